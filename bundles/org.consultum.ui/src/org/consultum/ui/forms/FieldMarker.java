package org.consultum.ui.forms;

import java.util.List;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.problems.ProblemWords;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The sign before a field that something was found about: its tooltip explains, a click offers what can be done. */
final class FieldMarker {

    /** Room the sign needs between label and field. */
    static final int ROOM = 20;

    private final Control control;
    private final Editing editing;
    private final ControlDecoration sign;
    private List<CheckFinding> shown = List.of();

    FieldMarker(Composite cell, boolean tall, Control control, Editing editing) {
        this.control = control;
        this.editing = editing;
        sign = new ControlDecoration(cell, SWT.LEFT | (tall ? SWT.TOP : SWT.CENTER));
        sign.setMarginWidth(2);
        sign.hide();
        sign.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> menu()));
        sign.addMenuDetectListener(event -> menu());
        control.addListener(SWT.KeyDown, event -> {
            if (!shown.isEmpty() && event.character == '.' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
                event.doit = false;
                menu();
            }
        });
    }

    void show(List<CheckFinding> findings) {
        if (findings.equals(shown)) {
            return;
        }
        shown = List.copyOf(findings);
        if (shown.isEmpty()) {
            sign.hide();
            return;
        }
        sign.setImage(editing.labels().image(ProblemWords.sign(ProblemWords.worst(shown)).descriptor()));
        sign.setDescriptionText(ProblemWords.tip(shown));
        sign.show();
    }

    private void menu() {
        // The field has the keyboard when the menu is gone, so that the page stays where it is.
        control.setFocus();
        new ProblemMenu(editing, shown).open(control);
    }
}
