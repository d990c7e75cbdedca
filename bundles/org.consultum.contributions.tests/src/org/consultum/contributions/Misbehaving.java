package org.consultum.contributions;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Plugins nobody should have installed, each a supplier of a text. */
final class Misbehaving {

    private Misbehaving() {
    }

    /** Behaves. */
    public static final class Good implements Supplier<String> {

        @Override
        public String get() {
            return "good";
        }
    }

    /** Throws what any method may throw. */
    public static final class Throwing implements Supplier<String> {

        @Override
        public String get() {
            throw new IllegalStateException("no\nidea");
        }
    }

    /** Cannot even say what it is. */
    static final class QuietlyThrown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalArgumentException("again");
        }
    }

    /** Throws an error whose own description throws. */
    public static final class ThrowingTwice implements Supplier<String> {

        @Override
        public String get() {
            throw new QuietlyThrown();
        }
    }

    /** Has no bottom. */
    public static final class Bottomless implements Supplier<String> {

        @Override
        public String get() {
            return get() + "!";
        }
    }

    /** Waits for what never happens. */
    public static final class Hanging implements Supplier<String> {

        @Override
        public String get() {
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    continue;
                }
            }
        }
    }

    /** Has nothing to say. */
    public static final class Silent implements Supplier<String> {

        @Override
        public String get() {
            return null;
        }
    }

    /** Says nonsense. */
    public static final class Nonsense implements Supplier<String> {

        @Override
        public String get() {
            return "";
        }
    }

    /** Was compiled against a class that is not there. */
    public static final class HalfResolved implements Supplier<String> {

        @Override
        public String get() {
            throw new NoClassDefFoundError("org/example/Gone");
        }
    }

    /** Cannot be initialised. */
    public static final class BrokenClass implements Supplier<String> {

        private static final LocalDate DAY = LocalDate.parse("never");

        @Override
        public String get() {
            return DAY.toString();
        }
    }

    /** Cannot be created. */
    public static final class BrokenConstructor implements Supplier<String> {

        public BrokenConstructor() {
            throw new UnsupportedOperationException("not today");
        }

        @Override
        public String get() {
            return "";
        }
    }

    /** Is of another type. */
    public static final class OtherType {
    }
}
