package org.consultum.ui.meeting;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.attendance.Category;
import org.consultum.meeting.capture.Captured.Kind;
import org.consultum.meeting.run.AdjournMeeting;
import org.consultum.meeting.run.OpenMeeting;
import org.consultum.meeting.run.TakeUp;
import org.consultum.meeting.run.TakeUpNext;
import org.consultum.meeting.run.TakeUpPrevious;
import org.consultum.meeting.state.MeetingTransitions;
import org.consultum.meeting.state.Transition;
import org.consultum.meeting.vote.ConsentBlock;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionMethod;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Party;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Monitor;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;

/**
 * A window of its own for one meeting while it runs, readable from two metres and run from the keyboard. Everything it shows is in the
 * register, so after a crash it comes back where it was. Used on the display thread.
 */
final class MeetingMode implements Room.Places {

    private static final String KEY = "org.consultum.ui.meeting.window";
    private static final int SECOND_MILLISECONDS = 1000;
    private static final int[] WIDTHS = {25, 47, 28};

    private final Meeting meeting;
    private final OpenRegister register;
    private final Shell shell;
    private final MeetingFonts fonts;
    private final Room room;
    private final MeetingKeys keys;
    private final Composite work;
    private final HeadPart head;
    private final AgendaPart agenda;
    private final ItemPart item;
    private final NotesPart notes;
    private final ReadyPart ready;
    private final RollPart roll;
    private final Label message;
    private final KeyLine keyLine;
    private final RegisterListener following = new Following();
    private Optional<Part> working = Optional.empty();

    private MeetingMode(Display display, Meeting meeting, RegisterSession session, OpenRegister register, Reporter reporter,
            InstantSource clock) {
        this.meeting = meeting;
        this.register = register;
        shell = Css.mark(new Shell(display, SWT.SHELL_TRIM), "ConsultumMeeting");
        shell.setData(KEY, this);
        fonts = new MeetingFonts(shell);
        var labels = new ElementLabels(register, shell);
        room = new Room(meeting, new Editing(session, register, labels, reporter), clock, fonts, this);
        shell.setText(Messages.bind(Messages.window_title, labels.text(meeting)));
        shell.setImage(labels.getImage(meeting));
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(shell);

        head = new HeadPart(side(shell), room, this::why);
        var sash = new SashForm(shell, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setSashWidth(4);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        agenda = new AgendaPart(side(sash), room, this::leaveItem);
        var centre = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(centre);
        item = new ItemPart(centre, room);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(item.control());
        work = new Composite(centre, SWT.NONE);
        work.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(work);
        notes = new NotesPart(work, room);
        ready = new ReadyPart(work, room);
        roll = new RollPart(side(sash), room, work);
        sash.setWeights(WIDTHS);
        message = fonts.apply(new Label(shell, SWT.WRAP), Role.NORMAL);
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).exclude(true).applyTo(message);
        var foot = side(shell);
        GridLayoutFactory.fillDefaults().margins(12, 8).applyTo(foot);
        keyLine = Look.wide(new KeyLine(foot, fonts));
        keys = new MeetingKeys(shell, this::keysOfPart, () -> say(""));
        addKeys();
        home();
    }

    /** Opens the window of a meeting, or brings it to the front. */
    static void open(Shell beside, Meeting meeting, RegisterSession session, InstantSource clock) {
        Display display = beside.getDisplay();
        Optional<MeetingMode> there = Arrays.stream(display.getShells()).map(shell -> shell.getData(KEY))
            .filter(MeetingMode.class::isInstance).map(MeetingMode.class::cast).filter(mode -> mode.meeting == meeting).findFirst();
        there.orElseGet(() -> {
            var workbench = PlatformUI.getWorkbench();
            var mode = new MeetingMode(display, meeting, session, workbench.getService(OpenRegister.class),
                workbench.getService(Reporter.class), clock);
            workbench.getService(IContextService.class).registerShell(mode.shell, IContextService.TYPE_NONE);
            mode.show(beside);
            return mode;
        }).shell.forceActive();
    }

