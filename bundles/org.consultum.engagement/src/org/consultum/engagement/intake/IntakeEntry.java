package org.consultum.engagement.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What would become of one submission of a source. */
public sealed interface IntakeEntry {

    /** Which submission it is. */
    About about();

    /**
     * Identifies a submission to the user.
     *
     * @param id its identity in the register, now or after it was received
     * @param title its title or sender; never empty
     * @param sender who sent it, by the name in the register where it is known there; empty when not told
     * @param known whether the sender is a party of the register
     * @param place where it stands in the source
     * @param received day it came in
     * @param late whether it came in after the deadline of the round
     * @param confidential whether it is not to be published
     * @param points points it has already
     * @param files names of the files that came with it
     * @param text beginning of its text
     */
    record About(String id, String title, String sender, boolean known, Place place, Optional<LocalDate> received, boolean late,
            boolean confidential, int points, List<String> files, String text) {

        public About {
            Objects.requireNonNull(id);
            Objects.requireNonNull(title);
            files = List.copyOf(files);
        }
    }

    /** It comes in. */
    record New(About about) implements IntakeEntry {
    }

    /** It is in the register as it is in the source. */
    record Known(About about) implements IntakeEntry {
    }

    /**
     * It changed in the source since it was received.
     *
     * @param changes what changes, in words, at least one
     * @param kept what was edited here and stays, in words
     */
    record Changed(About about, List<String> changes, List<String> kept) implements IntakeEntry {

        public Changed {
            changes = List.copyOf(changes);
            kept = List.copyOf(kept);
        }
    }

    /**
     * It changed in the source, but was edited here, and stays as it is here.
     *
     * @param kept what stays, in words, at least one
     */
    record Kept(About about, List<String> kept) implements IntakeEntry {

        public Kept {
            kept = List.copyOf(kept);
        }
    }
}
