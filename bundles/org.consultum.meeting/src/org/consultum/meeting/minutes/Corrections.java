package org.consultum.meeting.minutes;

import java.util.Optional;
import org.consultum.model.Correction;
import org.consultum.model.Minutes;
import org.consultum.model.Property;

/** Where a correction stands. The register has a mark for an accepted one; a rejected one carries a property with the reason. */
public final class Corrections {

    /** Name of the property that holds why a correction was rejected. */
    public static final String REJECTED = "correction.rejected";

    private Corrections() {
    }

    /** Where a correction stands. */
    public enum State { ASKED, ACCEPTED, REJECTED }

    /** Where it stands. */
    public static State state(Correction correction) {
        return correction.isAccepted() ? State.ACCEPTED : rejection(correction).isPresent() ? State.REJECTED : State.ASKED;
    }

    /**
     * Whether it is about the text after the items: it names no item, and its words, or once it is accepted those in their place, stand in
     * that text only. One without words, or whose words are gone, counts as about the text before the items.
     */
    public static boolean aboutClosing(Correction correction) {
        String words = correction.isAccepted() ? correction.getReplacement() : correction.getPassage();
        return correction.getItem() == null && words != null && !words.isBlank() && correction.eContainer() instanceof Minutes minutes
            && !says(minutes.getIntroduction(), words) && says(minutes.getClosing(), words);
    }

    private static boolean says(String text, String words) {
        return text != null && text.contains(words);
    }

    /** Why it was rejected. */
    public static Optional<String> rejection(Correction correction) {
        return correction.getProperties().stream().filter(property -> REJECTED.equals(property.getKey())).map(Property::getValue)
            .findFirst();
    }
}
