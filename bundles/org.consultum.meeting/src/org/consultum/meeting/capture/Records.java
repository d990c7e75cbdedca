package org.consultum.meeting.capture;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.internal.Carried;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.vote.QuorumText;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.FeedbackList;
import org.consultum.model.Meeting;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.QuorumCount;

/** Makes the records that lines of the notes ask for. The lists of a committee exist from their first entry on. */
final class Records {

    private final NewElements elements;
    private final AgendaItem item;
    private final Meeting meeting;
    private final ZonedDateTime at;
    private final Steps steps;

    Records(NewElements elements, AgendaItem item, Meeting meeting, ZonedDateTime at, Steps steps) {
        this.elements = elements;
        this.item = item;
        this.meeting = meeting;
        this.at = at;
        this.steps = steps;
    }

    void create(List<Captured> lines) {
        actions(lines.stream().filter(line -> line.kind() == Captured.Kind.ACTION).toList());
        recommendations(lines.stream().filter(line -> line.kind() == Captured.Kind.RECOMMENDATION).toList());
        lines.stream().filter(line -> line.kind() == Captured.Kind.DECISION).forEach(this::decision);
    }

    private void actions(List<Captured> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Committee committee = meeting.getCommittee();
        ActionList list = committee.getActionList();
        if (list == null) {
            list = RegisterFactory.eINSTANCE.createActionList();
            steps.set(committee, Literals.COMMITTEE__ACTION_LIST, list);
        }
        int number = highest("A-", list.getActions().stream().map(ActionItem::getReference));
        for (Captured line : lines) {
            number++;
            var action = elements.create(ActionItem.class, Literals.ACTION_ITEM);
            action.setTitle(line.text());
            action.setReference("A-" + number);
            action.getOwners().addAll(line.owners());
            switch (line.due()) {
                case Captured.Due.On on -> action.setDue(on.day());
                case Captured.Due.NextMeeting next -> action.setDueNextMeeting(true);
                case Captured.Due.None none -> { }
            }
            action.setOrigin(item);
            action.setRaisedOn(at.toLocalDate());
            steps.create(list, Literals.ACTION_LIST__ACTIONS, action);
        }
    }

    private void recommendations(List<Captured> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Committee committee = meeting.getCommittee();
        FeedbackList list = committee.getFeedbackList();
        if (list == null) {
            list = RegisterFactory.eINSTANCE.createFeedbackList();
            steps.set(committee, Literals.COMMITTEE__FEEDBACK_LIST, list);
        }
        int number = highest("R-", list.getRecommendations().stream().map(Recommendation::getReference));
        for (Captured line : lines) {
            number++;
            var recommendation = elements.create(Recommendation.class, Literals.RECOMMENDATION);
            recommendation.setTitle(line.text());
            recommendation.setReference("R-" + number);
            recommendation.getAddressees().addAll(line.owners());
            recommendation.setMadeOn(at.toLocalDate());
            if (line.due() instanceof Captured.Due.On on) {
                recommendation.setResponseDue(on.day());
            }
            recommendation.setOrigin(item);
            steps.create(list, Literals.FEEDBACK_LIST__RECOMMENDATIONS, recommendation);
        }
    }

    private void decision(Captured line) {
        var decision = elements.create(Decision.class, Literals.DECISION);
        decision.setText(line.text());
        decision.setResult(Carried.on(item));
        decision.setAt(at.toInstant());
        if (!meeting.getAttendance().isEmpty()) {
            decision.setQuorumNote(QuorumText.of(QuorumCount.at(meeting, at, item), meeting.getCommittee())
                .text(Parties.language(meeting.getCommittee())));
        }
        steps.create(item, Literals.AGENDA_ITEM__DECISIONS, decision);
    }

    private static int highest(String prefix, Stream<String> used) {
        var numbered = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,9})");
        return used.filter(Objects::nonNull).map(numbered::matcher).filter(matcher -> matcher.matches())
            .mapToInt(matcher -> Integer.parseInt(matcher.group(1))).max().orElse(0);
    }
}