    private static Composite side(Composite parent) {
        var side = Css.mark(new Composite(parent, SWT.NONE), Look.SIDE);
        GridLayoutFactory.fillDefaults().applyTo(side);
        if (!(parent instanceof SashForm)) {
            Look.wide(side);
        }
        return side;
    }

    private void show(Shell beside) {
        register.addListener(following);
        shell.addDisposeListener(event -> register.removeListener(following));
        shell.addListener(SWT.Close, event -> register.commitPending());
        // The style sheets are applied after the parts were made, and again when the theme changes: what is coloured by hand comes last.
        shell.addListener(SWT.Skin, event -> shell.getDisplay().asyncExec(this::refresh));
        followFocus();
        Rectangle area = elsewhere(beside.getMonitor()).getClientArea();
        shell.setBounds(area);
        shell.setMaximized(true);
        for (Part part : List.of(head, agenda, roll)) {
            GridDataFactory.fillDefaults().grab(true, true).applyTo(part.control());
        }
        refresh();
        shell.open();
        shell.layout(true, true);
        agenda.focus();
        tick();
    }

    /** The line of keys is always that of the part that has the keyboard, and of what is typed there. */
    private void followFocus() {
        Display display = shell.getDisplay();
        Listener moved = event -> display.asyncExec(this::showKeys);
        for (int happening : new int[] {SWT.FocusIn, SWT.KeyUp}) {
            display.addFilter(happening, moved);
            shell.addDisposeListener(event -> display.removeFilter(happening, moved));
        }
    }

    /** Another monitor than the one the window of the workbench is on, if there is one. */
    private Monitor elsewhere(Monitor here) {
        return Arrays.stream(shell.getDisplay().getMonitors()).filter(monitor -> !monitor.equals(here)).findFirst().orElse(here);
    }

    private void addKeys() {
        letter('n', Messages.key_next, this::inSession, () -> change(new TakeUpNext(room.domain(), meeting, room.now())));
        letter('p', Messages.key_previous, () -> inSession() && room.run().previous().isPresent(),
            () -> change(new TakeUpPrevious(room.domain(), meeting, room.now())));
        onItem('a', Messages.key_action, current -> work(Optional.of(new CapturePart(work, room, current, Kind.ACTION))));
        onItem('d', Messages.key_decision, current -> work(Optional.of(new DecidePart(work, room, current))));
        onItem('r', Messages.key_recommendation, current -> work(Optional.of(new CapturePart(work, room, current, Kind.RECOMMENDATION))));
        onItem('v', Messages.key_vote, current -> work(Optional.of(new VotePart(work, room, Matter.of(room, current),
            DecisionMethod.SHOW_OF_HANDS))));
        letter('k', Messages.key_minutes, () -> minutes().isPresent() && !room.editing().readOnly(), () -> minutes().ifPresent(
            question -> work(Optional.of(new VotePart(work, room, question, DecisionMethod.CONSENSUS)))));
        onItem('m', Messages.key_motion, current -> work(Optional.of(new MotionsPart(work, room, current))));
        onItem('t', Messages.key_note, current -> {
            home();
            notes.write();
        });
        letter('b', Messages.key_consent, () -> inSession() && !ConsentBlock.open(meeting).isEmpty(),
            () -> work(Optional.of(new ConsentPart(work, room))));
        letter('w', Messages.key_who, () -> true, roll::focus);
        letter('f', Messages.key_find, () -> true, roll::find);
        letter('g', Messages.key_agenda, () -> true, agenda::focus);
        letter('q', Messages.key_quorum, () -> true, this::why);
        letter('o', Messages.key_open, () -> meeting.getState() == MeetingState.AGENDA_PUBLISHED
            || meeting.getState() == MeetingState.SCHEDULED || meeting.getState() == MeetingState.DRAFT, this::openMeeting);
        letter('j', Messages.key_adjourn, this::inSession, this::adjourn);
        letter('s', Messages.key_state, () -> true, () -> states(meeting.getState()));
        keys.add(new Key(SWT.MOD1 | 'z', Messages.key_ctrl + "+Z", Messages.key_undo, () -> stack().canUndo(), () -> {
            register.commitPending();
            stack().undo();
        }));
        keys.add(new Key(SWT.MOD1 | 'y', Messages.key_ctrl + "+Y", Messages.key_redo, () -> stack().canRedo(), () -> {
            register.commitPending();
            stack().redo();
        }));
        keys.add(new Key(SWT.F10, "F10", Messages.key_monitor, () -> shell.getDisplay().getMonitors().length > 1, this::otherMonitor));
        keys.add(Key.always(SWT.F11, "F11", Messages.key_fullScreen, () -> shell.setFullScreen(!shell.getFullScreen())));
        keys.add(Key.always(SWT.MOD1 | '+', Messages.key_ctrl + "++", Messages.key_larger, () -> zoom(1)));
        keys.add(Key.always(SWT.MOD1 | '-', Messages.key_ctrl + "+-", Messages.key_smaller, () -> zoom(-1)));
        keys.add(Key.always(SWT.ESC, Messages.key_esc, Messages.key_leave, this::escape));
    }

