package org.consultum.testing;

import java.time.LocalDate;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.AttendanceKind;
import org.consultum.model.CommitteeKind;
import org.consultum.model.DecisionResult;
import org.consultum.model.ImplementationClass;
import org.consultum.model.ItemPurpose;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.OrganisationKind;
import org.consultum.model.QuorumKind;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;

/** The register of {@link RegisterBuilder#forum()}. */
final class ForumRegister {

    private ForumRegister() {
    }

    static RegisterBuilder builder() {
        return RegisterBuilder.register("Industrial forum").zone("Europe/Berlin").markingLevels("OPEN", "OFFICIAL", "SECRET")
            .organisation("Northern Ministry", OrganisationKind.MINISTRY)
            .organisation("Southern Ministry", OrganisationKind.MINISTRY)
            .organisation("Seeker Works", OrganisationKind.COMPANY)
            .person("Under Secretary North", "Northern Ministry")
            .person("Commissioner South", "Southern Ministry")
            .person("Director of Seekers", "Seeker Works")
            .role("Secretariat", "Northern Ministry")
            .committee("Forum", ForumRegister::forum)
            .committee("Group", group -> group.kind(CommitteeKind.WORKING_GROUP).reportsTo("Forum")
                .member("Director of Seekers", MembershipRole.CHAIR));
    }

    private static void forum(CommitteeBuilder forum) {
        forum.kind(CommitteeKind.FORUM).quorum(QuorumKind.MAJORITY, 0, false)
            .member("Under Secretary North", MembershipRole.CO_CHAIR)
            .member("Commissioner South", MembershipRole.CO_CHAIR)
            .member("Director of Seekers", MembershipRole.EXPERT, expert -> expert.setVoting(false))
            .period("2026", "2026-01-01", "2026-12-31", "2026/")
            .paper("Supply of seekers")
            .paper("Terms of reference")
            .meeting("First meeting", "2026-02-10T09:00+01:00[Europe/Berlin]", ForumRegister::first)
            .meeting("Second meeting", "2026-06-10T09:00+02:00[Europe/Berlin]", ForumRegister::second)
            .waiting("Training of pilots")
            .action("Name a point of contact", "Secretariat", "2026-03-01", ForumRegister::finished)
            .action("Draft the supply plan", "Director of Seekers", "2026-05-31", action -> action.setEvidenceRequired(true))
            .recommendation("Qualify a second source", "Seeker Works", "2026-02-10", loop -> loop.responseDue("2026-04-10")
                .response(ResponseKind.ACCEPTED, "2026-03-15")
                .measure("Select the second source", 40, ImplementationClass.PARTLY)
                .milestone("Call for offers", "2026-04-30", "2026-04-28")
                .milestone("Award", "2026-09-30", ""))
            .recommendation("Share test facilities", "Southern Ministry", "2026-02-10", loop -> loop.responseDue("2026-05-10")
                .review(ReviewVerdict.PENDING, "2027-02-10"))
            .with(committee -> {
                var recommendations = committee.getFeedbackList().getRecommendations();
                var actions = committee.getActionList().getActions();
                recommendations.getFirst().getMeasures().getFirst().getActions().add(actions.get(1));
                var origin = committee.getMeetings().getFirst().getAgenda().getItems().get(1);
                actions.forEach(action -> action.setOrigin(origin));
                recommendations.forEach(recommendation -> recommendation.setOrigin(origin));
            });
    }

    private static void finished(ActionItem action) {
        action.setStatus(ActionStatus.DONE);
        action.setProgress(100);
        action.setClosedOn(LocalDate.of(2026, 2, 20));
    }

    private static void first(MeetingBuilder meeting) {
        meeting.until("2026-02-10T12:00+01:00[Europe/Berlin]").place("Berlin").state(MeetingState.CLOSED)
            .item("Adoption of the agenda", 15, item -> item.purpose(ItemPurpose.DECIDE)
                .decision("The agenda is adopted.", DecisionResult.ADOPTED))
            .item("Second source", 60, item -> item.purpose(ItemPurpose.DISCUSS).paper("Terms of reference")
                .discussion("Both sides need a second source."))
            .attendance(AttendanceKind.PRESENT, "Under Secretary North")
            .attendance(AttendanceKind.EXCUSED, "Commissioner South");
    }

    private static void second(MeetingBuilder meeting) {
        meeting.until("2026-06-10T17:00+02:00[Europe/Berlin]").place("Munich")
            .item("Opening", 15)
            .item("Co-production", 60, item -> item.purpose(ItemPurpose.DECIDE).presenter("Director of Seekers").marking("OFFICIAL")
                .item("Seekers", 20, seekers -> seekers.paper("Supply of seekers").presenter("Director of Seekers"))
                .item("Second source of seekers", 25)
                .item("Test facilities", 15))
            .pause(15)
            .heading("Any other business", heading -> heading.item("Dates", 5))
            .item("Closing", 5);
    }
}
