package org.consultum.ui.register.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.session.RegisterSession;
import org.consultum.spi.rule.QuickFix;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.register.Messages;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** What is wrong with the register, by committee and meeting, with what to do about it. A double click goes there. */
public final class ProblemsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.register.problems";
    private static final int EXPANDED = 60;

    private final Runnable listener = this::refresh;
    private OpenRegister register;
    private RegisterProblems problems;
    private ElementLabels labels;
    private Label summary;
    private TreeViewer tree;

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        problems = getSite().getService(RegisterProblems.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        labels = new ElementLabels(register, parent);
        summary = Css.mark(new Label(parent, SWT.NONE), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(summary);
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        createTree(area);
        var check = new Action(Messages.problems_check, Images.CHECK.descriptor()) {
            @Override
            public void run() {
                problems.check();
            }
        };
        check.setToolTipText(Messages.problems_checkTip);
        getViewSite().getActionBars().getToolBarManager().add(check);
        problems.addListener(listener);
        refresh();
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void dispose() {
        if (problems != null) {
            problems.removeListener(listener);
        }
        super.dispose();
    }

    private void createTree(Composite area) {
        var layout = new TreeColumnLayout();
        area.setLayout(layout);
        tree = new TreeViewer(area, SWT.FULL_SELECTION | SWT.SINGLE);
        tree.getTree().setHeaderVisible(true);
        tree.setContentProvider(new Groups());
        addColumn(layout, Messages.problems_column_problem, 10, new ProblemColumn());
        addColumn(layout, Messages.problems_column_remedy, 8, new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return row instanceof CheckFinding finding ? finding.remedy() : "";
            }

            @Override
            public String getToolTipText(Object row) {
                return getText(row);
            }
        });
        addColumn(layout, Messages.problems_column_rule, 1, new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return row instanceof CheckFinding finding ? ruleName(finding) : "";
            }

            @Override
            public String getToolTipText(Object row) {
                return row instanceof CheckFinding finding ? finding.citation().map(Object::toString).orElse("") : "";
            }
        });
        ColumnViewerToolTipSupport.enableFor(tree);
        tree.addDoubleClickListener(event -> open((IStructuredSelection) event.getSelection()));
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> fixes().forEach(manager::add));
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
    }

    private void addColumn(TreeColumnLayout layout, String title, int weight, ColumnLabelProvider column) {
        var viewerColumn = new TreeViewerColumn(tree, SWT.NONE);
        viewerColumn.getColumn().setText(title);
        viewerColumn.setLabelProvider(column);
        layout.setColumnData(viewerColumn.getColumn(), new ColumnWeightData(weight, 80));
    }

    private void refresh() {
        List<CheckFinding> findings = problems.findings();
        tree.setInput(register.session().map(session -> ProblemGroup.of(session.register(), findings)).orElse(List.of()));
        if (findings.size() <= EXPANDED) {
            tree.expandAll();
        }
        summary.setText(switch (problems.state()) {
            case NO_REGISTER -> Messages.problems_noRegister;
            case NOT_CHECKED -> Messages.problems_notChecked;
            case CHECKING -> Messages.problems_checkingNow;
            case CHECKED -> findings.isEmpty() ? Messages.problems_none : ProblemCount.of(findings).words();
            case OUTDATED -> Messages.bind(Messages.problems_outdated, ProblemCount.of(findings).words());
        });
    }

    private void open(IStructuredSelection selection) {
        Object chosen = selection.getFirstElement();
        if (chosen instanceof CheckFinding finding) {
            register.session().ifPresent(session -> element(session, finding).ifPresent(element ->
                getSite().getService(ElementEditors.class).open(getSite().getPage(), session, element)));
        } else if (chosen != null) {
            tree.setExpandedState(chosen, !tree.getExpandedState(chosen));
        }
    }

    /** The ways to put the selected finding right. */
    private List<Action> fixes() {
        Object chosen = ((StructuredSelection) tree.getSelection()).getFirstElement();
        Optional<RegisterSession> session = register.session();
        if (!(chosen instanceof CheckFinding finding) || session.isEmpty()) {
            return List.of();
        }
        return finding.fixes().stream().map(fix -> (Action) new FixAction(session.get(), finding, fix)).toList();
    }

    private static Optional<Element> element(RegisterSession session, CheckFinding finding) {
        return finding.elementId().flatMap(session::find);
    }

    private static String ruleName(CheckFinding finding) {
        return switch (finding.rule()) {
            case CheckFinding.FILE -> Messages.problems_rule_file;
            case CheckFinding.REFERENCE -> Messages.problems_rule_reference;
            case CheckFinding.MODEL -> Messages.problems_rule_model;
            case CheckFinding.ENGINE -> Messages.problems_rule_engine;
            default -> finding.rule();
        };
    }

    /** One way to put a finding right, as one undoable command. */
    private final class FixAction extends Action {

        private final RegisterSession session;
        private final CheckFinding finding;
        private final QuickFix fix;

        FixAction(RegisterSession session, CheckFinding finding, QuickFix fix) {
            super(fix.label());
            this.session = session;
            this.finding = finding;
            this.fix = fix;
        }

        @Override
        public void run() {
            var editing = new Editing(session, register, labels, getSite().getService(Reporter.class));
            element(session, finding).flatMap(element -> fix.command(element, session.editingDomain())).ifPresent(editing::execute);
        }
    }

    /** The text of a finding or the name of a group, with its sign. */
    private final class ProblemColumn extends ColumnLabelProvider {

        @Override
        public String getText(Object row) {
            return switch (row) {
                case ProblemGroup group -> Messages.bind(Messages.problems_group, group.name(), group.count());
                case CheckFinding finding -> finding.message();
                default -> "";
            };
        }

        @Override
        public String getToolTipText(Object row) {
            return getText(row);
        }

        @Override
        public Image getImage(Object row) {
            return switch (row) {
                case ProblemGroup group -> labels.image(ElementLabels.icon(group.type()));
                case CheckFinding finding -> labels.image(switch (finding.severity()) {
                    case ERROR -> Images.ERROR.descriptor();
                    case WARNING -> Images.WARNING.descriptor();
                    case INFO -> Images.INFO.descriptor();
                });
                default -> null;
            };
        }
    }

    /** Groups, and findings in them. */
    private static final class Groups implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            if (!(parent instanceof ProblemGroup group)) {
                return new Object[0];
            }
            var children = new ArrayList<Object>(group.findings());
            children.addAll(group.groups());
            return children.toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof ProblemGroup;
        }
    }
}