    private void letter(char letter, String words, BooleanSupplier available, Runnable action) {
        keys.add(Key.letter(letter, words, available, action));
    }

    private void onItem(char letter, String words, Consumer<AgendaItem> action) {
        letter(letter, words, () -> room.current().isPresent() && !room.editing().readOnly(), () -> room.current().ifPresent(action));
    }

    /** The approval of minutes that the item in hand is about. */
    private Optional<Matter> minutes() {
        return room.current().flatMap(current -> Matter.minutes(room, current));
    }

    private boolean inSession() {
        return meeting.getState() == MeetingState.IN_SESSION;
    }

    private CommandStack stack() {
        return room.domain().getCommandStack();
    }

    /** The keys of the part that has the keyboard; what stands in the working area goes first. */
    private List<Key> keysOfPart(Control focus) {
        return within(focus, roll.control()) ? roll.keys() : within(focus, agenda.control()) ? agenda.keys()
            : working.orElse(notes).keys();
    }

    private static boolean within(Control control, Composite parent) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void work(Optional<Part> part) {
        Optional<Part> before = working;
        working = part;
        showWork();
        before.filter(old -> part.isEmpty() || part.get() != old).ifPresent(old -> old.control().dispose());
        part.ifPresentOrElse(Part::focus, () -> {
            if (shell.isVisible()) {
                agenda.focus();
            }
        });
        showKeys();
    }

    private void home() {
        work(Optional.empty());
    }

    /** Shows what is being done, else the notes on the item in hand, else what is in the way. */
    private void showWork() {
        Composite top = working.map(Part::control).orElseGet(room.current().isPresent() ? notes::control : ready::control);
        var layout = (StackLayout) work.getLayout();
        if (layout.topControl != top) {
            layout.topControl = top;
            work.layout();
        }
    }

    @Override
    public void say(String words) {
        if (message.isDisposed()) {
            return;
        }
        Look.say(message, words.isEmpty() ? "" : "\u26a0 " + words);
        message.setForeground(ThemeColours.ALERT.get());
        var data = (GridData) message.getLayoutData();
        if (data.exclude != words.isEmpty()) {
            data.exclude = words.isEmpty();
            message.setVisible(!words.isEmpty());
        }
        shell.layout(true);
    }

    @Override
    public void leave() {
        shell.close();
    }

    private void change(IntentionCommand command) {
        leaveItem();
        room.execute(command);
    }

    /** What was typed for the item becomes part of the record before another is taken up. */
    private void leaveItem() {
        if (!room.editing().readOnly()) {
            notes.apply();
        }
        home();
    }

    private void why() {
        work(working.filter(WhyPart.class::isInstance).isPresent() ? Optional.empty() : Optional.of(new WhyPart(work, room)));
    }

