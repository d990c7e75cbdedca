package org.consultum.ui.actions.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.edit.command.ClosingEvidence;
import org.consultum.followup.action.ActionLifecycle;
import org.consultum.followup.action.Changes;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.ui.Css;
import org.consultum.ui.actions.internal.ActionChanges;
import org.consultum.ui.actions.internal.EvidenceFields;
import org.consultum.ui.actions.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/**
 * The field below a story: a note, and with it a new status, a percentage, or evidence. Ctrl+Enter adds it. What was typed for an action
 * and not added is there again when it is shown again.
 */
final class NoteField {

    private static final int PERCENT_STEP = 10;
    private static final int COMPLETE = 100;

    private final Composite area;
    private final Text note;
    private final Combo status;
    private final Spinner progress;
    private final Button attach;
    private final Button add;
    private final Label message;
    private final Composite evidenceGrid;
    private final Map<String, String> drafts = new HashMap<>();
    private List<ActionStatus> offered = List.of();
    private Optional<ActionChanges> changes = Optional.empty();
    private Optional<ActionItem> action = Optional.empty();
    private Optional<EvidenceFields> evidence = Optional.empty();
    private int percent;
    private boolean touched;

    NoteField(Composite parent) {
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().extendedMargins(12, 12, 8, 10).spacing(0, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        var line = Css.mark(new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL), Css.LINE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Css.mark(new Label(area, SWT.NONE), Css.FIELD_LABEL).setText(Messages.note_label);
        note = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, 3 * note.getLineHeight()).applyTo(note);
        name(note, Messages.note_label);
        note.addListener(SWT.Modify, event -> changed());
        evidenceGrid = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(evidenceGrid);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(evidenceGrid);
        var row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        status = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        name(status, Messages.note_status);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(70, SWT.DEFAULT).applyTo(status);
        status.addListener(SWT.Selection, event -> statusChosen());
        progress = new Spinner(row, SWT.BORDER);
        progress.setValues(0, 0, COMPLETE, 0, 1, PERCENT_STEP);
        name(progress, Messages.note_percent);
        progress.addListener(SWT.Modify, event -> changed());
        new Label(row, SWT.NONE).setText("%");
        var bottom = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(bottom);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bottom);
        attach = new Button(bottom, SWT.TOGGLE);
        attach.setText(Messages.note_attach);
        attach.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> attach(attach.getSelection())));
        message = Css.mark(new Label(bottom, SWT.WRAP), Css.FIELD_MESSAGE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(message);
        add = new Button(bottom, SWT.PUSH);
        add.setText(Messages.note_add);
        add.setToolTipText(Messages.note_addTip);
        add.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> add()));
        keys(area);
    }

    /** The control of the field. */
    Composite control() {
        return area;
    }

    /** Shows the field for an action, or hides it where there is none or nothing can be changed. */
    void show(Optional<ActionChanges> how, Optional<ActionItem> shown) {
        boolean another = !action.equals(shown);
        if (another) {
            action.filter(before -> !note.getText().isBlank()).ifPresent(before -> drafts.put(before.getId(), note.getText()));
        }
        changes = how.filter(one -> !one.editing().readOnly());
        action = shown;
        boolean visible = changes.isPresent() && action.isPresent();
        area.setVisible(visible);
        ((GridData) area.getLayoutData()).exclude = !visible;
        if (visible) {
            fill(another);
        }
        area.getParent().layout(true, true);
    }

    /** Gives the keyboard to the note. */
    void setFocus() {
        note.setFocus();
    }

    private void fill(boolean another) {
        ActionItem shown = action.orElseThrow();
        var statuses = new ArrayList<>(List.of(shown.getStatus()));
        statuses.addAll(shown.isFinished() ? List.of(ActionStatus.OPEN, ActionStatus.IN_PROGRESS) : ActionStatus.VALUES.stream()
            .filter(value -> value != shown.getStatus()).toList());
        boolean kept = !another && !offered.isEmpty() && chosen() != offered.getFirst();
        ActionStatus chosen = kept ? chosen() : shown.getStatus();
        offered = List.copyOf(statuses);
        status.setItems(offered.stream().map(changes.orElseThrow().editing().labels()::getText).toArray(String[]::new));
        if (another) {
            touched = false;
            note.setText(Optional.ofNullable(drafts.remove(shown.getId())).orElse(""));
            attach(false);
        }
        status.select(Math.max(0, offered.indexOf(chosen)));
        if (another || progress.getSelection() == percent) {
            progress.setSelection(shown.getProgress());
        }
        percent = shown.getProgress();
        progress.setEnabled(!shown.isFinished());
        touched = touched && !another;
        judge();
    }

    private void statusChosen() {
        boolean needed = chosen() == ActionStatus.DONE && action.filter(ClosingEvidence::missing).isPresent();
        if (needed && evidence.isEmpty()) {
            attach(true);
        }
        changed();
    }

    private ActionStatus chosen() {
        return offered.get(Math.max(0, status.getSelectionIndex()));
    }

    private void attach(boolean shown) {
        attach.setSelection(shown);
        for (Control child : evidenceGrid.getChildren()) {
            child.dispose();
        }
        evidence = shown ? Optional.of(new EvidenceFields(evidenceGrid, changes.orElseThrow().editing(), action.orElseThrow(),
            this::changed)) : Optional.empty();
        ((GridData) evidenceGrid.getLayoutData()).exclude = !shown;
        evidenceGrid.setVisible(shown);
        keys(evidenceGrid);
        evidence.ifPresent(EvidenceFields::setFocus);
        area.getParent().layout(true, true);
        judge();
    }

    private void changed() {
        touched = true;
        judge();
    }

    private void judge() {
        Optional<String> missing = action.isEmpty() || changes.isEmpty() ? Optional.of("") : missing(action.get());
        add.setEnabled(missing.isEmpty());
        String text = touched ? missing.orElse("").replace("&", "&&") : "";
        if (!message.getText().equals(text)) {
            message.setText(text);
            area.getParent().layout(true, true);
        }
    }

    private Optional<String> missing(ActionItem shown) {
        Optional<ActionLifecycle.Obstacle> obstacle = ActionLifecycle.obstacle(shown, chosen());
        if (obstacle.filter(ActionLifecycle.Obstacle.REOPEN::equals).isPresent() && note.getText().isBlank()) {
            return Optional.of(Messages.reopen_missing);
        }
        boolean attached = evidence.filter(fields -> !fields.isEmpty()).isPresent();
        if (attached || obstacle.filter(ActionLifecycle.Obstacle.EVIDENCE::equals).isPresent()) {
            return evidence.map(EvidenceFields::missing).orElse(Optional.of(Messages.evidence_missing));
        }
        boolean something = !note.getText().isBlank() || chosen() != shown.getStatus() || progress.getSelection() != shown.getProgress();
        return something ? Optional.empty() : Optional.of("");
    }

    private void add() {
        touched = true;
        judge();
        if (!add.isEnabled()) {
            return;
        }
        ActionItem shown = action.orElseThrow();
        ActionChanges how = changes.orElseThrow();
        String text = note.getText().strip();
        ActionStatus wanted = chosen();
        add.setEnabled(false);
        if (shown.isFinished() && wanted != shown.getStatus()) {
            done(how.reopenAs(shown, wanted, text));
            return;
        }
        Changes noted = Changes.none();
        if (!text.isEmpty()) {
            noted = noted.withNote(text);
        }
        if (wanted != shown.getStatus()) {
            noted = noted.withStatus(wanted);
        }
        if (progress.getSelection() != shown.getProgress()) {
            noted = noted.withProgress(progress.getSelection());
        }
        how.note(shown, noted, evidence.flatMap(EvidenceFields::attachment), this::done);
    }

    private void done(boolean written) {
        if (area.isDisposed()) {
            return;
        }
        if (written) {
            note.setText("");
            touched = false;
            action.ifPresent(shown -> fill(true));
            note.setFocus();
        } else {
            judge();
        }
    }

    private void keys(Control control) {
        control.addListener(SWT.KeyDown, event -> {
            if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                area.getDisplay().asyncExec(() -> {
                    if (!area.isDisposed()) {
                        add();
                    }
                });
            }
        });
        if (control == note) {
            control.addListener(SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                keys(child);
            }
        }
    }

    private static void name(Control control, String name) {
        control.setToolTipText(name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }
}
