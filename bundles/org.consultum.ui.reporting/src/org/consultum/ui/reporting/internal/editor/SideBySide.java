package org.consultum.ui.reporting.internal.editor;

import java.util.function.IntConsumer;
import org.consultum.ui.Css;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.FormAttachment;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.layout.FormLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Sash;

/** Two places beside each other, of which the right one keeps its width when the window changes; the border between them can be moved. */
final class SideBySide {

    private static final int BORDER = 5;
    private static final int NARROWEST = 200;

    private final Composite left;
    private final Composite right;

    /**
     * Creates both empty.
     *
     * @param width of the right one
     * @param moved told of another width somebody gave it
     */
    SideBySide(Composite parent, int width, IntConsumer moved) {
        var area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        area.setLayout(new FormLayout());
        left = Css.mark(new Composite(area, SWT.NONE), Css.PAGE);
        left.setLayout(new FillLayout());
        var sash = new Sash(area, SWT.VERTICAL | SWT.SMOOTH);
        right = Css.mark(new Composite(area, SWT.NONE), Css.PAGE);
        right.setLayout(new FillLayout());
        place(left, new FormAttachment(0), new FormAttachment(sash));
        place(right, new FormAttachment(sash), new FormAttachment(100));
        var border = new FormData();
        border.left = new FormAttachment(100, -width - BORDER);
        border.width = BORDER;
        border.top = new FormAttachment(0);
        border.bottom = new FormAttachment(100);
        sash.setLayoutData(border);
        sash.addListener(SWT.Selection, event -> {
            int whole = area.getClientArea().width;
            int wanted = Math.clamp(whole - event.x - BORDER, NARROWEST, Math.max(NARROWEST, whole - NARROWEST));
            event.x = whole - wanted - BORDER;
            border.left = new FormAttachment(100, -wanted - BORDER);
            area.layout();
            moved.accept(wanted);
        });
    }

    Composite left() {
        return left;
    }

    Composite right() {
        return right;
    }

    private static void place(Composite part, FormAttachment from, FormAttachment until) {
        var data = new FormData();
        data.left = from;
        data.right = until;
        data.top = new FormAttachment(0);
        data.bottom = new FormAttachment(100);
        part.setLayoutData(data);
    }
}
