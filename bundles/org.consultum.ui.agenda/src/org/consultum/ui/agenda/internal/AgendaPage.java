package org.consultum.ui.agenda.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The agenda of a meeting: a head line, the tree, its sum, and the details of the selected row beside it. */
public final class AgendaPage {

    private static final int ROOM_FOR_BOTH = 1100;
    private static final int MOMENT = 150;
    private static final String POPUP = "org.consultum.ui.agenda.popup";
    private static final List<AgendaAction> CHECKED = List.of(AgendaAction.CONSENT, AgendaAction.CLOSE, AgendaAction.STANDING,
        AgendaAction.KIND, AgendaAction.NUMBERING, AgendaAction.SECOND_ZONE, AgendaAction.BACKLOG);

    private final Meeting meeting;
    private final Editing editing;
    private final IEditorSite site;
    private final Formats formats = Formats.local();
    private final Composite content;
    private final Label title;
    private final Label when;
    private final Label sum;
    private final ProposedBar proposed;
    private final EmptyAgenda empty;
    private final AgendaTree agenda;
    private final AgendaActions actions;
    private final ItemDetails details;
    private final BacklogList backlog;
    private final Consumer<Optional<Element>> selection;
    private final Runnable tell = this::tell;
    private String headed = "";
    private String explained = "";

