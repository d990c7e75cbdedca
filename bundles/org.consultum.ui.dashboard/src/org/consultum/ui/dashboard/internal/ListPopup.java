package org.consultum.ui.dashboard.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.dashboard.Behind;
import org.consultum.index.FilterText;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.OpenRegister;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPartSite;

/** A short list that has no view of its own, such as the meetings behind an attendance. Enter or a double click opens an element. */
final class ListPopup extends PopupDialog {

    private static final int MOST = 500;
    private static final int WIDTH = 620;
    private static final int HEIGHT = 360;

    private final OpenRegister register;
    private final Openings openings;
    private final Behind.ListOf list;
    private final IndexService indexes;
    private ListPage page = new ListPage(List.of(), 0, true);

    ListPopup(IWorkbenchPartSite site, OpenRegister register, Openings openings, Behind.ListOf list, String title) {
        super(site.getShell(), PopupDialog.INFOPOPUPRESIZE_SHELLSTYLE, true, false, false, false, false, title, Messages.popup_hint);
        this.register = register;
        this.openings = openings;
        this.list = list;
        this.indexes = site.getService(IndexService.class);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(area);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        var table = new Table(area, SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        column(table, layout, Messages.popup_date, 2);
        column(table, layout, Messages.popup_title, 6);
        column(table, layout, Messages.popup_committee, 2);
        var labels = new ElementLabels(register, table);
        page = rows();
        for (IndexEntry row : page.rows()) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {row.date().or(row::due).map(day -> Formats.local().date(day)).orElse(""), row.title(),
                row.committeeId().flatMap(id -> register.session().flatMap(session -> PartyNames.shortName(session, id))).orElse("")});
            item.setImage(labels.image(ElementLabels.icon(row.type())));
        }
        table.addListener(SWT.DefaultSelection, event -> {
            int index = table.getSelectionIndex();
            if (index >= 0) {
                String id = page.rows().get(index).id();
                close();
                openings.openElement(id);
            }
        });
        if (table.getItemCount() > 0) {
            table.select(0);
        }
        return area;
    }

    private ListPage rows() {
        Optional<ListQuery.Filter> filter = FilterText.parse(list.filter(), FilterText.Context.on(LocalDate.now()));
        return register.session().flatMap(session -> filter.map(wanted -> indexes.open(session).list(new ListQuery(list.type(), wanted,
            new ListQuery.Sort(ListQuery.Column.DATE, false), 0, MOST)))).orElse(page);
    }

    private static void column(Table table, TableColumnLayout layout, String title, int weight) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, 60));
    }

    @Override
    protected Point getInitialLocation(Point size) {
        var place = getParentShell().getBounds();
        return new Point(place.x + (place.width - size.x) / 2, place.y + (place.height - size.y) / 3);
    }
}
