package org.consultum.cli.misbehaving;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** How a plugin can misbehave when it is called. Every kind of contribution has a class for each, made by {@link BadPlugins}. */
enum Behaviour {

    /** Throws what any method may throw. */
    THROWS("stopped with an error (IllegalStateException: no idea)"),
    /** Never returns, and takes no notice of anybody who asks it to. */
    HANGS("did not answer within"),
    /** Gives nothing. */
    NOTHING("answered nothing"),
    /** Gives what makes no sense. */
    NONSENSE(""),
    /** Was built against a class that is not there. */
    HALF_RESOLVED("stopped with an error (NoClassDefFoundError: org/example/Gone)"),
    /** Calls itself for ever. */
    BOTTOMLESS("stopped with an error (StackOverflowError"),
    /** Cannot be initialised. */
    BROKEN("could not be started (IllegalArgumentException: never)");

    private final String words;

    Behaviour(String words) {
        this.words = words;
    }

    /** What the user reads of it. */
    String words() {
        return words;
    }

    /**
     * Misbehaves.
     *
     * @param nonsense what makes no sense here
     */
    <T> T instead(Supplier<T> nonsense) {
        return switch (this) {
            case THROWS -> throw new IllegalStateException("no idea");
            case HANGS -> {
                while (true) {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        continue;
                    }
                }
            }
            case NOTHING -> null;
            case NONSENSE -> nonsense.get();
            case HALF_RESOLVED -> throw new NoClassDefFoundError("org/example/Gone");
            case BOTTOMLESS -> deeper(nonsense);
            case BROKEN -> throw new IllegalArgumentException("never");
        };
    }

    private <T> T deeper(Supplier<T> nonsense) {
        T result = instead(nonsense);
        return result;
    }
}
