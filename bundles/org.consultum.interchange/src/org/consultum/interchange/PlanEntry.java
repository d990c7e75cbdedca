package org.consultum.interchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.spi.importer.Origin;
import org.eclipse.emf.ecore.EClass;

/** What an import would do with one element. */
public sealed interface PlanEntry {

    /** Which element it is. */
    About about();

    /**
     * Identifies an element to the user.
     *
     * @param type its class
     * @param id its identity in the register, now or after the import
     * @param label its title or name
     * @param source its identity in the source
     * @param origin where it stands in the source; empty when it is not there
     */
    record About(EClass type, String id, String label, String source, Optional<Origin> origin) {

        public About {
            Objects.requireNonNull(type);
            Objects.requireNonNull(id);
            Objects.requireNonNull(label);
            Objects.requireNonNull(source);
            Objects.requireNonNull(origin);
        }
    }

    /** It comes in. */
    record New(About about) implements PlanEntry {
    }

    /**
     * Values change to what the source has now.
     *
     * @param changes the values that change, at least one
     * @param kept values that were edited here and stay
     */
    record Updated(About about, List<FeatureChange> changes, List<FeatureChange> kept) implements PlanEntry {

        public Updated {
            changes = List.copyOf(changes);
            kept = List.copyOf(kept);
        }
    }

    /** It is in the register as it is in the source. */
    record Unchanged(About about) implements PlanEntry {
    }

    /**
     * It was edited here since the last import, and stays as it is.
     *
     * @param kept the values that stay, with what the source has, at least one
     */
    record KeptLocal(About about, List<FeatureChange> kept) implements PlanEntry {

        public KeptLocal {
            kept = List.copyOf(kept);
        }
    }

    /**
     * It does not come in, for a reason that is no fault.
     *
     * @param reason the reason
     */
    record Skipped(About about, Reason reason) implements PlanEntry {
    }

    /**
     * It cannot come in or cannot be updated.
     *
     * @param message why, in the user's language
     */
    record Failed(About about, String message) implements PlanEntry {
    }

    /**
     * It came from this format before and is in the register, but not in this source. It stays.
     *
     * @param containerSeen whether what contains it is in the source, so that it was probably removed there
     */
    record Absent(About about, boolean containerSeen) implements PlanEntry {
    }

    /** Why something does not come in. */
    enum Reason {
        /** It was imported before and deleted here. */
        DELETED_HERE,
        /** What would contain it does not come in. */
        WITHOUT_CONTAINER,
        /** It makes no sense without something that is neither in the source nor in the register. */
        WITHOUT_TARGET,
        /** The source says that it has been withdrawn. It stays in the register. */
        WITHDRAWN
    }
}
