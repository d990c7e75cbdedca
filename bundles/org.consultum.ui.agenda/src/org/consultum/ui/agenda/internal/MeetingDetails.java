package org.consultum.ui.agenda.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.ContributedSections;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** What a meeting and its notice say, as a form. */
public final class MeetingDetails {

    private final Composite control;
    private final Meeting meeting;
    private final Editing editing;
    private final Page page;
    private final FieldGrid[] grids;
    private final ContributedSections contributed;

    public MeetingDetails(Composite parent, Editing editing, Meeting meeting) {
        this.meeting = meeting;
        this.editing = editing;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new FillLayout());
        page = new Page(control);
        head();
        grids = new FieldGrid[] {
            new FieldGrid(page.section(Messages.section_meeting, ""), editing).add(Literals.MEETING__TITLE, Literals.MEETING__KIND,
                Literals.MEETING__STATE, Literals.MEETING__STATE_REASON, Literals.MEETING__START, Literals.MEETING__END,
                Literals.MEETING__PRESIDED_BY, Literals.MEETING__SEQUENCE, Literals.MEETING__PERIOD, Literals.MEETING__SERIES),
            new FieldGrid(page.section(Messages.section_place, ""), editing).add(Literals.MEETING__PLACE, Literals.MEETING__ADDRESS,
                Literals.MEETING__LINK, Literals.MEETING__HOST),
            new FieldGrid(page.section(Messages.section_notice, Messages.section_notice_explanation), editing)
                .within(Literals.MEETING__NOTICE).add(Literals.NOTICE__PUBLISHED_ON, Literals.NOTICE__PURPOSE,
                    Literals.NOTICE__REGISTRATION, Literals.NOTICE__PAPERS_ACCESS, Literals.NOTICE__OPENNESS, Literals.NOTICE__EXEMPTION,
                    Literals.NOTICE__COMMENTS, Literals.NOTICE__ACCOMMODATION, Literals.NOTICE__CONTACT,
                    Literals.NOTICE__SHORT_NOTICE_REASON),
            new FieldGrid(page.section(Messages.section_minutes, ""), editing).within(Literals.MEETING__MINUTES)
                .add(Literals.MINUTES__STATE).lines(Literals.MINUTES__INTRODUCTION, 4).lines(Literals.MINUTES__CLOSING, 3)
                .add(Literals.MINUTES__CIRCULATED_ON, Literals.MINUTES__APPROVED_ON, Literals.MINUTES__CERTIFIED_BY,
                    Literals.MINUTES__CERTIFIED_ON),
            new FieldGrid(page.section(Messages.details_marking, ""), editing).within(Literals.ELEMENT__MARKING)
                .add(Literals.MARKING__LEVEL, Literals.MARKING__CAVEATS, Literals.MARKING__RELEASABLE_TO)};
        for (FieldGrid grid : grids) {
            grid.show(Optional.of(meeting));
        }
        contributed = new ContributedSections(page.plain(), editing, page::reflow);
        contributed.show(Optional.of(meeting));
        page.reflow();
    }

    public Composite control() {
        return control;
    }

    /** Whether there is a field for a feature of the meeting, its notice or its minutes. */
    public boolean has(String feature) {
        return Stream.of(grids).anyMatch(grid -> grid.has(meeting, feature));
    }

    /** Gives the keyboard to the field of a feature of the meeting, its notice or its minutes. */
    public void setFocus(String feature) {
        for (FieldGrid grid : grids) {
            grid.setFocus(meeting, feature);
        }
    }

    /** Shows what changed. */
    public void refresh(Set<Element> changed) {
        contributed.refresh(changed);
        if (changed.contains(meeting)) {
            head();
            for (FieldGrid grid : grids) {
                grid.refresh();
            }
        }
    }

    private void head() {
        page.title(editing.labels().getImage(meeting), editing.labels().text(meeting), MeetingTimes.words(meeting, Formats.local()));
    }
}
