package org.consultum.ui.actions.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.model.ActionItem;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.Reporter;
import org.consultum.ui.actions.ActionsPane;
import org.consultum.ui.actions.ActionsSite;
import org.consultum.ui.actions.internal.ActionChanges;
import org.consultum.ui.actions.internal.ActionMenu;
import org.consultum.ui.actions.internal.ActionWords;
import org.consultum.ui.actions.internal.IndexFollower;
import org.consultum.ui.actions.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * The actions on a calendar by due date: a month, or its days as a list. An action is dragged to another day or moved there with Alt and an
 * arrow; one due at the next meeting stands on the day of that meeting. Used on the display thread.
 */
public final class CalendarPane implements ActionsPane, Days {

    private final ActionsSite site;
    private final Composite area;
    private final Label title;
    private final Label summary;
    private final ToolItem asMonth;
    private final ToolItem asList;
    private final Composite stack;
    private final MonthCanvas sheet;
    private final DayList list;
    private final Set<String> selected = new LinkedHashSet<>();
    private final IndexFollower follower;
    private Map<LocalDate, CalendarDays.Day> days = Map.of();
    private Optional<CalendarDays> asked = Optional.empty();
    private ListQuery.Filter filter = ListQuery.Filter.ALL;
    private Count count = Count.NOTHING;
    private Consumer<List<String>> selectionListener = ids -> { };
    private Runnable countListener = () -> { };
    private YearMonth month;
    private LocalDate cursor;
    private ActionWords words;
    private int question;
    private boolean revealDue;

    /** What the index says of the days shown. */
    private record Answer(Map<LocalDate, CalendarDays.Day> days, Count count) {
    }

