package org.consultum.ui.register.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.rules.CheckFinding;
import org.consultum.spi.rule.QuickFix;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.problems.LiveProblems;
import org.consultum.ui.problems.LiveProblems.State;
import org.consultum.ui.problems.ProblemWords;
import org.consultum.ui.register.Messages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * What is wrong with the register, by committee and meeting, kept up to date while it is edited. What is selected is explained beside the
 * list, with what can be done about it.
 */
public final class ProblemsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.register.problems";

    private static final String CONTEXT = "org.consultum.ui.register.problemsContext";
    private static final double WIDE = 1.6;

    private final Runnable listener = this::refresh;
    private final PartSelection selection = new PartSelection();
    private OpenRegister register;
    private LiveProblems problems;
    private ElementLabels labels;
    private ProblemTasks tasks;
    private Text filter;
    private Button waived;
    private Label summary;
    private ProgressBar progress;
    private Composite stack;
    private SashForm sash;
    private NoProblems none;
    private ProblemTree tree;
    private ProblemDetails details;

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        problems = getSite().getService(LiveProblems.class);
        labels = new ElementLabels(register, parent);
        tasks = new ProblemTasks(getSite(), labels);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        head(parent);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        none = new NoProblems(stack, labels);
        sash = new SashForm(stack, SWT.HORIZONTAL | SWT.SMOOTH);
        tree = new ProblemTree(sash, labels, tasks, this::selected);
        details = new ProblemDetails(sash, tasks, labels, this::open);
        sash.setWeights(66, 34);
        sash.addListener(SWT.Resize, event -> sash.setOrientation(
            sash.getSize().x > WIDE * sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
        tree.viewer().addDoubleClickListener(event -> tree.finding().ifPresentOrElse(finding -> open(), this::toggle));
        menu();
        getSite().setSelectionProvider(selection);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                copy();
                return null;
            }
        });
        var check = new Action(Messages.problems_check, Images.CHECK.descriptor()) {
            @Override
            public void run() {
                problems.check();
            }
        };
        check.setToolTipText(Messages.problems_checkTip);
        getViewSite().getActionBars().getToolBarManager().add(check);
        problems.addListener(listener);
        details.show(Optional.empty());
        refresh();
    }

    @Override
    public void setFocus() {
        if (sash.isVisible()) {
            tree.viewer().getTree().setFocus();
        } else {
            filter.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (problems != null) {
            problems.removeListener(listener);
        }
        super.dispose();
    }

    /** Selects a finding; what hides it is taken away. */
    public void select(String rule, Optional<String> element, Optional<String> field) {
        if (!tree.select(finding -> is(finding, rule, element, field))) {
            filter.setText("");
            if (problems.findings().stream().filter(finding -> is(finding, rule, element, field)).noneMatch(CheckFinding::counts)) {
                waived.setSelection(true);
            }
            refresh();
            tree.select(finding -> is(finding, rule, element, field));
        }
    }

    /** Puts what is selected right in the best way there is; does nothing where there is none. */
    void fix() {
        tree.finding().filter(finding -> finding.counts() && tasks.mayChange())
            .ifPresent(finding -> finding.fixes().stream().findFirst().ifPresent(fix -> tasks.fix(finding, fix)));
    }

    /** The finding selected, if it is one. */
    Optional<CheckFinding> selected() {
        return tree.finding();
    }

    static boolean is(CheckFinding finding, String rule, Optional<String> element, Optional<String> field) {
        return finding.rule().equals(rule) && finding.elementId().equals(element) && finding.feature().equals(field);
    }

    private void head(Composite parent) {
        var head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 4).spacing(12, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        filter = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.problems_filter);
        GridDataFactory.swtDefaults().hint(220, SWT.DEFAULT).applyTo(filter);
        filter.addModifyListener(event -> refresh());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                tree.viewer().getTree().setFocus();
            }
        });
        // No box to tick: the platform's style sheet gives those in views a background that hides their tick.
        waived = new Button(head, SWT.TOGGLE);
        waived.setText(Messages.problems_showWaived);
        waived.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> refresh()));
        progress = new ProgressBar(head, SWT.INDETERMINATE);
        GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).applyTo(progress);
        progress.setToolTipText(Messages.problems_checkingNow);
        summary = Css.mark(new Label(head, SWT.NONE), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
    }

    private void refresh() {
        State state = problems.state();
        List<CheckFinding> all = problems.findings();
        List<CheckFinding> counting = all.stream().filter(CheckFinding::counts).toList();
        List<CheckFinding> wanted = (waived.getSelection() ? all : counting).stream().filter(this::matches).toList();
        tree.show(register.session().map(session -> ProblemGroup.of(session.register(), wanted, tasks::meeting)).orElse(List.of()));
        details.show(tree.finding());
        int set = all.size() - counting.size();
        waived.setText(set == 0 ? Messages.problems_showWaived : Messages.bind(Messages.problems_showWaivedCount, set));
        waived.setEnabled(set > 0 || waived.getSelection());
        show(progress, state == State.CHECKING);
        summary.setText(switch (state) {
            case NO_REGISTER -> "";
            case CHECKING -> Messages.problems_checkingNow;
            case CHECKED -> counting.isEmpty() ? "" : filter.getText().isBlank() ? ProblemWords.count(counting)
                : Messages.bind(Messages.problems_shown, wanted.size(), ProblemWords.count(counting));
            case FAILED -> Messages.bind(Messages.problems_incomplete, ProblemWords.count(counting));
        });
        none.show(state, counting.isEmpty(), set);
        ((StackLayout) stack.getLayout()).topControl = wanted.isEmpty() ? none.control() : sash;
        stack.layout();
        summary.getParent().layout(true);
    }

    private boolean matches(CheckFinding finding) {
        if (filter.getText().isBlank()) {
            return true;
        }
        String text = String.join(" ", finding.message(), finding.remedy(), finding.rule(), tasks.where(finding),
            tasks.meeting(finding).orElse(""), finding.file().map(Object::toString).orElse("")).toLowerCase(Locale.getDefault());
        return Stream.of(filter.getText().toLowerCase(Locale.getDefault()).strip().split("\\s+")).allMatch(text::contains);
    }

    private void selected(Optional<CheckFinding> finding) {
        details.show(finding);
        selection.select(finding.flatMap(tasks::element).map(List::of).orElse(List.of()));
    }

    private void open() {
        tree.finding().ifPresent(finding -> tasks.open(getSite().getPage(), finding));
    }

    private void toggle() {
        Object group = tree.viewer().getStructuredSelection().getFirstElement();
        if (group != null) {
            tree.viewer().setExpandedState(group, !tree.viewer().getExpandedState(group));
        }
    }

    private void copy() {
        if (filter.isFocusControl()) {
            filter.copy();
        } else {
            tasks.copy(tree.selection());
        }
    }

    private void menu() {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            tree.finding().ifPresent(finding -> {
                manager.add(action(Messages.problems_open, this::open));
                fixes(finding).forEach(manager::add);
                manager.add(new Separator());
                if (tasks.mayWaive(finding)) {
                    manager.add(action(Messages.problems_waive, () -> tasks.waive(getSite().getShell(), finding)));
                }
                if (!finding.counts() && tasks.mayChange()) {
                    manager.add(action(Messages.problems_withdraw, () -> tasks.withdraw(finding)));
                }
                manager.add(new Separator());
            });
            manager.add(action(Messages.problems_copy, this::copy));
        });
        tree.viewer().getControl().setMenu(menu.createContextMenu(tree.viewer().getControl()));
    }

    private List<Action> fixes(CheckFinding finding) {
        var actions = new ArrayList<Action>();
        if (finding.counts() && tasks.mayChange()) {
            for (QuickFix fix : finding.fixes()) {
                Action action = action(fix.label(), () -> tasks.fix(finding, fix));
                action.setImageDescriptor(Images.CHECK.descriptor());
                actions.add(action);
            }
        }
        return actions;
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
