package org.consultum.meeting;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.ItemPurpose;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.MinutesState;
import org.consultum.model.OrganisationKind;
import org.consultum.model.QuorumKind;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.testing.Fixture;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;

/** A council of five voting members and an observer, with a meeting behind it, one in hand, and one to come. */
public final class Council {

    private static final ZonedDateTime START = ZonedDateTime.parse("2026-06-10T09:00+09:00[Asia/Tokyo]");

    private Council() {
    }

    /** The council in a state of its second meeting. */
    public static Fixture in(MeetingState state) {
        var register = RegisterBuilder.register("Council register").zone("Asia/Tokyo").organisation("Ministry", OrganisationKind.MINISTRY)
            .person("Chair", "Ministry").person("North", "Ministry").person("South", "Ministry").person("East", "Ministry")
            .person("West", "Ministry").person("Observer", "Ministry").person("Deputy", "Ministry").person("Guest", "Ministry")
            .committee("Council", council -> council.quorum(QuorumKind.MAJORITY, 0, false)
                .member("Chair", MembershipRole.CHAIR).member("North", MembershipRole.MEMBER).member("South", MembershipRole.MEMBER)
                .member("East", MembershipRole.MEMBER).member("West", MembershipRole.MEMBER)
                .member("Observer", MembershipRole.OBSERVER, observer -> observer.setVoting(false))
                .paper("Supply plan")
                .meeting("First meeting", "2026-02-10T09:00+09:00[Asia/Tokyo]", first -> first.state(MeetingState.CLOSED)
                    .item("Review of seekers", 30,
                        item -> item.purpose(ItemPurpose.DISCUSS).discussion("North reported on too few seekers."))
                    .with(meeting -> {
                        meeting.setMinutes(RegisterFactory.eINSTANCE.createMinutes());
                        meeting.getMinutes().setState(MinutesState.DRAFT);
                        meeting.getMinutes().setIntroduction("The council met in Tokyo.");
                    }))
                .meeting("Second meeting", "2026-06-10T09:00+09:00[Asia/Tokyo]", second -> items(second.state(state)))
                .meeting("Third meeting", "2026-10-07T09:00+09:00[Asia/Tokyo]", third -> third.item("Opening", 5)));
        return register.fixture();
    }

    /** The council in session with Chair, North and South there. */
    public static Fixture inSession() {
        Fixture council = in(MeetingState.IN_SESSION);
        var meeting = council.meeting("Second meeting");
        for (String name : new String[] {"Chair", "North", "South"}) {
            var event = council.elements().create(AttendanceEvent.class, Literals.ATTENDANCE_EVENT);
            event.setParty(council.person(name));
            meeting.getAttendance().add(event);
        }
        meeting.setPresidedBy(council.person("Chair"));
        meeting.setOpened(START.toInstant());
        return council;
    }

    private static void items(MeetingBuilder meeting) {
        meeting.until("2026-06-10T12:00+09:00[Asia/Tokyo]").place("Tokyo")
            .item("Adoption of the agenda", 10, item -> item.purpose(ItemPurpose.DECIDE))
            .item("Travel rules", 0, item -> item.purpose(ItemPurpose.DECIDE).with(consent -> consent.setConsent(true)))
            .item("Annual report", 0, item -> item.purpose(ItemPurpose.INFORM).with(consent -> consent.setConsent(true)))
            .item("Co-production", 60, item -> item.purpose(ItemPurpose.DECIDE).presenter("North").paper("Supply plan"))
            .pause(15)
            .item("Any other business", 20);
    }

    /** Some minutes after the start of the second meeting. */
    public static ZonedDateTime at(int minutes) {
        return START.plusMinutes(minutes);
    }

    /** The same as an instant. */
    public static Instant instant(int minutes) {
        return at(minutes).toInstant();
    }
}
