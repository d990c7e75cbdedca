package org.consultum.ui.forms;

import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** One thing to do, offered on a page: icon, a link and a line that explains it. The link takes the keyboard. */
public final class ActionTile {

    private final Composite tile;
    private final Link link;

    /**
     * Creates the tile in a parent with a grid layout.
     *
     * @param explanation one or two lines; empty for none
     * @param action what happens on a click or Enter, on the display thread
     */
    public ActionTile(Composite parent, Image icon, String title, String explanation, Runnable action) {
        tile = Css.mark(new Composite(parent, SWT.NONE), Css.TILE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 2).margins(10, 8).applyTo(tile);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tile);
        var image = new Label(tile, SWT.NONE);
        image.setImage(icon);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 2).applyTo(image);
        link = new Link(tile, SWT.NONE);
        link.setText("<a>" + title.replace("&", "&&").replace("<", "\u2039") + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
        if (!explanation.isEmpty()) {
            new Label(tile, SWT.NONE);
            var text = Css.mark(new Label(tile, SWT.WRAP), Css.QUIET);
            text.setText(explanation.replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(text);
            click(text, action);
        }
        click(tile, action);
        click(image, action);
    }

    /** The control of the tile, for its place on the page. */
    public Composite control() {
        return tile;
    }

    /** Gives the keyboard to the link. */
    public void setFocus() {
        link.setFocus();
    }

    private static void click(Control control, Runnable action) {
        control.setCursor(control.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        control.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            if (event.button == 1) {
                action.run();
            }
        }));
    }
}
