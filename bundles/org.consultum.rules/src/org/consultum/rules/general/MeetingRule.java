package org.consultum.rules.general;

import java.time.LocalDate;
import java.util.Objects;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage;
import org.consultum.spi.rule.Rule;
import org.eclipse.emf.ecore.EClass;

/** A rule about a meeting. A meeting is judged by the text of its day, in its zone; one without a start by the text of today. */
public abstract class MeetingRule implements Rule<Meeting> {

    private final String id;

    /** A rule with an identity, see {@link Rule#id()}. */
    protected MeetingRule(String id) {
        this.id = Objects.requireNonNull(id);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final EClass looksAt() {
        return RegisterPackage.Literals.MEETING;
    }

    @Override
    public final LocalDate judgedOn(Meeting meeting, LocalDate asOf) {
        return Agendas.day(meeting, asOf);
    }
}
