package org.consultum.plugins;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a change of the plugins came out.
 *
 * @since 0.1
 */
public sealed interface PluginOutcome {

    /**
     * Done; the next start shows it.
     *
     * @param changes what changed
     */
    record Done(List<Change> changes) implements PluginOutcome {

        public Done {
            changes = List.copyOf(changes);
        }
    }

    /**
     * There was nothing to change.
     *
     * @param why a sentence
     */
    record Unchanged(String why) implements PluginOutcome {

        public Unchanged {
            Objects.requireNonNull(why);
        }
    }

    /**
     * Not done, because the user has not allowed it or it cannot be; nothing was changed.
     *
     * @param refusals one for each reason; never empty
     */
    record Refused(List<Refusal> refusals) implements PluginOutcome {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Something went wrong; the plugins are as they were before.
     *
     * @param happened a sentence
     * @param remedy what to do, as a sentence
     * @param cause for the log
     */
    record Failed(String happened, String remedy, Throwable cause) implements PluginOutcome {

        public Failed {
            Objects.requireNonNull(happened);
            Objects.requireNonNull(remedy);
            Objects.requireNonNull(cause);
        }
    }

    /**
     * One plugin's change.
     *
     * @param kind what happened to it
     * @param id the plugin
     * @param before version before, if it was there
     * @param after version now, if it is there
     * @param note why, where it is not what the user asked for
     */
    record Change(Kind kind, String id, Optional<String> before, Optional<String> after, Optional<String> note) {

        public Change {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(id);
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
            Objects.requireNonNull(note);
        }
    }

    /** What can happen to a plugin. */
    enum Kind {
        /** Is there now and was not. */
        INSTALLED,
        /** Has another version. */
        UPDATED,
        /** Is no longer there. */
        REMOVED,
        /** Stays installed and is left out. */
        LEFT_OUT,
        /** Was left out and is no longer. */
        TAKEN_IN
    }

    /**
     * A reason not to do it.
     *
     * @param reason the kind of reason
     * @param plugin the plugin it is about
     * @param happened a sentence
     * @param remedy what to do, as a sentence
     * @param signer who signed it, when that is the matter
     */
    record Refusal(Reason reason, String plugin, String happened, String remedy, Optional<PluginSignature.Signed> signer) {

        public Refusal {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(plugin);
            Objects.requireNonNull(happened);
            Objects.requireNonNull(remedy);
            Objects.requireNonNull(signer);
        }
    }

    /** Kinds of reasons. */
    enum Reason {
        /** Nobody signed it: {@link Consent#allowingUnsigned()}. */
        UNSIGNED,
        /** It is not what was signed: {@link Consent#allowingAltered()}. */
        ALTERED,
        /** Its signer is not trusted: {@link Consent#trusting}. */
        UNTRUSTED,
        /** Something it needs is missing. */
        MISSING,
        /** There is no such plugin, or it cannot be removed. */
        UNKNOWN
    }
}
