package org.consultum.plugins;

import java.util.List;
import java.util.Objects;

/**
 * How an installed plugin stands.
 *
 * @since 0.1
 */
public sealed interface PluginState {

    /** It runs, or would in this kind of process: the command line leaves out what needs a window. */
    record Active() implements PluginState {
    }

    /** It was installed, updated or removed since this process started; the next start shows it. */
    record NeedsRestart() implements PluginState {
    }

    /**
     * It does not fit this version of the program and is left out.
     *
     * @param why sentences that say what is missing
     */
    record DoesNotFit(List<String> why) implements PluginState {

        public DoesNotFit {
            why = List.copyOf(why);
        }
    }

    /**
     * It is left out.
     *
     * @param why a sentence: the trust in its signer was withdrawn, the program was started without plugins, ...
     */
    record SwitchedOff(String why) implements PluginState {

        public SwitchedOff {
            Objects.requireNonNull(why);
        }
    }
}