    public CalendarPane(Composite parent, ActionsSite site) {
        this.site = site;
        cursor = LocalDate.now(site.clock());
        month = YearMonth.from(cursor);
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Font bold = FontDescriptor.createFrom(JFaceResources.getDialogFont()).setStyle(SWT.BOLD).createFont(area.getDisplay());
        area.addDisposeListener(event -> bold.dispose());
        var bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(8, 6).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        button(bar, "\u2039", Messages.calendar_previous, () -> turn(-1));
        button(bar, Messages.calendar_today, Messages.calendar_todayTip, () -> go(today(), Optional.empty()));
        button(bar, "\u203a", Messages.calendar_next, () -> turn(1));
        title = Css.mark(new Label(bar, SWT.NONE), Css.SECTION);
        GridDataFactory.swtDefaults().indent(10, 0).applyTo(title);
        summary = Css.mark(new Label(bar, SWT.NONE), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(6, 0).applyTo(summary);
        var views = new ToolBar(bar, SWT.FLAT);
        asMonth = toggle(views, Messages.calendar_asMonth, Messages.calendar_asMonthTip, false);
        asList = toggle(views, Messages.calendar_asList, Messages.calendar_asListTip, true);
        stack = Css.mark(new Composite(area, SWT.NONE), Css.PAGE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        var layout = new StackLayout();
        stack.setLayout(layout);
        sheet = new MonthCanvas(stack, this, month);
        list = new DayList(stack, this, bold, month);
        layout.topControl = sheet;
        asMonth.setSelection(true);
        follower = new IndexFollower(site, area, this::ask);
        ActionMenu.attach(site, sheet);
        ActionMenu.attach(site, list);
        name();
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Optional<RegisterSession> session) {
        follower.show(session);
        selected.clear();
        ask();
    }

    @Override
    public void filter(ListQuery.Filter wanted) {
        filter = wanted;
        ask();
    }

    @Override
    public List<String> selection() {
        return List.copyOf(selected);
    }

    @Override
    public void select(List<String> ids) {
        selected.clear();
        selected.addAll(ids);
        ids.stream().findFirst().flatMap(id -> follower.index().flatMap(open -> open.byId(id))).ifPresent(entry -> {
            entry.due().ifPresent(due -> {
                cursor = due;
                month(YearMonth.from(due));
            });
        });
        redraw();
    }

    @Override
    public void selected(Consumer<List<String>> listener) {
        selectionListener = listener;
    }

    @Override
    public Count count() {
        return count;
    }

    @Override
    public void counted(Runnable listener) {
        countListener = listener;
    }

    @Override
    public void setFocus() {
        ((StackLayout) stack.getLayout()).topControl.setFocus();
    }

    @Override
    public void dispose() {
        follower.dispose();
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(site.clock());
    }

    @Override
    public ActionWords words() {
        if (words == null || !words.today().equals(today())) {
            words = new ActionWords(today(), Formats.local(), id -> site.register().session().flatMap(session -> session.find(id))
                .map(site.labels()::text).orElse(""));
        }
        return words;
    }

    @Override
    public CalendarDays.Day day(LocalDate date) {
        return days.getOrDefault(date, CalendarDays.Day.empty(date));
    }

    @Override
    public LocalDate cursor() {
        return cursor;
    }

    @Override
    public Optional<String> current() {
        return selected.stream().reduce((before, last) -> last);
    }

    @Override
    public boolean isSelected(String id) {
        return selected.contains(id);
    }

    @Override
    public void go(LocalDate date, Optional<String> thing) {
        cursor = date;
        if (!YearMonth.from(date).equals(month)) {
            month(YearMonth.from(date));
        }
        selected.clear();
        thing.ifPresent(selected::add);
        redraw();
        list.reveal();
        selectionListener.accept(selection());
    }

    @Override
    public void open(IndexEntry entry) {
        site.open(entry.id());
    }

    @Override
    public void more(LocalDate date) {
        view(true);
        go(date, Optional.empty());
    }

    @Override
    public void move(int by) {
        List<ActionItem> actions = selected.stream().flatMap(id -> site.action(id).stream()).toList();
        if (!actions.isEmpty()) {
            LocalDate to = cursor.plusDays(by);
            due(actions, to);
        }
    }

    @Override
    public void drop(IndexEntry action, LocalDate date) {
        site.action(action.id()).filter(item -> !date.equals(item.getDue())).ifPresent(item -> due(List.of(item), date));
    }

    @Override
    public void turn(int months) {
        cursor = cursor.plusMonths(months);
        month(month.plusMonths(months));
        selected.clear();
        selectionListener.accept(selection());
    }

    private void due(List<ActionItem> actions, LocalDate day) {
        site.editing().filter(editing -> ActionChanges.of(site.site(), editing, site.clock()).due(actions, day)).ifPresent(editing -> {
            cursor = day;
            if (!YearMonth.from(day).equals(month)) {
                month(YearMonth.from(day));
            }
        });
    }

    private void view(boolean asDays) {
        asMonth.setSelection(!asDays);
        asList.setSelection(asDays);
        ((StackLayout) stack.getLayout()).topControl = asDays ? list : sheet;
        stack.layout(true, true);
        revealDue = true;
        refresh();
        setFocus();
    }

    private void month(YearMonth shown) {
        month = shown;
        revealDue = true;
        refresh();
    }

    private void redraw() {
        sheet.redraw();
        list.redraw();
    }

    /** Asks the index again, because it knows more or something else is wanted. */
    private void ask() {
        asked = follower.index().map(open -> new CalendarDays(open, filter, today()));
        refresh();
    }

    /** Asks off the display thread, because a month of a large register is some fifty questions; the last one asked is answered. */
    private void refresh() {
        if (area.isDisposed()) {
            return;
        }
        sheet.month(month);
        name();
        redraw();
        int number = ++question;
        if (asked.isEmpty()) {
            show(new Answer(Map.of(), Count.NOTHING));
            return;
        }
        CalendarDays of = asked.get();
        boolean asDays = asList.getSelection();
        LocalDate first = asDays ? month.atDay(1) : sheet.month().first();
        LocalDate last = asDays ? month.atEndOfMonth() : sheet.month().last();
        int most = asDays ? DayList.MOST : MonthCanvas.MOST;
        BackgroundWork.of(Messages.calendar_asMonthTip, monitor -> {
            ListPage all = of.counted();
            return new Answer(of.between(first, last, most), new Count(all.total(), all.complete()));
        }).then(answer -> {
            if (number == question && !area.isDisposed()) {
                show(answer);
            }
        }).failed(problem -> site.site().getService(Reporter.class).log("The days of the calendar could not be asked for", problem))
            .start(area.getDisplay(), false);
    }

    private void show(Answer answer) {
        days = answer.days();
        count = answer.count();
        list.refresh(month);
        if (revealDue) {
            revealDue = false;
            list.reveal();
        }
        name();
        redraw();
        countListener.run();
    }

    private void name() {
        title.setText(DateTimeFormatter.ofPattern("LLLL uuuu", Locale.getDefault()).format(month));
        int due = days.entrySet().stream().filter(day -> YearMonth.from(day.getKey()).equals(month)).mapToInt(day -> day.getValue().total())
            .sum();
        summary.setText(due == 0 ? Messages.calendar_noneDue
            : due == 1 ? Messages.calendar_oneDue : Messages.bind(Messages.calendar_due, Formats.local().number(due)));
        title.getParent().layout(true);
    }

    private ToolItem toggle(ToolBar views, String text, String tip, boolean asDays) {
        var item = new ToolItem(views, SWT.RADIO);
        item.setText(text);
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (item.getSelection()) {
                view(asDays);
            }
        }));
        return item;
    }

    private static void button(Composite bar, String text, String tip, Runnable action) {
        var button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }
}