    private void states(MeetingState first) {
        work(Optional.of(new StatePart(work, room, first, this::goTo)));
    }

    private void openMeeting() {
        List<Party> chairs = Attendance.at(meeting, room.at(), Optional.empty()).stream()
            .filter(attendee -> attendee.category() == Category.CHAIR).sorted((one, other) -> Boolean.compare(other.presence().there(),
                one.presence().there())).map(Attendee::party).toList();
        if (!canOpen()) {
            states(MeetingState.IN_SESSION);
        } else if (chairs.size() == 1) {
            open(chairs.getFirst());
        } else {
            List<Party> all = chairs.isEmpty() ? Attendance.at(meeting, room.at(), Optional.empty()).stream().map(Attendee::party).toList()
                : chairs;
            work(Optional.of(new ChoosePart<>(work, room, Messages.open_whoPresides, all, room::name, this::open)));
        }
    }

    /** Whether nothing but the name of who presides, which is asked for, is in the way of opening. */
    private boolean canOpen() {
        return MeetingTransitions.to(meeting, MeetingState.IN_SESSION, room.now()).filter(transition -> transition.objections().stream()
            .allMatch(objection -> !objection.forbids() || objection.code().equals(Room.PRESIDING))).isPresent();
    }

    private void open(Party presiding) {
        room.execute(new OpenMeeting(room.domain(), meeting, presiding, room.now()));
    }

    /** Closes the meeting, or shows what is in the way of it. */
    private void adjourn() {
        leaveItem();
        if (MeetingTransitions.to(meeting, MeetingState.CLOSED, room.now()).filter(Transition::allowed).isPresent()) {
            room.execute(new AdjournMeeting(room.domain(), meeting, room.now()));
        } else {
            states(MeetingState.CLOSED);
        }
    }

    /** Goes to an item that is in the way of something: takes it up while the meeting runs. */
    private void goTo(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof AgendaItem wanted) {
                home();
                if (inSession() && room.current().filter(current -> current == wanted).isEmpty()) {
                    change(new TakeUp(room.domain(), wanted, room.now()));
                }
                agenda.select(wanted);
                return;
            }
        }
    }

    /** Gives up what is being done, then full screen, then the window: one step with every press. */
    private void escape() {
        if (working.isPresent()) {
            home();
        } else if (MeetingKeys.typing(shell.getDisplay().getFocusControl())) {
            agenda.focus();
        } else if (shell.getFullScreen()) {
            shell.setFullScreen(false);
        } else {
            leave();
        }
    }

    private void otherMonitor() {
        Rectangle area = elsewhere(shell.getMonitor()).getClientArea();
        shell.setMaximized(false);
        shell.setBounds(area);
        shell.setMaximized(true);
    }

    private void zoom(int direction) {
        fonts.zoom(direction);
        refresh();
        shell.layout(true, true);
    }

    private void showKeys() {
        if (!shell.isDisposed()) {
            keyLine.show(keys.shown(working.isPresent()));
        }
    }

    private void refresh() {
        if (!shell.isDisposed()) {
            room.look();
            List.of(head, agenda, item, notes, ready, roll).forEach(Part::refresh);
            working.ifPresent(Part::refresh);
            showWork();
            message.setForeground(ThemeColours.ALERT.get());
            showKeys();
        }
    }

    private void tick() {
        if (!shell.isDisposed()) {
            room.look();
            List.of(head, agenda, item, notes, roll).forEach(Part::tick);
            showKeys();
            shell.getDisplay().timerExec(SECOND_MILLISECONDS - (int) (room.now().toEpochMilli() % SECOND_MILLISECONDS), this::tick);
        }
    }

    /** Keeps the window in step with the register. */
    private final class Following implements RegisterListener {

        @Override
        public void closing(RegisterSession session) {
            shell.close();
        }

        @Override
        public void changed(Set<Element> changed, Set<Element> removed) {
            if (meeting.eResource() == null) {
                shell.dispose();
            } else {
                refresh();
            }
        }
    }
}
