package org.consultum.ui.planning;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.rules.CheckService;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.calendar.HolidayCalendars;
import org.consultum.rules.deadline.Deadline;
import org.consultum.rules.deadline.DeadlineMove;
import org.consultum.rules.deadline.DeadlineMove.Change;
import org.consultum.rules.deadline.DeadlinePlan;
import org.consultum.rules.deadline.DeadlineState;
import org.consultum.rules.deadline.MoveMeeting;
import org.consultum.rules.deadline.UseRulePack;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementInput;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/**
 * Every deadline that follows from the day of the meeting that is selected or being edited. The meeting is taken on the time line, or moved
 * with the keyboard, and the deadlines go along; nothing is changed before it is applied.
 */
public final class DeadlinesView extends ViewPart implements RegisterListener, DeadlineCanvas.Moves {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.planning.deadlines";

    private static final String CONTEXT = "org.consultum.ui.planning.context";
    private static final int REST_MILLIS = 250;
    private static final double WIDE = 2.2;
    private static final int WEEK = 7;

    private final Clock clock = Clock.systemUTC();
    private final ISelectionListener selections = this::selected;
    private final IPartListener2 parts = new Parts();
    private final Runnable recompute = this::recompute;
    private final IPropertyChangeListener themes = event -> later();
    private OpenRegister register;
    private ElementLabels labels;
    private Composite stack;
    private Composite page;
    private NoDeadlines none;
    private SashForm sash;
    private Label title;
    private Label message;
    private Button apply;
    private Button giveUp;
    private Button rules;
    private DeadlineCanvas canvas;
    private DeadlineTable table;
    private Optional<Meeting> meeting = Optional.empty();
    private Optional<DeadlinePlan> plan = Optional.empty();
    private Optional<DeadlineMove> move = Optional.empty();
    private long tried;

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        labels = new ElementLabels(register, parent);
        stack = parent;
        parent.setLayout(new StackLayout());
        page = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(0, 0).spacing(0, 0).applyTo(page);
        head(page);
        sash = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        canvas = new DeadlineCanvas(sash, this);
        table = new DeadlineTable(sash, canvas::mark);
        table.viewer().getTable().addListener(SWT.DefaultSelection, event -> apply());
        sash.setWeights(50, 50);
        sash.addListener(SWT.Resize, event -> sash.setOrientation(
            sash.getSize().x > WIDE * sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
        none = new NoDeadlines(parent);
        commands();
        getSite().setSelectionProvider(table.viewer());
        getSite().getPage().addSelectionListener(selections);
        getSite().getPage().addPartListener(parts);
        register.addListener(this);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themes);
        selected(getSite().getPage().getActiveEditor(), getSite().getPage().getSelection());
        follow(getSite().getPage().getActiveEditor());
        recompute();
    }

    private void head(Composite parent) {
        var head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(14, 3).spacing(10, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = Css.mark(new Label(head, SWT.NONE), Css.SECTION);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(50, SWT.DEFAULT).applyTo(title);
        apply = button(head, Messages.button_apply, this::apply);
        giveUp = button(head, Messages.button_giveUp, this::giveUp);
        rules = button(head, Messages.button_rules, () -> rulesMenu().ifPresent(menu -> menu.open(rules)));
        message = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(50, SWT.DEFAULT).applyTo(message);
    }

    private static Button button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        return button;
    }

    private void commands() {
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        var commands = new Commands(getSite());
        commands.answer("org.consultum.ui.planning.earlier", () -> tryDays(tried - 1));
        commands.answer("org.consultum.ui.planning.later", () -> tryDays(tried + 1));
        commands.answer("org.consultum.ui.planning.weekEarlier", () -> tryDays(tried - WEEK));
        commands.answer("org.consultum.ui.planning.weekLater", () -> tryDays(tried + WEEK));
        commands.answer("org.consultum.ui.planning.apply", this::apply);
        commands.answer("org.consultum.ui.planning.giveUp", this::giveUp);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == page) {
            canvas.setFocus();
        } else {
            none.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(selections);
        getSite().getPage().removePartListener(parts);
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themes);
        if (register != null) {
            register.removeListener(this);
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        // Editors come back after a restart before the register they wait for.
        follow(getSite().getPage().getActiveEditor());
        later();
    }

