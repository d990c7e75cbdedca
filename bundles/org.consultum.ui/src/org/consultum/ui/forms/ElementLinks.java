package org.consultum.ui.forms;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.consultum.model.Element;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** A short list of links to elements, each with what it is to the one shown. Used on the display thread. */
public final class ElementLinks {

    private static final int MOST = 50;

    private final Composite area;
    private final Editing editing;
    private final IWorkbenchPage page;
    private final String none;
    private final Supplier<List<Entry>> entries;
    private List<Entry> shown = List.of();

    /**
     * One link.
     *
     * @param element what it opens
     * @param text its text
     * @param note what stands behind it; may be empty
     */
    public record Entry(Element element, String text, String note) {

        public Entry {
            Objects.requireNonNull(element);
            Objects.requireNonNull(text);
            Objects.requireNonNull(note);
        }
    }

    /**
     * Creates the list.
     *
     * @param section a composite with a grid layout of one column
     * @param none what stands there without links
     * @param entries asked for again whenever the register changed
     */
    public ElementLinks(Composite section, Editing editing, IWorkbenchPage page, String none, Supplier<List<Entry>> entries) {
        this.editing = Objects.requireNonNull(editing);
        this.page = Objects.requireNonNull(page);
        this.none = Objects.requireNonNull(none);
        this.entries = Objects.requireNonNull(entries);
        area = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        refresh();
    }

    /** Shows the present links. */
    public void refresh() {
        List<Entry> present = entries.get().stream().limit(MOST).toList();
        if (present.equals(shown) && area.getChildren().length > 0) {
            return;
        }
        shown = present;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        present.forEach(this::add);
        if (present.isEmpty()) {
            Css.mark(new Label(area, SWT.NONE), Css.QUIET).setText(none.replace("&", "&&"));
        }
        area.requestLayout();
    }

    private void add(Entry entry) {
        new Label(area, SWT.NONE).setImage(editing.labels().getImage(entry.element()));
        var link = new Link(area, SWT.NONE);
        link.setText("<a>" + entry.text().replace("&", "&&").replace("<", "\u2039") + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> PlatformUI.getWorkbench()
            .getService(ElementEditors.class).open(page, editing.session(), entry.element())));
        var note = Css.mark(new Label(area, SWT.NONE), Css.QUIET);
        note.setText(entry.note().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
    }
}
