package org.consultum.spi.proposal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.ItemPurpose;

/**
 * An agenda item that is proposed to a committee because of something in the register.
 *
 * @param key identity of the occasion, the same at every look for the same occasion and another one when it happens again, such as
 *        {@code slip:} with the id of the milestone and the day it moved to. What was set aside or is on an agenda already is found by it.
 *        At most 200 characters
 * @param committee to which it is proposed
 * @param about what it is about; the agenda item refers to it
 * @param title title of the agenda item, in the language of the register; one line
 * @param reason why it is proposed, in one sentence with days and figures
 * @param purpose what the committee is to do
 * @param minutes how long it will probably take; 0 when that is not known
 * @param since the day from which there is reason for it: when the milestone slipped, the gate came due
 * @param by the day by which the committee should have talked about it; empty when any meeting will do
 * @since 0.1
 */
public record Proposal(String key, Committee committee, Element about, String title, String reason, ItemPurpose purpose, int minutes,
        LocalDate since, Optional<LocalDate> by) {

    private static final int LONGEST_KEY = 200;

    public Proposal {
        Objects.requireNonNull(committee);
        Objects.requireNonNull(about);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(since);
        Objects.requireNonNull(by);
        if (key.isBlank() || key.length() > LONGEST_KEY || title.isBlank() || minutes < 0) {
            throw new IllegalArgumentException("a proposal needs a key of at most " + LONGEST_KEY + " characters and a title");
        }
    }
}
