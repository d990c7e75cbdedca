package org.consultum.engagement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.FeedbackList;
import org.consultum.model.Organisation;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Stakeholder;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.store.LocalDisk;

/** A register on disk with one consultation round: questions, a deadline in Tokyo, two stakeholders. */
public final class Office implements AutoCloseable {

    public final RegisterSession session;
    public final Committee committee;
    public final ConsultationRound round;
    public final Organisation chamber;
    public final Organisation yards;
    private final NewElements elements = new NewElements(IdSource.random());

    public Office(Path folder) {
        Register register = elements.create(Register.class, Literals.REGISTER);
        register.setTitle("Council");
        register.setLanguage("en");
        chamber = organisation(register, "Chamber of Small Business", "chamber@example.org");
        yards = organisation(register, "Yards Association", "yards@example.org");
        committee = elements.create(Committee.class, Literals.COMMITTEE);
        committee.setName("Council");
        committee.setSlug("council");
        register.getCommittees().add(committee);
        FeedbackList list = RegisterFactory.eINSTANCE.createFeedbackList();
        committee.setFeedbackList(list);
        round = elements.create(ConsultationRound.class, Literals.CONSULTATION_ROUND);
        round.setTitle("Shortages");
        round.setOpens(ZonedDateTime.parse("2026-01-05T09:00+09:00[Asia/Tokyo]"));
        round.setCloses(ZonedDateTime.parse("2026-01-30T18:00+09:00[Asia/Tokyo]"));
        question("Which reports of shortages do you write today?");
        question("どの言語で報告しますか");
        round.getInvited().add(chamber);
        round.getInvited().add(yards);
        list.getConsultations().add(round);
        stakeholder(list, chamber, "small business");
        stakeholder(list, yards, "industry");
        var sessions = new DefaultRegisterSessions(Clock.systemUTC(), IdSource.random(), new LocalDisk(), List::of, List.of());
        session = switch (sessions.create(folder.resolve("register"), register)) {
            case OpenResult.Opened opened -> opened.session();
            case OpenResult.Failed failed -> throw new AssertionError(failed.problems());
        };
    }

    private Organisation organisation(Register register, String name, String email) {
        Organisation organisation = elements.create(Organisation.class, Literals.ORGANISATION);
        organisation.setName(name);
        organisation.setEmail(email);
        register.getOrganisations().add(organisation);
        return organisation;
    }

    private void question(String text) {
        ConsultationQuestion question = elements.create(ConsultationQuestion.class, Literals.CONSULTATION_QUESTION);
        question.setText(text);
        round.getQuestions().add(question);
    }

    private void stakeholder(FeedbackList list, Organisation party, String category) {
        Stakeholder stakeholder = elements.create(Stakeholder.class, Literals.STAKEHOLDER);
        stakeholder.setParty(party);
        stakeholder.setCategory(category);
        list.getStakeholders().add(stakeholder);
    }

    public NewElements elements() {
        return elements;
    }

    public void undo() {
        session.editingDomain().getCommandStack().undo();
    }

    /** Everything on disk but the contents of papers, by its path. */
    public SortedMap<String, String> files() {
        var files = new TreeMap<String, String>();
        try {
            session.flush();
            try (Stream<Path> all = Files.walk(session.folder())) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String name = session.folder().relativize(file).toString();
                    if (!name.startsWith("papers/") && !name.startsWith(".")) {
                        files.put(name, Files.readString(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
