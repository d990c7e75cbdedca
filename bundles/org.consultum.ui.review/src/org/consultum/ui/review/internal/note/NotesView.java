package org.consultum.ui.review.internal.note;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** A view. */
public final class NotesView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        setPartName(getPartName());
    }

    @Override
    public void setFocus() {
        getSite().getPage();
    }
}
