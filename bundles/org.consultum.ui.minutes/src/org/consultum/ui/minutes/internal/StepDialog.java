package org.consultum.ui.minutes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.WrittenTimes;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for what a step needs: a choice, a day, a reason, as far as the step needs them. */
final class StepDialog extends TitleAreaDialog {

    private static final int REASON_HEIGHT = 70;
    private static final int WIDTH = 420;
    private static final int DAY_WIDTH = 120;

    private final String title;
    private final String explanation;
    private Optional<Choice> choice = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<String> reasonLabel = Optional.empty();
    private String dayLabel = "";
    private Combo combo;
    private Text date;
    private Text reason;
    private Answer answer = new Answer(Optional.empty(), LocalDate.EPOCH, "");

    /**
     * What was answered.
     *
     * @param chosen what was chosen, if something was
     * @param day the day; of no meaning where none was asked for
     * @param reason the reason; empty where none was asked for
     */
    record Answer(Optional<EObject> chosen, LocalDate day, String reason) {
    }

    private record Choice(String label, List<? extends EObject> offered, Function<EObject, String> names, boolean needed,
            Optional<? extends EObject> proposed) {
    }

    StepDialog(Shell parent, String title, String explanation) {
        super(parent);
        this.title = title.replaceFirst("\\s*\u2026$", "");
        this.explanation = Objects.requireNonNull(explanation);
        setHelpAvailable(false);
    }

    /** Asks for one of several. */
    StepDialog choice(String label, List<? extends EObject> offered, Function<EObject, String> names) {
        choice = Optional.of(new Choice(label, offered, names, true, offered.stream().findFirst()));
        return this;
    }

    /** Asks for one of several, or none. */
    StepDialog orNone(String label, List<? extends EObject> offered, Function<EObject, String> names,
            Optional<? extends EObject> proposed) {
        choice = Optional.of(new Choice(label, offered, names, false, proposed));
        return this;
    }

    /** Asks for a day. */
    StepDialog day(String label, LocalDate proposed) {
        dayLabel = label;
        day = Optional.of(proposed);
        return this;
    }

    /** Asks for a reason, which must be given. */
    StepDialog reason(String label) {
        reasonLabel = Optional.of(label);
        return this;
    }

    /** Asks. Empty if the user thought better of it. */
    Optional<Answer> ask() {
        return open() == OK ? Optional.of(answer) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title);
        setMessage(explanation);
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        choice.ifPresent(asked -> {
            label(area, asked.label());
            combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
            if (!asked.needed()) {
                combo.add(Messages.step_nothing);
            }
            asked.offered().forEach(one -> combo.add(asked.names().apply(one)));
            combo.select(asked.proposed().map(asked.offered()::indexOf).orElse(-1) + (asked.needed() ? 0 : 1));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
            combo.addListener(SWT.Selection, event -> judge());
        });
        day.ifPresent(proposed -> {
            label(area, dayLabel);
            date = new Text(area, SWT.BORDER);
            date.setText(Formats.local().date(proposed));
            GridDataFactory.swtDefaults().hint(DAY_WIDTH, SWT.DEFAULT).applyTo(date);
            date.addModifyListener(event -> judge());
        });
        reasonLabel.ifPresent(text -> {
            label(area, text);
            reason = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
            GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, REASON_HEIGHT).applyTo(reason);
            reason.addModifyListener(event -> judge());
            reason.addTraverseListener(event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, title, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void okPressed() {
        Optional<EObject> chosen = choice.flatMap(asked -> {
            int index = combo.getSelectionIndex() - (asked.needed() ? 0 : 1);
            return index < 0 ? Optional.empty() : Optional.of(asked.offered().get(index));
        });
        answer = new Answer(chosen, written().orElse(LocalDate.EPOCH), reason == null ? "" : reason.getText().strip());
        super.okPressed();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    private static void label(Composite area, String text) {
        var label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(label);
    }

    private Optional<LocalDate> written() {
        return date == null ? Optional.empty() : WrittenTimes.date(date.getText(), Locale.getDefault());
    }

    private void judge() {
        boolean reasoned = reason == null || !reason.getText().isBlank();
        boolean dated = date == null || written().isPresent();
        setErrorMessage(dated ? null : Messages.bind(Messages.step_notADay, date.getText()));
        boolean chosen = choice.filter(Choice::needed).isEmpty() || combo.getSelectionIndex() >= 0;
        Optional.ofNullable(getButton(IDialogConstants.OK_ID)).ifPresent(button -> button.setEnabled(reasoned && chosen && dated));
    }
}
