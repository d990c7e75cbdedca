package org.consultum.ui.actions.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consultum.edit.command.CreateActionItem;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.action.ChangeActions;
import org.consultum.followup.action.Changes;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Css;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What is to be done, by whom and by when: a new action. */
public final class NewActionQuestion implements Question {

    private final ActionChanges changes;
    private final Optional<Element> origin;
    private final Optional<ActionItem> near;
    private final Consumer<ActionItem> created;
    private final List<Committee> committees;
    private final List<Party> owners = new ArrayList<>();
    private final LocalDate today;
    private Text title;
    private Combo committee;
    private Text owner;
    private Button nextMeeting;
    private DayField due;
    private Combo priority;

    /**
     * Asks.
     *
     * @param origin what it comes from, if something was selected
     * @param near the action selected, whose committee is proposed
     * @param created told of the new action
     */
    public NewActionQuestion(ActionChanges changes, Optional<Element> origin, Optional<ActionItem> near,
            Consumer<ActionItem> created) {
        this.changes = changes;
        this.origin = origin;
        this.near = near;
        this.created = created;
        today = LocalDate.now(changes.clock());
        committees = changes.editing().session().register().getCommittees().stream()
            .filter(one -> one.getDissolved() == null || one.getDissolved().isAfter(today)).toList();
    }

    @Override
    public String title() {
        return Messages.new_title;
    }

    @Override
    public String explanation() {
        return origin.map(from -> Messages.bind(Messages.new_origin, changes.editing().labels().text(from))).orElse("");
    }

    @Override
    public String accept() {
        return Messages.new_accept;
    }

    @Override
    public void createFields(Composite grid, Runnable changed) {
        label(grid, Messages.new_what);
        title = new Text(grid, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        title.addModifyListener(event -> changed.run());
        label(grid, Messages.new_owners);
        var row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        owner = new Text(row, SWT.BORDER | SWT.READ_ONLY);
        owner.setMessage(Messages.owners_none);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(owner);
        var choose = new Button(row, SWT.PUSH);
        choose.setText(Messages.new_choose);
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        label(grid, Messages.new_due);
        due = new DayField(grid, today, changed);
        label(grid, "");
        nextMeeting = new Button(grid, SWT.CHECK);
        nextMeeting.setText(Messages.new_nextMeeting);
        nextMeeting.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            due.enable(!nextMeeting.getSelection());
            changed.run();
        }));
        label(grid, Messages.new_priority);
        priority = combo(grid, Priority.VALUES.stream().map(changes.editing().labels()::getText).toList());
        priority.select(Priority.VALUES.indexOf(Priority.NORMAL));
        label(grid, Messages.new_committee);
        committee = combo(grid, committees.stream().map(changes.editing().labels()::text).toList());
        committee.select(Math.max(0, origin.or(() -> near).flatMap(NewActionQuestion::committeeOf).map(committees::indexOf).orElse(0)));
    }

    @Override
    public Optional<String> missing() {
        if (title.getText().isBlank()) {
            return Optional.of(Messages.new_whatMissing);
        }
        if (committees.isEmpty()) {
            return Optional.of(Messages.new_noCommittee);
        }
        return nextMeeting.getSelection() || due.isEmpty() || due.day().isPresent() ? Optional.empty() : Optional.of(Messages.day_missing);
    }

    @Override
    public void answer(Consumer<Boolean> done) {
        Editing editing = changes.editing();
        Committee keeper = committees.get(Math.max(0, committee.getSelectionIndex()));
        Priority urgency = Priority.VALUES.get(Math.max(0, priority.getSelectionIndex()));
        var details = new CreateActionItem.Details(title.getText().strip(), Optional.empty(), Optional.empty(), owners,
            nextMeeting.getSelection() ? Optional.empty() : due.day(), urgency, origin).raised(today);
        var command = new CreateActionItem(editing.session().editingDomain(), editing.elements(), keeper, details);
        boolean executed = nextMeeting.getSelection() ? changes.together(command, () -> new ChangeActions(
            editing.session().editingDomain(), editing.elements(), List.of(action(command)),
            Changes.none().withDue(new Changes.Due.NextMeeting()), changes.written())) : editing.execute(command);
        done.accept(executed);
        if (executed) {
            created.accept(action(command));
        }
    }

    @Override
    public void setFocus() {
        title.setFocus();
    }

    private static ActionItem action(CreateActionItem command) {
        return command.getResult().stream().filter(ActionItem.class::isInstance).map(ActionItem.class::cast).findFirst().orElseThrow();
    }

    /** The committee that keeps what an element leads to. */
    private static Optional<Committee> committeeOf(Element element) {
        return element instanceof ActionItem action ? ActionPlace.committee(action) : Candidates.committee(element);
    }

    private void choose() {
        Editing editing = changes.editing();
        var offered = new Candidates(editing.session().register()).of(editing.session().register(), Literals.PARTY);
        var picker = new ElementPicker(owner.getShell(), editing.labels(), offered);
        picker.title(Messages.new_owners);
        picker.pickMany(owners).ifPresent(chosen -> {
            owners.clear();
            chosen.forEach(party -> owners.add((Party) party));
            owner.setText(owners.stream().map(editing.labels()::text).collect(Collectors.joining(", ")));
        });
    }

    private static Combo combo(Composite grid, List<String> items) {
        var combo = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.setVisibleItemCount(15);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo((Control) combo);
        return combo;
    }

    private static void label(Composite grid, String text) {
        Css.mark(new Label(grid, SWT.NONE), Css.FIELD_LABEL).setText(text);
    }
}
