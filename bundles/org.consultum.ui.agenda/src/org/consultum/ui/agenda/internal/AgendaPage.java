package org.consultum.ui.agenda.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The agenda of a meeting: a head line, the tree, its sum, and the details of the selected item beside it. */
public final class AgendaPage {

    private static final int ROOM_FOR_BOTH = 1100;

    private final Meeting meeting;
    private final Editing editing;
    private final Formats formats = Formats.local();
    private final Composite content;
    private final Label title;
    private final Label when;
    private final Label sum;
    private final Label empty;
    private final AgendaTree agenda;
    private final Composite side;
    private final Label nothing;
    private final Page details;
    private final FieldGrid fields;
    private final FieldGrid record;
    private Optional<AgendaItem> shown = Optional.empty();

    public AgendaPage(Composite parent, Editing editing, Meeting meeting, Consumer<Optional<AgendaItem>> selection) {
        this.meeting = Objects.requireNonNull(meeting);
        this.editing = Objects.requireNonNull(editing);
        content = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 4).applyTo(content);
        title = wide(Css.mark(new Label(content, SWT.NONE), Css.TITLE));
        when = wide(Css.mark(new Label(content, SWT.NONE), Css.SUBTITLE));
        var sash = new SashForm(content, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 8).applyTo(sash);
        sash.setSashWidth(8);

        var left = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
        agenda = new AgendaTree(left, editing, meeting);
        empty = wide(Css.mark(new Label(left, SWT.CENTER), Css.QUIET));
        empty.setText(Messages.empty_agenda);
        var foot = wide(new Composite(left, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(foot);
        var hint = wide(Css.mark(new Label(foot, SWT.NONE), Css.QUIET));
        hint.setText(editing.readOnly() ? Messages.hint_readOnly : Messages.hint_keys);
        hint.setToolTipText(hint.getText());
        sum = new Label(foot, SWT.RIGHT);

        side = new Composite(sash, SWT.NONE);
        side.setLayout(new StackLayout());
        nothing = Css.mark(new Label(side, SWT.CENTER | SWT.WRAP), Css.QUIET);
        nothing.setText(Messages.details_none);
        var sheet = new Composite(side, SWT.NONE);
        sheet.setLayout(new FillLayout());
        details = new Page(sheet);
        fields = new FieldGrid(details.section(Messages.details_item, ""), editing).add(Literals.AGENDA_ITEM__TITLE,
            Literals.AGENDA_ITEM__PURPOSE, Literals.AGENDA_ITEM__MINUTES_PLANNED).lines(Literals.AGENDA_ITEM__TEXT, 5)
            .add(Literals.AGENDA_ITEM__FIXED_START, Literals.AGENDA_ITEM__PRESENTERS, Literals.AGENDA_ITEM__PRESENTER_NOTE,
                Literals.AGENDA_ITEM__LABEL, Literals.AGENDA_ITEM__CONSENT, Literals.AGENDA_ITEM__CLOSED,
                Literals.AGENDA_ITEM__CLOSED_REASON, Literals.AGENDA_ITEM__LATE, Literals.AGENDA_ITEM__LATE_REASON,
                Literals.AGENDA_ITEM__REFERRED_TO);
        record = new FieldGrid(details.section(Messages.details_record, ""), editing).within(Literals.AGENDA_ITEM__RECORD)
            .lines(Literals.ITEM_RECORD__DISCUSSION, 5).lines(Literals.ITEM_RECORD__RATIONALE, 3);
        sash.setWeights(68, 32);
        // In a narrow editor the tree needs the room; the properties beside the editor show the same item.
        sash.addListener(SWT.Resize, event -> sash.setMaximizedControl(sash.getClientArea().width < ROOM_FOR_BOTH ? left : null));

        var edits = new AgendaEdits(editing, meeting, IdSource.random());
        var actions = new AgendaActions(agenda, edits);
        AgendaKeys.install(agenda, actions);
        AgendaDrag.install(agenda, edits);
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(actions::fill);
        agenda.viewer().getTree().setMenu(menu.createContextMenu(agenda.viewer().getTree()));
        agenda.whenSelected(item -> {
            show(item);
            selection.accept(item);
        });
        show(Optional.empty());
        head();
    }

    public Composite control() {
        return content;
    }

    public void setFocus() {
        agenda.viewer().getTree().setFocus();
    }

    /** Selects items and brings the first into view. */
    public void select(List<AgendaItem> items) {
        agenda.select(items);
    }

    /** Shows what changed. */
    public void refresh(Set<Element> changed) {
        if (changed.contains(meeting) || changed.stream().anyMatch(AgendaItem.class::isInstance)) {
            agenda.refresh(changed);
            head();
        }
        fields.refresh(changed);
        record.refresh(changed);
    }

    private void show(Optional<AgendaItem> item) {
        shown = item;
        fields.show(shown);
        record.show(shown);
        shown.ifPresent(present -> details.title(editing.labels().getImage(present), editing.labels().text(present), ""));
        ((StackLayout) side.getLayout()).topControl = shown.isPresent() ? details.control().getParent() : nothing;
        side.layout();
    }

    private void head() {
        set(title, editing.labels().text(meeting));
        set(when, place(MeetingTimes.words(meeting, formats)));
        int planned = meeting.getPlannedMinutes();
        int available = meeting.getDurationMinutes();
        boolean over = available > 0 && planned > available;
        set(sum, available == 0 ? Messages.bind(Messages.sum_only, formats.minutes(planned))
            : over ? "\u26a0 " + Messages.bind(Messages.sum_over,
                new Object[] {formats.minutes(planned), formats.minutes(available), formats.minutes(planned - available)})
            : Messages.bind(Messages.sum_of, formats.minutes(planned), formats.minutes(available)));
        sum.setForeground(over ? ThemeColours.ALERT.get() : null);
        boolean none = meeting.getAgenda() == null || meeting.getAgenda().getItems().isEmpty();
        empty.setVisible(none);
        ((GridData) empty.getLayoutData()).exclude = !none;
        content.layout(true, true);
    }

    private String place(String times) {
        return meeting.getPlace() == null || meeting.getPlace().isBlank() ? times : meeting.getPlace() + "   " + times;
    }

    private static void set(Label label, String text) {
        label.setText(text.replace("&", "&&"));
    }

    private static <T extends Control> T wide(T control) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        return control;
    }
}
