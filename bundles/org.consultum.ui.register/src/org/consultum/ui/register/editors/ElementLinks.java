package org.consultum.ui.register.editors;

import java.util.List;
import java.util.function.Supplier;
import org.consultum.model.Element;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.forms.Editing;
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

/** A short list of links to other elements, such as the committees of a person. */
final class ElementLinks {

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
    record Entry(Element element, String text, String note) {
    }

    ElementLinks(Composite section, Editing editing, IWorkbenchPage page, String none, Supplier<List<Entry>> entries) {
        this.editing = editing;
        this.page = page;
        this.none = none;
        this.entries = entries;
        area = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        refresh();
    }

    void refresh() {
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
            Css.mark(new Label(area, SWT.NONE), Css.QUIET).setText(none);
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
