package org.consultum.ui.register.explorer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.sections.SectionCatalogue;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Commands;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;

/** The explorer: the open register as a tree, or the ways to come to one. */
public final class ExplorerView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.register.explorer";

    private OpenRegister register;
    private Composite stack;
    private NoRegister empty;
    private TreeViewer tree;

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new NoRegister(stack, register, new Commands(getSite()));
        tree = new TreeViewer(stack, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setUseHashlookup(true);
        var areas = new SubjectAreas(getSite().getService(SectionCatalogue.class));
        tree.setContentProvider(new ExplorerContent(areas));
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(
            new ExplorerLabels(new ElementLabels(register, tree.getControl()), areas, LocalDate.now())));
        tree.addDoubleClickListener(event -> open((IStructuredSelection) event.getSelection()));
        addContextMenu();
        getSite().setSelectionProvider(tree);
        register.addListener(this);
        show(register.session());
    }

    @Override
    public void setFocus() {
        if (register.session().isPresent()) {
            tree.getControl().setFocus();
        } else {
            empty.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        show(Optional.of(session));
    }

    @Override
    public void openingChanged() {
        show(register.session());
    }

    @Override
    public void closing(RegisterSession session) {
        tree.setInput(null);
        show(Optional.empty()); // it is still there while it closes
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (!removed.isEmpty() || changed.stream().anyMatch(ExplorerView::shown)) {
            tree.refresh();
        }
    }

    /** Shows an element in the tree and selects it; opens what contains it. */
    public void reveal(Element element) {
        tree.setSelection(new StructuredSelection(element), true);
    }

    private static boolean shown(Element element) {
        return switch (element) {
            case Register anything -> true;
            case Committee anything -> true;
            case Meeting anything -> true;
            case Party anything -> true;
            case Paper anything -> true;
            case Recommendation anything -> true;
            case ActionItem anything -> true;
            case Section anything -> true;
            case SectionItem anything -> true;
            default -> false;
        };
    }

    private void show(Optional<RegisterSession> session) {
        session.filter(open -> tree.getInput() != open).ifPresent(open -> {
            tree.setInput(open);
            tree.expandToLevel(new Node.Group(open.register(), Node.Group.Kind.COMMITTEES), 1);
        });
        empty.show(register.opening());
        ((StackLayout) stack.getLayout()).topControl = session.isPresent() ? tree.getControl() : empty.control();
        stack.layout();
    }

    private void open(IStructuredSelection selection) {
        Object chosen = selection.getFirstElement();
        switch (chosen) {
            case Element element -> register.session().ifPresent(session ->
                getSite().getService(ElementEditors.class).open(getSite().getPage(), session, element));
            case Node.Actions actions -> new Commands(getSite()).run("org.consultum.ui.actions.show");
            case Node.ItemType type -> tasks().show(type);
            case Node.AllItems all -> tasks().show(all.type());
            case Node.OfferedArea offered -> tasks().add(offered);
            case Node.MissingArea missing -> tasks().explain(missing);
            case null -> { }
            default -> tree.setExpandedState(chosen, !tree.getExpandedState(chosen));
        }
    }

    private AreaTasks tasks() {
        return new AreaTasks(getSite(), getSite().getShell());
    }

    private void addContextMenu() {
        var menu = new MenuManager();
        menu.add(new GroupMarker("new"));
        menu.add(new GroupMarker("edit"));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        getSite().registerContextMenu(ID, menu, tree);
    }

    /** The elements that are selected, without groups. */
    static List<Element> elements(IStructuredSelection selection) {
        return selection.stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
    }
}
