package org.consultum.index.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.consultum.index.Facet;
import org.consultum.index.FacetCounts;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexState;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.index.SearchResult;
import org.consultum.model.Element;
import org.consultum.papertext.PaperContent;
import org.consultum.sections.SectionInfo;
import org.consultum.session.RegisterSession;
import org.consultum.session.SessionListener;
import org.consultum.store.DetachedFiles;
import org.consultum.store.Disk;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;

/**
 * The index of one open register. One thread of its own opens it, brings it in line with the files and puts in changes in the order they
 * were made; questions are answered on the thread that asks.
 *
 * <p>What is known of a file is remembered together with the state of the file. That state is only noted when no change is waiting, so that
 * an index that stops at any moment finds the files it has to read again.
 */
final class LiveIndex implements RegisterIndex, SessionListener {

    private static final int COMMIT_AFTER = 500;
    private static final int MOST_REBUILDS = 3;
    private static final long CLOSE_SECONDS = 60;

    private final RegisterSession session;
    private final IndexPlaces places;
    private final Disk disk;
    private final Runnable whenClosed;
    private final ExecutorService worker;
    private final PendingChanges pending = new PendingChanges();
    private final List<Consumer<IndexState>> listeners = new CopyOnWriteArrayList<>();
    private volatile IndexState state = new IndexState.Building(0, 0);
    private volatile IndexPlaces.Opened opened;
    private volatile Answers answers;
    private volatile boolean closing;
    private final PaperReader papers;
    private final Map<String, PaperContent> contents = new HashMap<>();

    // Used by the worker only.
    private final Set<String> touched = new TreeSet<>();
    private final Extractor extractor = new Extractor();
    private final ChangeApplier applier;
    private Map<String, List<String>> speakers = Map.of();
    private int uncommitted;
    private int rebuilds;

