package org.consultum.ui.forms;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.consultum.model.Element;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.Images;
import org.consultum.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;

/** Links to elements that can be taken away again, each with what it is to the one shown. Used on the display thread. */
public final class LinkRows {

    private static final int MOST = 30;

    private final Composite area;
    private final Editing editing;
    private final String none;
    private final Supplier<List<Row>> rows;
    private List<Shown> shown = List.of();

    /**
     * One link.
     *
     * @param element what it opens
     * @param note what stands behind it; may be empty
     * @param unlink takes the link away
     */
    public record Row(Element element, String note, Runnable unlink) {

        public Row {
            Objects.requireNonNull(element);
            Objects.requireNonNull(note);
            Objects.requireNonNull(unlink);
        }
    }

    private record Shown(Element element, String text, String note) {
    }

    /**
     * Creates the list.
     *
     * @param section a composite with a grid layout of one column
     * @param none what stands there without links
     * @param rows asked for again by {@link #refresh()}
     */
    public LinkRows(Composite section, Editing editing, String none, Supplier<List<Row>> rows) {
        this.editing = Objects.requireNonNull(editing);
        this.none = Objects.requireNonNull(none);
        this.rows = Objects.requireNonNull(rows);
        area = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    /** Shows the present links; returns whether they are others than before. */
    public boolean refresh() {
        List<Row> present = rows.get().stream().limit(MOST).toList();
        List<Shown> now = present.stream().map(row -> new Shown(row.element(), editing.labels().text(row.element()), row.note())).toList();
        if (now.equals(shown) && area.getChildren().length > 0) {
            return false;
        }
        shown = now;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        present.forEach(this::add);
        if (present.isEmpty()) {
            var label = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
            label.setText(none.replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(100, SWT.DEFAULT).applyTo(label);
        }
        area.requestLayout();
        return true;
    }

    private void add(Row row) {
        new Label(area, SWT.NONE).setImage(editing.labels().getImage(row.element()));
        var link = new Link(area, SWT.NONE);
        String text = editing.labels().text(row.element());
        link.setText("<a>" + text.replace("&", "&&").replace("<", "\u2039") + "</a>");
        link.setToolTipText(editing.labels().type(row.element().eClass()) + ": " + text);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> PlatformUI.getWorkbench()
            .getService(ElementEditors.class).open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), editing.session(),
                row.element())));
        Css.mark(new Label(area, SWT.NONE), Css.QUIET).setText(row.note().replace("&", "&&"));
        var bar = new ToolBar(area, SWT.FLAT);
        var unlink = new ToolItem(bar, SWT.PUSH);
        unlink.setImage(editing.labels().image(Images.CLEAR.descriptor()));
        unlink.setToolTipText(Messages.links_unlink);
        unlink.setEnabled(!editing.readOnly());
        unlink.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> row.unlink().run()));
    }
}
