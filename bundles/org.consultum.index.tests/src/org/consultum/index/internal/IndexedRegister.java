package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.consultum.index.IndexState;
import org.consultum.index.SearchHit;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.store.LocalDisk;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;

/** A register in a temporary folder with its index, opened and closed as a test wants it. */
final class IndexedRegister implements AutoCloseable {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    final Path folder;
    final Path cache;
    private final AtomicLong counter = new AtomicLong();
    private final IdSource ids = () -> "00000000-0000-4000-8000-%012d".formatted(counter.incrementAndGet());
    final NewElements elements = new NewElements(ids);
    private List<EPackage> sections = List.of();
    private final RegisterSessions sessions = new DefaultRegisterSessions(Clock.systemUTC(), ids, new LocalDisk(), () -> sections);
    final Indexes indexes;
    RegisterSession session;
    LiveIndex index;

    IndexedRegister(Path temporary) {
        this(temporary, temporary.resolve("cache"));
    }

    /** With a cache folder of another register. */
    IndexedRegister(Path temporary, Path cache) {
        folder = temporary.resolve("register");
        this.cache = cache;
        indexes = new Indexes(cache, IdSource.random(), new LocalDisk());
    }

    /** Installs plugins with these packages, and no others; for what is opened from now on. */
    void install(EPackage... packages) {
        sections = List.of(packages);
    }

    /** Makes the register on disk and opens it with its index. */
    IndexedRegister create(Register content) {
        session = opened(sessions.create(folder, content));
        return index();
    }

    /** Opens the register on disk with its index. */
    IndexedRegister open(RegisterSessions.Mode mode) {
        session = opened(sessions.open(folder, mode));
        return index();
    }

    private IndexedRegister index() {
        index = (LiveIndex) indexes.open(session);
        await();
        assertEquals(new IndexState.Ready(), index.state());
        return this;
    }

    private static RegisterSession opened(RegisterSessions.OpenResult result) {
        return switch (result) {
            case RegisterSessions.OpenResult.Opened success -> success.session();
            case RegisterSessions.OpenResult.Failed failure -> throw new AssertionError(failure.problems().toString());
        };
    }

    void await() {
        try {
            index.upToDate().toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    void execute(Command command) {
        session.execute(command);
        await();
    }

    @Override
    public void close() {
        try {
            if (session != null) {
                session.close();
                index.close();
                session = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of what is found, best first. */
    List<String> find(String query) {
        return index.search(query, Optional.empty(), 1000).hits().stream().map(hit -> hit.entry().id()).toList();
    }

    /** Titles of what is found, best first. */
    List<String> titles(String query) {
        return index.search(query, Optional.empty(), 1000).hits().stream().map(hit -> hit.entry().title()).toList();
    }

    SearchHit hit(String query) {
        var hits = index.search(query, Optional.empty(), 10).hits();
        assertEquals(1, hits.size(), hits.toString());
        return hits.getFirst();
    }

    /** Everything in the index, by identity. */
    Map<String, Extracted> contents() {
        return index.ask(files -> files.ask(searcher -> {
            var all = new TreeMap<String, Extracted>();
            var found = searcher.search(new PrefixQuery(new Term(Fields.ID, "")), 1_000_000);
            for (ScoreDoc doc : found.scoreDocs) {
                Extracted extracted = EntryDocuments.extracted(searcher.storedFields().document(doc.doc));
                assertEquals(null, all.put(extracted.entry().id(), extracted), "every element is there once");
            }
            return all;
        }), new TreeMap<>());
    }

    // Content

    Register register() {
        Register register = create(Register.class, RegisterPackage.Literals.REGISTER);
        register.setTitle("Register of consultations");
        register.setFormatVersion("1.0");
        return register;
    }

    <T extends Element> T create(Class<T> type, EClass eClass) {
        return elements.create(type, eClass);
    }

    Committee committee(Register register, String name, String slug) {
        Committee committee = create(Committee.class, RegisterPackage.Literals.COMMITTEE);
        committee.setName(name);
        committee.setSlug(slug);
        register.getCommittees().add(committee);
        return committee;
    }

    Meeting meeting(Committee committee, String title, LocalDate day) {
        Meeting meeting = create(Meeting.class, RegisterPackage.Literals.MEETING);
        meeting.setTitle(title);
        meeting.setSlug("meeting-" + counter.get());
        meeting.setStart(day.atTime(9, 0).atZone(TOKYO));
        meeting.setAgenda(RegisterFactory.eINSTANCE.createAgenda());
        committee.getMeetings().add(meeting);
        return meeting;
    }

    AgendaItem item(String title, String text) {
        AgendaItem item = create(AgendaItem.class, RegisterPackage.Literals.AGENDA_ITEM);
        item.setTitle(title);
        item.setText(text);
        return item;
    }

    ActionItem action(Committee committee, String title) {
        if (committee.getActionList() == null) {
            committee.setActionList(RegisterFactory.eINSTANCE.createActionList());
        }
        ActionItem action = create(ActionItem.class, RegisterPackage.Literals.ACTION_ITEM);
        action.setTitle(title);
        committee.getActionList().getActions().add(action);
        return action;
    }

    Recommendation recommendation(Committee committee, String title) {
        if (committee.getFeedbackList() == null) {
            committee.setFeedbackList(RegisterFactory.eINSTANCE.createFeedbackList());
        }
        Recommendation recommendation = create(Recommendation.class, RegisterPackage.Literals.RECOMMENDATION);
        recommendation.setTitle(title);
        committee.getFeedbackList().getRecommendations().add(recommendation);
        return recommendation;
    }

    Paper paper(Committee committee, String title) {
        if (committee.getPaperList() == null) {
            committee.setPaperList(RegisterFactory.eINSTANCE.createPaperList());
        }
        Paper paper = create(Paper.class, RegisterPackage.Literals.PAPER);
        paper.setTitle(title);
        committee.getPaperList().getPapers().add(paper);
        return paper;
    }
}