    /**
     * @param after completes when an index that used the same files has closed
     * @param whenClosed run on the worker when the files are closed
     */
    LiveIndex(RegisterSession session, IndexPlaces places, Disk disk, CompletableFuture<Void> after, Runnable whenClosed) {
        this.session = session;
        this.places = places;
        this.disk = disk;
        this.whenClosed = whenClosed;
        this.papers = new PaperReader(session::paper, this::paperRead);
        this.applier = new ChangeApplier(session, extractor);
        this.worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("consultum-index " + session.folder().getFileName()).factory());
        session.addListener(this);
        worker.execute(guarded(() -> {
            after.join();
            build();
        }));
    }

    /** Work on the index's own thread. */
    @FunctionalInterface
    private interface Work {

        void run() throws IOException;
    }

    // Questions

    @Override
    public IndexState state() {
        return state;
    }

    @Override
    public void addListener(Consumer<IndexState> listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Consumer<IndexState> listener) {
        listeners.remove(listener);
    }

    @Override
    public SearchResult search(String query, Optional<String> type, int limit) {
        boolean complete = isComplete();
        return ask(index -> index.ask(searcher -> answers.search(searcher, query, type, limit, complete)),
            new SearchResult(List.of(), 0, false));
    }

    @Override
    public Optional<IndexEntry> byId(String id) {
        return ask(index -> index.ask(searcher -> Answers.byId(searcher, id)), Optional.empty());
    }

    @Override
    public int count(String type) {
        return ask(index -> index.ask(searcher -> Answers.count(searcher, type)), 0);
    }

    @Override
    public ListPage list(ListQuery query) {
        boolean complete = isComplete();
        return ask(index -> index.ask(searcher -> answers.list(searcher, query, complete)), new ListPage(List.of(), 0, false));
    }

    @Override
    public FacetCounts facet(String type, ListQuery.Filter filter, Facet facet) {
        boolean complete = isComplete();
        return ask(index -> index.ask(searcher -> answers.facet(searcher, type, filter, facet, complete)),
            new FacetCounts(List.of(), 0, false));
    }

    @Override
    public SearchResult quickOpen(String query, Optional<String> type, int limit) {
        boolean complete = isComplete();
        return ask(index -> index.ask(searcher -> answers.quickOpen(searcher, query, type, limit, complete)),
            new SearchResult(List.of(), 0, false));
    }

    private boolean isComplete() {
        return state instanceof IndexState.Ready;
    }

    @FunctionalInterface
    interface Asking<T> {

        T ask(IndexFiles index) throws IOException;
    }

    <T> T ask(Asking<T> question, T nothing) {
        IndexPlaces.Opened current = opened;
        if (current == null) {
            return nothing;
        }
        try {
            return question.ask(current.files());
        } catch (IOException | RuntimeException e) {
            // Damaged files, or closed meanwhile: the worker finds out which, and builds the index anew if need be.
            submit(() -> {
                if (opened == current) {
                    current.files().verify();
                }
            });
            return nothing;
        }
    }

    @Override
    public CompletionStage<Void> upToDate() {
        var done = new CompletableFuture<Void>();
        if (!submit(() -> done.complete(null))) {
            done.complete(null);
        }
        return done;
    }

    @Override
    public CompletionStage<Void> papersRead() {
        var done = new CompletableFuture<Void>();
        // First what is waiting to be indexed, which may be papers; then the reading; then what it found.
        boolean open = submit(() -> papers.afterwards(() -> {
            if (!submit(() -> {
                putContents();
                done.complete(null);
            })) {
                done.complete(null);
            }
        }));
        if (!open) {
            done.complete(null);
        }
        return done;
    }

    // The session

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        pending.add(changed, removed);
        submit(this::drain);
    }

    @Override
    public void saveStateChanged(RegisterSession.SaveState saveState) {
        if (saveState instanceof RegisterSession.SaveState.Saved) {
            submit(this::stampSaved);
        }
    }

    @Override
    public void closing() {
        stop();
    }

    @Override
    public void close() {
        stop();
        try {
            worker.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop() {
        if (!closing) {
            session.removeListener(this);
            closing = true;
            papers.stop();
            worker.execute(this::shut);
            worker.shutdown();
        }
    }

    // The worker

    private boolean submit(Work work) {
        try {
            worker.execute(guarded(work));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private Runnable guarded(Work work) {
        return () -> {
            try {
                work.run();
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                recover(e);
            }
        };
    }

    /** Builds the index anew after its files were found damaged or could not be written. */
    private void recover(Throwable cause) {
        touched.clear();
        if (closing) {
            return;
        }
        Throwable reason = cause;
        while (rebuilds < MOST_REBUILDS) {
            rebuilds++;
            try {
                discard();
                build();
                drain();
                return;
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                reason = e;
            }
        }
        show(new IndexState.Failed(Messages.text("index.failed", reason)));
    }

    private void build() throws IOException {
        if (closing) {
            return;
        }
        show(new IndexState.Building(0, 0));
        List<EPackage> sections = session.read(this::sections);
        String plugins = String.join(",", sections.stream().map(LiveIndex::described).sorted().toList());
        // Made here, because loading the library takes time that the caller of the service shall not spend.
        answers = new Answers(Locale.getDefault());
        opened = places.open(session, plugins);
        var committees = session.read(() -> Places.committees(session.register()));
        speakers = session.read(() -> Speakers.of(session.register()));
        extractor.speakers(speakers);
        new Reconciliation(session.folder(), new DetachedFiles(session.folder(), disk, sections), extractor, committees,
            session.read(() -> Places.sections(session.register())), () -> closing)
            .run(opened.files(), (done, total) -> show(new IndexState.Building(done, total)));
        if (!closing) {
            show(new IndexState.Ready());
            opened.files().removeUnusedPapers();
            papers.startAgain();
            readPapers();
        }
    }

    /** Has papers read whose text is not known yet. */
    private void readPapers() throws IOException {
        papers.read(opened.files().unreadPapers());
    }

    /** Takes what was read of a paper; on the thread of the reader. */
    private void paperRead(String content, PaperContent outcome) {
        boolean first = false;
        synchronized (contents) {
            first = contents.isEmpty();
            contents.put(content, outcome);
        }
        if (first) {
            submit(this::putContents);
        }
    }

    /** Puts in what was read of papers since the last time: many at once while the index is busy. */
    private void putContents() throws IOException {
        Map<String, PaperContent> read;
        synchronized (contents) {
            read = Map.copyOf(contents);
            contents.clear();
        }
        if (opened != null && !read.isEmpty()) {
            opened.files().putContents(read);
            uncommitted += read.size();
        }
    }

    /** What tells that a plugin describes what it keeps as it did before. */
    private static String described(EPackage section) {
        return section.getNsURI() + SectionInfo.of(section).map(area -> " " + area.pluginVersion()).orElse("");
    }

    /** The packages plugins have stored sections of in this register. */
    private List<EPackage> sections() {
        var packages = new HashSet<EPackage>();
        Function<EObject, EPackage> packageOf = object -> object.eClass().getEPackage();
        session.register().getSections().stream().filter(section -> !section.eIsProxy())
            .forEach(section -> extractor.elements(section).stream().map(packageOf).forEach(packages::add));
        packages.remove(session.register().eClass().getEPackage());
        return List.copyOf(packages);
    }

    private void drain() throws IOException {
        if (opened == null || pending.isEmpty()) {
            return;
        }
        PendingChanges.Batch batch = pending.take();
        if (batch.changed().stream().anyMatch(Speakers::matters)) {
            newSpeakers();
        }
        uncommitted += applier.apply(batch, opened.files(), touched);
        opened.files().refresh();
        if (touched.stream().anyMatch(Places::holdsPapers)) {
            readPapers();
        }
        stampSaved();
    }

    /** Somebody speaks for others than before: loops that change from now on know, the others when the register is opened next. */
    private void newSpeakers() throws IOException {
        Map<String, List<String>> now = session.read(() -> Speakers.of(session.register()));
        if (!now.equals(speakers)) {
            speakers = now;
            extractor.speakers(now);
            for (String file : opened.files().ask(searcher -> Answers.filesOf(searcher, "Recommendation"))) {
                opened.files().forget(file);
            }
        }
    }

    /**
     * Notes the state of files that were saved. A state seen while changes wait to be indexed or to be saved could belong to other content
     * than the index holds, and is not noted.
     */
    private void stampSaved() throws IOException {
        if (opened == null || touched.isEmpty()) {
            return;
        }
        for (String path : List.copyOf(touched)) {
            Optional<FileStamp> stamp = FileStamp.of(session.folder(), path);
            if (!pending.isEmpty() || !(session.saveState() instanceof RegisterSession.SaveState.Saved)) {
                return;
            }
            if (stamp.isPresent()) {
                opened.files().stamp(path, stamp.get());
            } else {
                opened.files().removeFile(path);
            }
            touched.remove(path);
        }
        if (uncommitted >= COMMIT_AFTER) {
            uncommitted = 0;
            opened.files().commit();
        }
    }

    private void shut() {
        try {
            if (opened != null) {
                if (state instanceof IndexState.Ready) {
                    stampSaved();
                    opened.files().commit();
                }
                discard();
            }
        } catch (IOException | RuntimeException e) {
            // What is not committed is read again from the files when the register is opened next.
            opened = null;
        } finally {
            show(new IndexState.Closed());
            listeners.clear();
            whenClosed.run();
        }
    }

    private void discard() throws IOException {
        IndexPlaces.Opened last = opened;
        opened = null;
        if (last != null) {
            try {
                last.files().close();
            } finally {
                last.directory().close();
            }
        }
    }

    private void show(IndexState next) {
        state = next;
        for (Consumer<IndexState> listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException e) {
                // A listener that fails must not stop the index; it is not told again.
                listeners.remove(listener);
            }
        }
    }
}
