package org.consultum.ui.actions.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.consultum.index.IndexEntry;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the index on a thread of its own and gives what it answered to the display thread. Old lines are shown until new ones are there;
 * of the pages wanted while scrolling, the last ones wanted come first and the oldest not at all. Used on the display thread.
 */
final class LineSource {

    private static final int MOST_WANTED = 6;

    private final Display display;
    private final Consumer<Exception> failed;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var worker = new Thread(work, "Actions from the index");
        worker.setDaemon(true);
        return worker;
    });
    private final Deque<Lines.Page> wanted = new ArrayDeque<>();
    private Optional<Lines> lines = Optional.empty();
    private Optional<Lines.Request> next = Optional.empty();
    private Optional<Set<String>> folded = Optional.empty();
    private Runnable exchanged = () -> { };
    private Runnable arrived = () -> { };
    private boolean asking;
    private int asked;
    private boolean closed;

    /** A source. */
    LineSource(Display display, Consumer<Exception> failed) {
        this.display = Objects.requireNonNull(display);
        this.failed = Objects.requireNonNull(failed);
    }

    /** Told when there are other lines. */
    void exchanged(Runnable listener) {
        exchanged = listener;
    }

    /** Told when rows of the present lines arrived. */
    void arrived(Runnable listener) {
        arrived = listener;
    }

    /** The present lines; empty before the index has answered for the first time and without a register. */
    Optional<Lines> lines() {
        return lines;
    }

    /** Whether everything asked for is there. */
    boolean settled() {
        return !asking && next.isEmpty() && wanted.isEmpty();
    }

    /** Asks for other lines; without a request there are none from now on. */
    void ask(Optional<Lines.Request> request) {
        asked++;
        folded = Optional.empty();
        next = request;
        wanted.clear();
        if (request.isEmpty()) {
            lines = Optional.empty();
            exchanged.run();
        } else {
            work();
        }
    }

    /** Collapses these groups and expands all others, also in what the index is still being asked for. */
    void collapse(Set<String> keys) {
        folded = Optional.of(Set.copyOf(keys));
        lines = lines.map(now -> now.collapsed(keys));
        wanted.clear();
        exchanged.run();
    }

    /** Asks for a page of the present lines. */
    void want(Lines.Page page) {
        if (!wanted.contains(page)) {
            wanted.addLast(page);
            if (wanted.size() > MOST_WANTED) {
                wanted.removeFirst();
            }
            work();
        }
    }

    /** Does other work on the same thread, which may be slow, and gives its result to the display thread. */
    <T> void elsewhere(Callable<T> work, Consumer<T> then) {
        thread.execute(() -> {
            try {
                T result = work.call();
                onDisplay(() -> then.accept(result));
            } catch (Exception problem) {
                onDisplay(() -> failed.accept(problem));
            }
        });
    }

    void close() {
        closed = true;
        thread.shutdownNow();
    }

    private void work() {
        if (asking || closed) {
            return;
        }
        if (next.isPresent()) {
            asking = true;
            Lines.Request request = next.get();
            int question = asked;
            next = Optional.empty();
            run(() -> Lines.ask(request), answer -> {
                if (asked == question) {
                    lines = Optional.of(folded.map(answer::collapsed).orElse(answer));
                    exchanged.run();
                }
            });
        } else if (!wanted.isEmpty() && lines.isPresent()) {
            asking = true;
            Lines now = lines.get();
            Lines.Page page = wanted.peekLast();
            run(() -> now.request().index().list(now.query(page)).rows(), (List<IndexEntry> rows) -> {
                wanted.remove(page);
                if (lines.filter(now::equals).isPresent()) {
                    now.put(page, rows);
                    arrived.run();
                }
            });
        }
    }

    private <T> void run(Callable<T> question, Consumer<T> answer) {
        thread.execute(() -> {
            try {
                T result = question.call();
                onDisplay(() -> {
                    asking = false;
                    answer.accept(result);
                    work();
                });
            } catch (Exception problem) {
                onDisplay(() -> {
                    asking = false;
                    wanted.clear();
                    failed.accept(problem);
                });
            }
        });
    }

    private void onDisplay(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!closed) {
                    work.run();
                }
            });
        }
    }
}
