package org.consultum.engagement.internal.intake;

import java.util.ArrayList;
import java.util.List;
import org.consultum.engagement.intake.Place;
import org.consultum.engagement.intake.Refusal;
import org.consultum.engagement.internal.Messages;

/** What was read of a source so far. */
final class Reading {

    final List<Incoming> submissions = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();

    /** Notes that something does not come in; its remedy has the key with ".remedy" after it. */
    void refuse(Place place, String key, Object... values) {
        refusals.add(new Refusal(place, Messages.text(key, values), Messages.text(key + ".remedy")));
    }
}
