package org.consultum.agenda;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Availability;
import org.consultum.model.Meeting;
import org.consultum.model.MembershipRole;
import org.consultum.model.OrganisationKind;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.testing.Fixture;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;

/** Agendas of one council in Tokyo, for tests. Times are local: "10T09:00" is nine o'clock on 10 June 2026. */
public final class Agendas {

    private Agendas() {
    }

    /** A council of three members with one meeting named "Meeting" on 10 June 2026 from nine on. */
    public static Fixture meeting(Consumer<MeetingBuilder> content) {
        return RegisterBuilder.register("Agendas").zone("Asia/Tokyo").markingLevels("OPEN", "SECRET")
            .organisation("Ministry", OrganisationKind.MINISTRY)
            .person("Adams", "Ministry").person("Baker", "Ministry").person("Clark", "Ministry")
            .committee("Council", council -> council.member("Adams", MembershipRole.CHAIR).member("Baker", MembershipRole.MEMBER)
                .member("Clark", MembershipRole.MEMBER).paper("Report").meeting("Meeting", at("10T09:00").toString(), content))
            .fixture();
    }

    public static ZonedDateTime at(String time) {
        return ZonedDateTime.parse("2026-06-" + time + "+09:00[Asia/Tokyo]");
    }

    /** Adds a sitting. */
    public static Sitting sitting(Fixture fixture, String start, String end) {
        var sitting = fixture.elements().create(Sitting.class, Literals.SITTING);
        sitting.setStart(at(start));
        sitting.setEnd(at(end));
        fixture.meeting("Meeting").getSittings().add(sitting);
        return sitting;
    }

    /** Says when somebody is there; an empty time is open. */
    public static void there(Fixture fixture, String person, String from, String until) {
        var availability = fixture.elements().create(Availability.class, Literals.AVAILABILITY);
        availability.setParty(fixture.person(person));
        availability.setFrom(from.isEmpty() ? null : at(from));
        availability.setUntil(until.isEmpty() ? null : at(until));
        fixture.meeting("Meeting").getAvailability().add(availability);
    }

    /** Titles in the order of the agenda, those below others in brackets after them. */
    public static String order(Meeting meeting) {
        return order(meeting.getAgenda().getItems());
    }

    private static String order(List<AgendaItem> items) {
        var titles = new ArrayList<String>();
        items.forEach(item -> titles.add(item.getTitle() + (item.getItems().isEmpty() ? "" : " (" + order(item.getItems()) + ")")));
        return String.join(", ", titles);
    }
}
