package org.consultum.meeting.minutes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.ItemRecords;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Fills what is still empty in the minutes from the agenda and from what happened. Overwrites nothing; begins minutes where there are
 * none.
 */
public final class FillMinutes extends MeetingCommand {

    private final Meeting meeting;
    private final Locale language;

    /**
     * The command.
     *
     * @param language of the minutes
     */
    public FillMinutes(EditingDomain domain, Meeting meeting, Locale language) {
        super(domain, "FillMinutes", Parties.title(meeting));
        this.meeting = meeting;
        this.language = language;
    }

    @Override
    protected void plan(Steps steps) {
        MinutesSkeleton skeleton = MinutesSkeleton.of(meeting, language);
        if (MinutesStates.isFinal(meeting)) {
            steps.refuse(Messages.text("refused.minutesFinal"));
        }
        frame(skeleton, steps);
        var items = new LinkedHashSet<AgendaItem>(skeleton.discussions().keySet());
        items.addAll(skeleton.rationales().keySet());
        items.forEach(item -> fill(item, skeleton, steps));
    }

    private void frame(MinutesSkeleton skeleton, Steps steps) {
        Minutes minutes = meeting.getMinutes();
        if (minutes == null) {
            minutes = RegisterFactory.eINSTANCE.createMinutes();
            minutes.setState(MinutesState.DRAFT);
            minutes.setIntroduction(skeleton.introduction());
            minutes.setClosing(skeleton.closing().isEmpty() ? null : skeleton.closing());
            steps.set(meeting, Literals.MEETING__MINUTES, minutes);
            return;
        }
        if (blank(minutes.getIntroduction())) {
            steps.set(minutes, Literals.MINUTES__INTRODUCTION, skeleton.introduction());
        }
        if (blank(minutes.getClosing()) && !skeleton.closing().isEmpty()) {
            steps.set(minutes, Literals.MINUTES__CLOSING, skeleton.closing());
        }
        if (minutes.getState() == MinutesState.NONE) {
            steps.set(minutes, Literals.MINUTES__STATE, MinutesState.DRAFT);
        }
    }

    private static void fill(AgendaItem item, MinutesSkeleton skeleton, Steps steps) {
        var values = new LinkedHashMap<EStructuralFeature, Object>();
        if (skeleton.discussions().containsKey(item) && (item.getRecord() == null || blank(item.getRecord().getDiscussion()))) {
            values.put(Literals.ITEM_RECORD__DISCUSSION, skeleton.discussions().get(item));
        }
        if (skeleton.rationales().containsKey(item) && (item.getRecord() == null || blank(item.getRecord().getRationale()))) {
            values.put(Literals.ITEM_RECORD__RATIONALE, skeleton.rationales().get(item));
        }
        if (!values.isEmpty()) {
            ItemRecords.set(item, values, steps);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
