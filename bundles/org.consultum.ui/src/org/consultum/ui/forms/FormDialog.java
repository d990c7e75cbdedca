package org.consultum.ui.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.Messages;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/**
 * A dialog of labelled fields. It names what it is about, and says below the fields what is still missing. Ctrl+Enter accepts from
 * everywhere. Used on the display thread.
 */
public abstract class FormDialog extends Dialog {

    private static final int WIDTH = 520;

    private final String title;
    private final String about;
    private final String accept;
    private Composite grid;
    private Label message;

    /**
     * Creates the dialog.
     *
     * @param title its title
     * @param about what it is about, on the first line; empty for nothing
     * @param accept label of the button that accepts
     */
    protected FormDialog(Shell shell, String title, String about, String accept) {
        super(shell);
        this.title = Objects.requireNonNull(title);
        this.about = Objects.requireNonNull(about);
        this.accept = Objects.requireNonNull(accept);
    }

    /** Adds the fields. */
    protected abstract void createFields();

    /** Takes the values and says what is missing or unclear; empty when they can be accepted. */
    protected abstract Optional<String> read();

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        if (!about.isEmpty()) {
            var heading = Css.mark(new Label(area, SWT.WRAP), Css.SECTION);
            heading.setText(about.replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(heading);
        }
        grid = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 8).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(grid);
        createFields();
        message = Css.mark(new Label(area, SWT.WRAP), Css.FIELD_MESSAGE);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(message);
        return area;
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, accept, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.dialog_cancel, false);
        judge();
    }

    /** A text of one line. */
    protected final Text text(String label, String value) {
        label(label, false);
        var text = new Text(grid, SWT.BORDER);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addModifyListener(event -> judge());
        return text;
    }

    /** A text of several lines; the tabulator leaves it, Ctrl+Enter accepts the dialog. */
    protected final Text lines(String label, String value, int lines) {
        label(label, true);
        var text = new Text(grid, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, text.getLineHeight() * lines).applyTo(text);
        text.addModifyListener(event -> judge());
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        text.addListener(SWT.KeyDown, event -> {
            if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                accept();
            }
        });
        return text;
    }

    /** A day, written in any usual form. */
    protected final Text date(String label, Optional<LocalDate> value) {
        label(label, false);
        var text = new Text(grid, SWT.BORDER);
        text.setText(value.map(Formats.local()::date).orElse(""));
        text.setMessage(Messages.dialog_noDate);
        GridDataFactory.swtDefaults().hint(130, SWT.DEFAULT).applyTo(text);
        text.addModifyListener(event -> judge());
        return text;
    }

    /** One of several texts. */
    protected final Combo choice(String label, List<String> items, int selected) {
        label(label, false);
        var combo = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.select(selected);
        combo.setVisibleItemCount(20);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addListener(SWT.Selection, event -> judge());
        return combo;
    }

    /** Percent of what is to be done. */
    protected final Spinner percent(String label, int value) {
        label(label, false);
        var spinner = new Spinner(grid, SWT.BORDER);
        spinner.setValues(value, 0, 100, 0, 5, 25);
        GridDataFactory.swtDefaults().applyTo(spinner);
        spinner.addModifyListener(event -> judge());
        return spinner;
    }

    /** Yes or no. */
    protected final Button flag(String text, boolean value) {
        new Label(grid, SWT.NONE);
        var button = new Button(grid, SWT.CHECK);
        button.setText(text);
        button.setSelection(value);
        button.addListener(SWT.Selection, event -> judge());
        return button;
    }

    /** A text with a button beside it. */
    protected final Text textWithButton(String label, String value, String buttonLabel, Runnable action) {
        label(label, false);
        var row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        var text = new Text(row, SWT.BORDER);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        text.addModifyListener(event -> judge());
        var button = new Button(row, SWT.PUSH);
        button.setText(buttonLabel);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return text;
    }

    /**
     * The place of a field of another kind, behind its label; the field calls {@link #judge()} when it changes.
     *
     * @return a grid of two columns, of which the second is free
     */
    protected final Composite place(String label) {
        label(label, false);
        return grid;
    }

    /** A line of explanation over both columns. */
    protected final Label explain(String text) {
        var label = Css.mark(new Label(grid, SWT.WRAP), Css.QUIET);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Looks at the values again, after something the fields do not tell of. */
    protected final void judge() {
        var button = getButton(IDialogConstants.OK_ID);
        if (button != null) {
            Optional<String> complaint = read();
            button.setEnabled(complaint.isEmpty());
            message.setText(complaint.orElse("").replace("&", "&&"));
            message.requestLayout();
            makeRoom();
        }
    }

    /** The dialog grows when what it says no longer fits. It never shrinks, so that nothing jumps while somebody types. */
    private void makeRoom() {
        Point size = getShell().getSize();
        int needed = getShell().computeSize(size.x, SWT.DEFAULT, true).y;
        if (getShell().isVisible() && needed > size.y) {
            getShell().setSize(size.x, needed);
        }
    }

    /** The day in a field; empty for none. */
    protected static Optional<LocalDate> day(Text field) {
        return WrittenTimes.date(field.getText(), Locale.getDefault());
    }

    /** Says so if a field holds something that is no day. */
    protected static Optional<String> unclear(Text... fields) {
        for (Text field : fields) {
            if (!field.getText().isBlank() && day(field).isEmpty()) {
                return Optional.of(Messages.bind(Messages.field_notADate, field.getText().strip()));
            }
        }
        return Optional.empty();
    }

    /** The text of a field, if there is one. */
    protected static Optional<String> words(Text field) {
        return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
    }

    private void accept() {
        judge();
        if (getButton(IDialogConstants.OK_ID).isEnabled()) {
            okPressed();
        }
    }

    private void label(String text, boolean top) {
        var label = Css.mark(new Label(grid, SWT.NONE), Css.FIELD_LABEL);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, top ? SWT.BEGINNING : SWT.CENTER).indent(0, top ? 4 : 0).applyTo(label);
        ((GridData) label.getLayoutData()).minimumWidth = 110;
    }
}
