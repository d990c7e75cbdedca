package org.consultum.ui.agenda.internal;

import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A cell that is typed in; what was typed can be kept without leaving the cell first. */
class CellText extends TextCellEditor {

    CellText(Composite parent, int style) {
        super(parent, style);
    }

    /** Keeps what was typed, as Enter does. */
    final void commit() {
        if (isActivated()) {
            fireApplyEditorValue();
            deactivate();
        }
    }

    final Text field() {
        return text;
    }
}
