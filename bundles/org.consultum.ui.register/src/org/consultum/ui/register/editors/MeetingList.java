package org.consultum.ui.register.editors;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.explorer.MeetingDates;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** The meetings of a committee, the latest first. A row loads its meeting when it is scrolled into view. */
final class MeetingList {

    private static final int MOST_ROWS = 12;

    private final Editing editing;
    private final Committee committee;
    private final Composite area;
    private final Table table;
    private final Label none;
    private List<MeetingDates.Dated> rows = List.of();

    MeetingList(Composite section, Editing editing, Committee committee, IWorkbenchPage page) {
        this.editing = editing;
        this.committee = committee;
        none = Css.mark(new Label(section, SWT.NONE), Css.QUIET);
        none.setText(Messages.meetings_none);
        area = new Composite(section, SWT.NONE);
        table = new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        column(layout, editing.labels().featureLabel(Literals.MEETING__START), 2);
        column(layout, editing.labels().featureLabel(Literals.MEETING__TITLE), 5);
        column(layout, editing.labels().featureLabel(Literals.MEETING__PLACE), 3);
        column(layout, editing.labels().featureLabel(Literals.MEETING__STATE), 2);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.DefaultSelection, event -> PlatformUI.getWorkbench().getService(ElementEditors.class)
            .open(page, editing.session(), meeting(table.getSelectionIndex())));
        refresh();
    }

    void refresh() {
        rows = MeetingDates.of(committee).stream()
            .sorted(Comparator.comparing((MeetingDates.Dated dated) -> dated.day().orElse(LocalDate.MIN)).reversed()).toList();
        table.setItemCount(rows.size());
        table.clearAll();
        int height = table.getHeaderHeight() + Math.min(MOST_ROWS, rows.size() + 1) * table.getItemHeight();
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height).exclude(rows.isEmpty()).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(!rows.isEmpty()).applyTo(none);
        area.setVisible(!rows.isEmpty());
        none.setVisible(rows.isEmpty());
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, 60));
    }

    private void fill(TableItem item, int index) {
        Meeting meeting = meeting(index);
        item.setText(new String[] {meeting.getStart() == null ? "" : Formats.local().date(meeting.getStart().toLocalDate()),
            meeting.getTitle() == null ? "" : meeting.getTitle(), meeting.getPlace() == null ? "" : meeting.getPlace(),
            editing.labels().getText(meeting.getState())});
        item.setImage(editing.labels().getImage(meeting));
    }

    private Meeting meeting(int row) {
        return committee.getMeetings().get(rows.get(row).index());
    }
}
