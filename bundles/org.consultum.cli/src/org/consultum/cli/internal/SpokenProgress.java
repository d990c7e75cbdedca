package org.consultum.cli.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.consultum.spi.Progress;

/** Tells how far a command is in whole lines, at most one in two seconds, so that it reads well in a terminal and in a log. */
final class SpokenProgress implements Progress {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Consumer<String> say;
    private final Clock clock;
    private Instant last;
    private String task = "";
    private int total;
    private int done;

    SpokenProgress(Consumer<String> say, Clock clock) {
        this.say = say;
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    public void begin(int steps) {
        total = steps;
        done = 0;
    }

    @Override
    public void worked(int steps) {
        done += steps;
        speak();
    }

    @Override
    public void subtask(String what) {
        task = what;
        speak();
    }

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }

    private void speak() {
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
            last = now;
            String share = total > 0 ? Math.min(100, 100L * done / total) + " %" : "";
            say.accept((share + " " + task).strip());
        }
    }
}