    @Override
    public void closing(RegisterSession session) {
        meeting = Optional.empty();
        recompute();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (meeting.filter(removed::contains).isPresent()) {
            meeting = Optional.empty();
        }
        later();
    }

    /** Waits for a pause, so that typing an agenda costs nothing here. */
    private void later() {
        if (!stack.isDisposed()) {
            stack.getDisplay().timerExec(REST_MILLIS, recompute);
        }
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection some && some.getFirstElement() instanceof EObject object) {
            Candidates.meeting(object).ifPresent(this::follow);
        }
    }

    /** Follows what an editor is open on, before anything is selected in it. */
    private void follow(IWorkbenchPart part) {
        if (part instanceof IEditorPart editor && editor.getEditorInput() instanceof ElementInput input) {
            register.session().flatMap(input::element).flatMap(Candidates::meeting).ifPresent(this::follow);
        }
    }

    private void follow(Meeting other) {
        if (meeting.filter(one -> one == other).isEmpty()) {
            meeting = Optional.of(other);
            tried = 0;
            later();
        }
    }

    private RuleCatalogue catalogue() {
        return getSite().getService(CheckService.class).catalogue();
    }

    private HolidayCalendars calendars() {
        return catalogue().calendars(register.session().map(RegisterSession::folder));
    }

    private void recompute() {
        if (stack.isDisposed()) {
            return;
        }
        if (!getSite().getPage().isPartVisible(this) && plan.isPresent()) {
            return;
        }
        plan = meeting.map(one -> DeadlinePlan.of(one, catalogue(), calendars(), clock.instant()));
        if (plan.filter(DeadlinePlan::movable).isEmpty()) {
            tried = 0;
        }
        show();
    }

    private void show() {
        move = tried == 0 ? Optional.empty() : plan.map(one -> one.ifMovedTo(one.start().orElseThrow().plusDays(tried)));
        boolean empty = plan.filter(one -> !one.deadlines().isEmpty()).isEmpty();
        if (empty && move.isEmpty()) {
            sayWhy();
        } else {
            canvas.show(plan, move);
            table.show(move.map(DeadlineMove::changes).orElseGet(() -> plan.orElseThrow().deadlines().stream()
                .map(deadline -> new Change(Optional.empty(), Optional.of(deadline))).toList()));
            words();
        }
        var layout = (StackLayout) stack.getLayout();
        var top = empty && move.isEmpty() ? none.control() : page;
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
    }

    private void sayWhy() {
        if (meeting.isEmpty()) {
            none.say(Messages.empty_noMeeting, Messages.empty_noMeetingHow);
            return;
        }
        Committee committee = meeting.get().getCommittee();
        var notes = new ArrayList<>(plan.map(DeadlinePlan::notes).orElse(List.of()));
        notes.addAll(plan.map(DeadlinePlan::faults).orElse(List.of()));
        boolean packs = plan.filter(one -> !one.packs().isEmpty()).isPresent();
        if (plan.flatMap(DeadlinePlan::start).isEmpty() || packs) {
            none.say(Messages.bind(Messages.empty_nothing, labels.text(meeting.get())), String.join("\n", notes));
        } else {
            none.say(Messages.bind(Messages.empty_noPack, committee == null ? "" : labels.text(committee)), Messages.empty_noPackHow);
        }
        if (committee != null) {
            editing().ifPresent(editing -> none.offer(RulesMenu.choosable(catalogue()).stream()
                    .filter(pack -> UseRulePack.of(committee, pack).isEmpty()).toList(), !editing.readOnly(),
                pack -> editing.execute(new UseRulePack(editing.session().editingDomain(), committee, pack, true)),
                () -> open(committee)));
        }
    }

    private void words() {
        DeadlinePlan shown = move.map(DeadlineMove::after).orElse(plan.orElseThrow());
        ZonedDateTime start = shown.start().orElseThrow();
        String name = meeting.map(Meeting::getTitle).orElse("");
        title.setText((move.isPresent() ? Messages.bind(Messages.title_tried, DeadlineLooks.moment(start), name)
            : Messages.bind(Messages.title_planned, DeadlineLooks.moment(start), name)).replace("&", "&&"));
        var said = new ArrayList<String>();
        move.ifPresent(one -> {
            long broken = one.breaks().size();
            said.add(Math.abs(tried) == 1 ? tried < 0 ? Messages.move_dayEarlier : Messages.move_dayLater
                : Messages.bind(tried < 0 ? Messages.move_earlier : Messages.move_later, Math.abs(tried)));
            said.add(broken == 0 ? Messages.move_breaksNothing : Messages.bind(Messages.move_breaks, String.join(", ",
                one.breaks().stream().map(change -> change.after().orElseThrow().milestone().title()).toList())));
        });
        boolean broken = shown.deadlines().stream().anyMatch(deadline -> deadline.state() == DeadlineState.BROKEN);
        if (move.isEmpty() && broken) {
            plan.flatMap(DeadlinePlan::earliestStart).ifPresent(earliest ->
                said.add(Messages.bind(Messages.plan_earliest, DeadlineLooks.moment(earliest))));
        }
        said.addAll(shown.notes());
        move.ifPresent(one -> said.addAll(one.remarks()));
        said.addAll(shown.faults());
        String text = (broken ? "! " : "") + String.join("  ", said);
        message.setText(text.replace("&", "&&").replace('\n', ' '));
        message.setToolTipText(text.isBlank() ? null : String.join("\n", said));
        message.setVisible(!text.isBlank());
        ((GridData) message.getLayoutData()).exclude = text.isBlank();
        message.setForeground((broken ? ThemeColours.ALERT : ThemeColours.QUIET_TEXT).get());
        shown(apply, move.isPresent());
        shown(giveUp, move.isPresent());
        apply.setEnabled(editing().filter(editing -> !editing.readOnly()).isPresent());
        page.layout(true, true);
    }

    private static void shown(Button button, boolean visible) {
        button.setVisible(visible);
        ((GridData) button.getLayoutData()).exclude = !visible;
    }

    private Optional<Editing> editing() {
        return register.session().map(session -> new Editing(session, register, labels, getSite().getService(Reporter.class)));
    }

    private Optional<RulesMenu> rulesMenu() {
        return meeting.map(Meeting::getCommittee).flatMap(committee -> editing().map(editing ->
            new RulesMenu(editing, committee, catalogue(), calendars(), () -> open(committee))));
    }

    private void open(Element element) {
        register.session().ifPresent(session -> getSite().getService(ElementEditors.class).open(getSite().getPage(), session, element));
    }

    @Override
    public void tryDays(long days) {
        if (plan.filter(DeadlinePlan::movable).isPresent()) {
            tried = days;
            show();
        }
    }

    @Override
    public long triedDays() {
        return tried;
    }

    @Override
    public void giveUp() {
        if (tried != 0) {
            tried = 0;
            show();
            canvas.setFocus();
        }
    }

    @Override
    public void apply() {
        if (move.isPresent() && meeting.isPresent()) {
            ZonedDateTime start = move.get().after().start().orElseThrow();
            editing().filter(editing -> editing.execute(command(editing, start))).ifPresent(editing -> {
                tried = 0;
                recompute();
                canvas.setFocus();
            });
        }
    }

    private IntentionCommand command(Editing editing, ZonedDateTime start) {
        return new MoveMeeting(editing.session().editingDomain(), meeting.orElseThrow(), start);
    }

    @Override
    public void select(Deadline deadline) {
        table.select(deadline);
    }

    /** Catches up when the view comes to the front, and follows the editor that does. */
    private final class Parts implements IPartListener2 {

        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == DeadlinesView.this) {
                later();
            }
        }

        @Override
        public void partActivated(IWorkbenchPartReference reference) {
            IWorkbenchPart part = reference.getPart(false);
            if (part == DeadlinesView.this) {
                later();
            } else {
                follow(part);
            }
        }
    }
}
