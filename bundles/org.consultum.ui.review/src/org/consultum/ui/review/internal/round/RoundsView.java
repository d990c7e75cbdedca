package org.consultum.ui.review.internal.round;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Person;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.ActionTile;
import org.consultum.ui.forms.Page;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** All review rounds of all committees. Enter opens one. */
public final class RoundsView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.review.rounds";

    private static final String START = "org.consultum.ui.review.startRound";
    private static final int SOON_MILLISECONDS = 150;
    private static final int MINUTE_MILLISECONDS = 60_000;

    private final PartSelection selection = new PartSelection();
    private final Clock clock = Clock.systemDefaultZone();
    private final Runnable load = this::load;
    private final Runnable personChanged = this::show;
    private OpenRegister register;
    private CurrentPerson current;
    private ElementLabels labels;
    private Composite stack;
    private Composite list;
    private Composite empty;
    private Text filter;
    private Button mine;
    private Link who;
    private Label count;
    private RoundTable table;
    private List<RoundRow> rows = List.of();

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        current = getSite().getService(CurrentPerson.class);
        labels = new ElementLabels(register, parent);
        stack = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        stack.setLayout(new StackLayout());
        list = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(list);
        bar();
        table = new RoundTable(list, clock, this::open, this::selected);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        empty = new Composite(stack, SWT.NONE);
        empty.setLayout(new FillLayout());
        getSite().setSelectionProvider(selection);
        register.addListener(this);
        current.addListener(personChanged);
        load();
        everyMinute();
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == list) {
            table.control().setFocus();
        } else {
            empty.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
            current.removeListener(personChanged);
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        later();
    }

    @Override
    public void closing(RegisterSession session) {
        rows = List.of();
        show();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        later();
    }

    private void bar() {
        var bar = new Composite(list, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 6).spacing(12, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.round_list_filter);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(filter);
        filter.addModifyListener(event -> show());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.control().setFocus();
            }
        });
        // No box to tick: the style sheet of views hides the tick in the light appearance.
        mine = new Button(bar, SWT.TOGGLE);
        mine.setText(Messages.round_list_mine);
        mine.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show()));
        who = new Link(bar, SWT.NONE);
        who.setText("<a>" + Messages.round_list_who + "</a>");
        GridDataFactory.swtDefaults().applyTo(who);
        who.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> new Commands(getSite()).run(CurrentPerson.ASK)));
        count = Css.mark(new Label(bar, SWT.RIGHT), Css.QUIET);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(count);
    }

    private void later() {
        stack.getDisplay().timerExec(-1, load);
        stack.getDisplay().timerExec(SOON_MILLISECONDS, load);
    }

    /** What is left of the time changes without anybody's doing. */
    private void everyMinute() {
        stack.getDisplay().timerExec(MINUTE_MILLISECONDS, () -> {
            if (!stack.isDisposed()) {
                table.refresh();
                everyMinute();
            }
        });
    }

    private void load() {
        if (stack.isDisposed()) {
            return;
        }
        Optional<RegisterSession> session = register.session();
        if (session.isEmpty()) {
            rows = List.of();
            show();
            return;
        }
        RegisterSession open = session.get();
        BackgroundWork.of(Messages.round_list_reading, monitor -> open.read(() -> RoundRow.all(open.register(), clock.instant())))
            .then(found -> {
                if (!stack.isDisposed() && register.session().equals(session)) {
                    rows = found;
                    show();
                }
            })
            .failed(failure -> getSite().getService(Reporter.class).log(Messages.round_list_reading, failure))
            .start(stack.getDisplay(), false);
    }

    private void show() {
        if (stack.isDisposed()) {
            return;
        }
        boolean some = !rows.isEmpty();
        Optional<Person> person = current.person();
        mine.setEnabled(person.isPresent());
        who.setVisible(person.isEmpty());
        ((GridData) who.getLayoutData()).exclude = person.isPresent();
        List<String> words = Stream.of(filter.getText().toLowerCase(Locale.getDefault()).split("\\s+"))
            .filter(word -> !word.isEmpty()).toList();
        List<RoundRow> shown = rows.stream().filter(row -> row.matches(words))
            .filter(row -> !mine.getSelection() || person.filter(row::concerns).isPresent()).toList();
        table.show(shown, rows.isEmpty() ? "" : Messages.round_list_nothing);
        count.setText(shown.size() == rows.size() ? String.valueOf(rows.size())
            : Messages.bind(Messages.round_list_count, shown.size(), rows.size()));
        if (!some) {
            teach();
        }
        ((StackLayout) stack.getLayout()).topControl = some ? list : empty;
        stack.layout(true, true);
    }

    private void teach() {
        for (Control child : empty.getChildren()) {
            child.dispose();
        }
        var page = Page.narrow(empty);
        boolean open = register.session().isPresent();
        page.title(labels.image(ElementLabels.icon("ReviewRound")), open ? Messages.round_list_empty : Messages.round_list_noRegister,
            open ? Messages.round_list_emptyText : Messages.round_list_noRegisterText);
        if (open && register.session().filter(session -> session.access() instanceof RegisterSession.Access.Writable).isPresent()) {
            new ActionTile(page.plain(), labels.image(Images.ADD.descriptor()), Messages.round_start_title, Messages.round_list_startText,
                () -> new Commands(getSite()).run(START));
        }
        page.reflow();
    }

    private void selected(Optional<RoundRow> row) {
        selection.select(row.flatMap(this::element).map(List::of).orElse(List.of()));
    }

    private void open(RoundRow row) {
        register.session().ifPresent(session -> element(row)
            .ifPresent(round -> getSite().getService(ElementEditors.class).open(getSite().getPage(), session, round)));
    }

    private Optional<Element> element(RoundRow row) {
        return register.session().flatMap(session -> session.find(row.id()));
    }
}