    /**
     * Builds the page.
     *
     * @param selection told of the selected row a moment after it was selected
     */
    public AgendaPage(Composite parent, Editing editing, Meeting meeting, IEditorSite site,
            Consumer<Optional<Element>> selection) {
        this.meeting = Objects.requireNonNull(meeting);
        this.editing = Objects.requireNonNull(editing);
        this.site = Objects.requireNonNull(site);
        this.selection = Objects.requireNonNull(selection);
        content = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 4).applyTo(content);
        var head = wide(new Composite(content, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(head);
        title = wide(Css.mark(new Label(head, SWT.NONE), Css.TITLE));
        tools(head);
        when = wide(Css.mark(new Label(content, SWT.NONE), Css.SUBTITLE));
        var sash = new SashForm(content, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 8).applyTo(sash);
        sash.setSashWidth(8);

        var left = new Composite(sash, SWT.NONE);
        left.setLayout(new FillLayout());
        var middle = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(middle);
        proposed = new ProposedBar(middle, editing, meeting);
        empty = new EmptyAgenda(middle, action -> run(action, Optional.empty()));
        agenda = new AgendaTree(middle, editing, meeting);
        var foot = wide(new Composite(middle, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(foot);
        var hint = wide(Css.mark(new Label(foot, SWT.NONE), Css.QUIET));
        hint.setText(editing.readOnly() ? Messages.hint_readOnly : Messages.hint_keys);
        hint.setToolTipText(hint.getText());
        sum = new Label(foot, SWT.RIGHT);

        var edits = new AgendaEdits(editing, meeting);
        var files = new ItemFiles(agenda.viewer().getTree(), editing);
        var tasks = new AgendaTasks(agenda, editing, meeting);
        actions = new AgendaActions(agenda, edits, files, tasks);
        backlog = new BacklogList(left, editing, meeting, (items, take) -> {
            if (take) {
                tasks.take(items);
            } else {
                tasks.sendToBacklog(items);
            }
        });
        left.setVisible(false);
        details = new ItemDetails(sash, editing, files, edits);
        sash.setWeights(18, 58, 26);
        // In a narrow editor the tree needs the room; the properties beside the editor show the same item.
        sash.addListener(SWT.Resize, event -> details.control().setVisible(sash.getClientArea().width >= ROOM_FOR_BOTH));
        empty.offers(EarlierMeetings.dayBefore(meeting).map(day -> Messages.bind(Messages.empty_carryOver, formats.date(day))),
            meeting.getCommittee() != null && !meeting.getCommittee().getTemplates().isEmpty());

        AgendaKeys.install(agenda, backlog.list(), actions, site.getService(IContextService.class));
        AgendaDrag.install(agenda, edits, files, tasks);
        menu();
        agenda.whenSelected(row -> {
            details.show(row);
            content.getDisplay().timerExec(MOMENT, tell);
        });
        agenda.whenJudged(this::explain);
        head();
    }

    private void explain() {
        String text = agenda.selected().map(agenda.words()::referralsExplained).orElse("");
        if (!text.equals(explained)) {
            explained = text;
            details.referral(text);
        }
    }

    public Composite control() {
        return content;
    }

    public void setFocus() {
        if (empty.isShown()) {
            empty.setFocus();
        } else {
            agenda.viewer().getTree().setFocus();
        }
    }

    /** Selects rows and brings the first into view. */
    public void select(List<? extends Element> rows) {
        agenda.select(rows);
    }

    /** Does what a command says. */
    public void run(AgendaAction action, Optional<String> value) {
        if (empty.isShown()) {
            // The cell of the first title must not lose the keyboard to a button that goes away.
            showEmpty(false);
            agenda.viewer().getTree().setFocus();
        }
        if (action == AgendaAction.BACKLOG) {
            showBacklog(!backlogShown());
        } else {
            actions.run(action, value);
        }
        showEmpty(agenda.rows().items().isEmpty());
    }

    private boolean backlogShown() {
        return backlog.control().getParent().getVisible();
    }

    private void showBacklog(boolean shown) {
        backlog.control().getParent().setVisible(shown);
        backlog.control().getParent().getParent().layout();
        if (shown) {
            backlog.setFocus();
        } else {
            setFocus();
        }
    }

    /** Whether a command that can be on or off is on. */
    public boolean isOn(AgendaAction action, Optional<String> value) {
        return action == AgendaAction.BACKLOG ? backlogShown() : actions.isOn(action, value);
    }

    /** Shows what changed. */
    public void refresh(Set<Element> changed) {
        agenda.refresh(changed);
        head();
        details.refresh(changed);
        backlog.refresh();
        proposed.refresh(changed);
    }

    private void tell() {
        if (!content.isDisposed()) {
            explain();
            selection.accept(agenda.selectedRow());
            var commands = site.getService(ICommandService.class);
            CHECKED.forEach(action -> commands.refreshElements(action.command(), null));
        }
    }

    /** The few things a new user looks for; everything is in the menus. */
    private void tools(Composite parent) {
        var bar = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        for (AgendaAction action : List.of(AgendaAction.BACKLOG, AgendaAction.CARRY_OVER, AgendaAction.PROPOSE, AgendaAction.PUBLISH)) {
            var parameter = new CommandContributionItemParameter(site, null, action.command(),
                action == AgendaAction.BACKLOG ? CommandContributionItem.STYLE_CHECK : CommandContributionItem.STYLE_PUSH);
            parameter.mode = CommandContributionItem.MODE_FORCE_TEXT;
            parameter.label = switch (action) {
                case CARRY_OVER -> Messages.tool_carryOver;
                case PROPOSE -> Messages.tool_propose;
                case PUBLISH -> Messages.tool_publish;
                default -> Messages.backlog_title;
            };
            bar.add(new CommandContributionItem(parameter));
        }
        Css.mark(bar.createControl(parent), Css.PAGE);
        content.addListener(SWT.Dispose, event -> bar.dispose());
    }

    private void menu() {
        var menu = new MenuManager(null, POPUP);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            agenda.selectedRow().ifPresent(row -> agenda.problems().addTo(shown, row));
            shown.add(new Separator("additions"));
        });
        agenda.viewer().getTree().setMenu(menu.createContextMenu(agenda.viewer().getTree()));
        site.registerContextMenu(POPUP, menu, agenda.viewer(), false);
    }

    private void head() {
        String name = editing.labels().text(meeting);
        String times = place(MeetingTimes.words(meeting, formats));
        var plan = agenda.rows().plan();
        OptionalInt available = plan.available();
        boolean over = plan.free().isPresent() && plan.free().getAsInt() < 0;
        String total = available.isEmpty() || available.getAsInt() == 0 ? Messages.bind(Messages.sum_only, formats.minutes(plan.planned()))
            : over ? RowTexts.ALERT + Messages.bind(Messages.sum_over, new Object[] {formats.minutes(plan.planned()),
                formats.minutes(available.getAsInt()), formats.minutes(-plan.free().getAsInt())})
            : Messages.bind(Messages.sum_of, formats.minutes(plan.planned()), formats.minutes(available.getAsInt()));
        boolean none = agenda.rows().items().isEmpty();
        showEmpty(none);
        String all = name + times + total;
        if (all.equals(headed)) {
            return;
        }
        headed = all;
        set(title, name);
        set(when, times);
        set(sum, total);
        sum.setForeground(over ? ThemeColours.ALERT.get() : null);
        sum.getParent().layout(true);
    }

    /** Shows what an empty agenda offers, or the tree; the days of an empty agenda stay in sight. */
    private void showEmpty(boolean none) {
        var tree = agenda.viewer().getTree();
        boolean withTree = !none || !agenda.rows().order().isEmpty();
        if (empty.isShown() != none || tree.getVisible() != withTree) {
            empty.show(none);
            tree.setVisible(withTree);
            ((GridData) tree.getLayoutData()).exclude = !withTree;
            tree.getParent().layout(true);
        }
    }

    private String place(String times) {
        return meeting.getPlace() == null || meeting.getPlace().isBlank() ? times : meeting.getPlace() + "   " + times;
    }

    private static void set(Label label, String text) {
        label.setText(text.replace("&", "&&"));
    }

    private static <T extends Control> T wide(T control) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        return control;
    }
}
