package org.consultum.ui.internal;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Organisation;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.Role;
import org.consultum.ui.Css;
import org.consultum.ui.CurrentPerson.Answer;
import org.consultum.ui.Messages;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks the user which of the people of a register they are, or whether they are none of them. */
final class WhoAmIDialog extends Dialog {

    private static final int WIDTH = 600;

    private final List<Entry> entries;
    private final Answer before;
    private List<Entry> shown;
    private Table table;
    private Optional<Answer> given = Optional.empty();

    /**
     * A person as the list shows them.
     *
     * @param place organisation, and position or roles held, in one line
     */
    private record Entry(Person person, String name, String place) {

        boolean matches(List<String> words) {
            String lower = (name + " " + place).toLowerCase(Locale.getDefault());
            return words.stream().allMatch(lower::contains);
        }
    }

    WhoAmIDialog(Shell shell, Register register, Answer before) {
        super(shell);
        this.before = before;
        entries = register.getPeople().stream().map(person -> new Entry(person, text(person.getName()), place(register, person)))
            .sorted(Comparator.comparing(Entry::name, Collator.getInstance())).toList();
        shown = entries;
    }

    /** Shows the dialog; empty if it was cancelled. */
    Optional<Answer> ask() {
        return open() == OK ? given : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.person_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var why = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        why.setText(Messages.person_why);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(why);
        var search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.person_hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        var place = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 280).applyTo(place);
        table = new Table(place, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        var layout = new TableColumnLayout();
        place.setLayout(layout);
        layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(1, 120));
        layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(1, 120));
        table.addListener(SWT.SetData, event -> {
            Entry entry = shown.get(event.index);
            ((TableItem) event.item).setText(new String[] {entry.name(), entry.place()});
        });
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> judge()));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> okPressed()));
        search.addModifyListener(event -> narrow(search.getText()));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
                table.setFocus();
            }
        });
        table.setItemCount(shown.size());
        if (before instanceof Answer.Is(Person person)) {
            entries.stream().filter(entry -> entry.person() == person).findFirst().map(entries::indexOf).ifPresent(table::setSelection);
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.NO_ID, Messages.person_nobody, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.person_me, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.NO_ID) {
            given = Optional.of(new Answer.NotInRegister());
            setReturnCode(OK);
            close();
        } else {
            super.buttonPressed(button);
        }
    }

    @Override
    protected void okPressed() {
        if (table.getSelectionIndex() >= 0) {
            given = Optional.of(new Answer.Is(shown.get(table.getSelectionIndex()).person()));
            super.okPressed();
        }
    }

    private void narrow(String typed) {
        List<String> words = Stream.of(typed.toLowerCase(Locale.getDefault()).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        shown = entries.stream().filter(entry -> entry.matches(words)).toList();
        table.setItemCount(shown.size());
        table.clearAll();
        if (!words.isEmpty() && !shown.isEmpty()) {
            table.setSelection(0);
        } else {
            table.deselectAll();
        }
        judge();
    }

    private void judge() {
        Optional.ofNullable(getButton(IDialogConstants.OK_ID)).ifPresent(button -> button.setEnabled(table.getSelectionIndex() >= 0));
    }

    private static String place(Register register, Person person) {
        Stream<String> held = person.getPosition() != null ? Stream.of(person.getPosition())
            : register.getRoles().stream().filter(role -> role.getHolder() == person).map(Role::getName);
        Stream<String> organisation = Stream.ofNullable(person.getOrganisation()).map(Organisation::getName);
        return String.join(", ", Stream.concat(held, organisation).map(WhoAmIDialog::text)
            .filter(part -> !part.isEmpty() && !part.equals(person.getName())).distinct().toList());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
