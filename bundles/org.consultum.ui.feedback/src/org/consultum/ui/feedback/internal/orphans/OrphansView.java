package org.consultum.ui.feedback.internal.orphans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.orphan.Orphan;
import org.consultum.followup.orphan.Orphan.Kind;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.Teaching;
import org.consultum.ui.feedback.internal.Themes;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/**
 * What nobody follows up, grouped by what is wrong: each with a first aid. It is looked for in the background; the window goes on
 * meanwhile.
 */
public final class OrphansView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.feedback.orphans";

    private final Clock clock = Clock.systemDefaultZone();
    private final PartSelection selection = new PartSelection();
    private OpenRegister register;
    private ElementLabels labels;
    private OrphanSearch search;
    private Composite stack;
    private Composite list;
    private TreeViewer tree;
    private Teaching teaching;
    private Label state;
    private Button aid;
    private Button again;
    private List<Group> groups = List.of();

    /** Orphans of one kind. */
    record Group(Kind kind, List<Orphan> orphans) {
    }

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        labels = new ElementLabels(register, parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createBar(parent);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        createTree();
        teaching = new Teaching(stack);
        getSite().setSelectionProvider(selection);
        search = new OrphanSearch(parent.getDisplay(), getSite().getService(Reporter.class), clock, this::found);
        register.addListener(this);
        register.session().ifPresent(search::start);
        show();
    }

    private void createBar(Composite parent) {
        var bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        state = Css.mark(new Label(bar, SWT.NONE), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(state);
        aid = button(bar, () -> selected().ifPresent(this::help));
        again = button(bar, () -> register.session().ifPresent(session -> {
            search.start(session);
            show();
        }));
        again.setText(Messages.orphans_again);
    }

    private static Button button(Composite bar, Runnable action) {
        var button = new Button(bar, SWT.PUSH);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void createTree() {
        list = new Composite(stack, SWT.NONE);
        tree = new TreeViewer(list, SWT.FULL_SELECTION | SWT.SINGLE);
        tree.getTree().setHeaderVisible(true);
        tree.setUseHashlookup(true);
        tree.setContentProvider(new Groups());
        var layout = new TreeColumnLayout();
        list.setLayout(layout);
        column(layout, Messages.orphans_what, 12, new Column() {
            @Override
            public String getText(Object row) {
                return row instanceof Group group
                    ? Messages.bind(Messages.orphans_group, group.kind().words(Locale.getDefault()), Formats.local().number(group.orphans()
                        .size())) : ((Orphan) row).name();
            }

            @Override
            public Image getImage(Object row) {
                return row instanceof Orphan orphan ? element(orphan).map(labels::getImage).orElse(null)
                    : labels.image(Images.WARNING.descriptor());
            }
        });
        column(layout, Messages.orphans_why, 7, new Column() {
            @Override
            public String getText(Object row) {
                return row instanceof Orphan orphan ? (orphan.daysLate() > 0 ? "! " : "") + orphan.words(Locale.getDefault()) : "";
            }

            @Override
            public Color getForeground(Object row) {
                return row instanceof Orphan orphan && orphan.daysLate() > 0 ? ThemeColours.ALERT.get() : null;
            }
        });
        column(layout, Messages.column_committee, 3, new Column() {
            @Override
            public String getText(Object row) {
                return row instanceof Orphan orphan ? register.session().flatMap(session -> session.find(orphan.committee()))
                    .map(OrphansView.this::shortName).orElse("") : "";
            }
        });
        column(layout, Messages.orphans_since, 3, new Column() {
            @Override
            public String getText(Object row) {
                return row instanceof Orphan orphan ? orphan.since().map(Formats.local()::date).orElse("") : "";
            }
        });
        column(layout, Messages.orphans_aid, 5, new Column() {
            @Override
            public String getText(Object row) {
                return row instanceof Orphan orphan ? FirstAid.of(orphan.kind()).getFirst().words() : "";
            }

            @Override
            public Color getForeground(Object row) {
                return ThemeColours.ACCENT.get();
            }
        });
        tree.addSelectionChangedListener(event -> selectionChanged());
        tree.addDoubleClickListener(event -> open());
        tree.getTree().addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && clickedAid(event.x, event.y)) {
                selected().ifPresent(this::help);
            }
        });
        createMenu();
        Themes.whenChanged(list, tree::refresh);
    }

    private void column(TreeColumnLayout layout, String title, int weight, ColumnLabelProvider texts) {
        var column = new TreeViewerColumn(tree, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(texts);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
    }

    private void createMenu() {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> selected().ifPresent(orphan -> {
            FirstAid.of(orphan.kind()).forEach(one -> manager.add(action(one.words(), () -> help(orphan, one))));
            manager.add(new Separator());
            manager.add(action(Messages.orphans_open, this::open));
            manager.add(new Separator("additions"));
        }));
        tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
        getSite().registerContextMenu(menu, selection);
    }

    private static Action action(String text, Runnable run) {
        return new Action(text.replace("&", "&&")) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private boolean clickedAid(int x, int y) {
        var item = tree.getTree().getItem(new org.eclipse.swt.graphics.Point(x, y));
        return item != null && item.getData() instanceof Orphan && item.getBounds(4).contains(x, y);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == list) {
            tree.getTree().setFocus();
        } else {
            teaching.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
            search.stop();
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        search.start(session);
        show();
    }

    @Override
    public void openingChanged() {
        show();
    }

    @Override
    public void closing(RegisterSession session) {
        search.stop();
        groups = List.of();
        selection.select(List.of());
        state.getDisplay().asyncExec(this::show);
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        register.session().ifPresent(search::changed);
        show();
    }

    private void found(List<Orphan> orphans) {
        if (tree.getTree().isDisposed()) {
            return;
        }
        Optional<String> selected = selected().map(Orphan::element);
        var known = new HashSet<Kind>();
        groups.forEach(group -> known.add(group.kind()));
        var found = new ArrayList<Group>();
        for (Kind kind : Kind.values()) {
            List<Orphan> some = orphans.stream().filter(orphan -> orphan.kind() == kind).toList();
            if (!some.isEmpty()) {
                found.add(new Group(kind, some));
            }
        }
        Set<Object> expanded = Set.of(tree.getExpandedElements());
        groups = List.copyOf(found);
        tree.setInput(groups);
        groups.stream().filter(group -> !known.contains(group.kind()) || expanded.stream()
            .anyMatch(one -> one instanceof Group old && old.kind() == group.kind())).forEach(group -> tree.setExpandedState(group, true));
        selected.flatMap(id -> orphans.stream().filter(orphan -> orphan.element().equals(id)).findFirst())
            .ifPresent(orphan -> tree.setSelection(new StructuredSelection(orphan), true));
        show();
    }

    private void show() {
        if (state.isDisposed()) {
            return;
        }
        int all = groups.stream().mapToInt(group -> group.orphans().size()).sum();
        state.setText(switch (search.state()) {
            case SEARCHING -> Messages.orphans_searching;
            case OLD -> Messages.bind(Messages.orphans_old, Formats.local().number(all));
            case DONE -> all == 1 ? Messages.orphans_one : Messages.bind(Messages.orphans_count, Formats.local().number(all));
            case NOTHING -> "";
        });
        again.setEnabled(register.session().isPresent());
        selectionChanged();
        boolean empty = groups.isEmpty();
        if (empty) {
            teach();
        }
        var layout = (StackLayout) stack.getLayout();
        Control top = empty ? teaching.control() : list;
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
    }

    private void teach() {
        if (register.session().isEmpty()) {
            boolean opening = register.opening().isPresent();
            teaching.say(opening ? Messages.empty_opening : Messages.empty_noRegister, Messages.orphans_are);
            if (!opening) {
                teaching.offer(Messages.empty_open, () -> new Commands(getSite()).run("org.consultum.ui.register.open"));
            }
        } else if (search.state() == OrphanSearch.State.SEARCHING) {
            teaching.say(Messages.orphans_searching, Messages.orphans_are);
        } else {
            teaching.say(Messages.orphans_none, Messages.orphans_are);
        }
    }

    private Optional<Orphan> selected() {
        return tree.getStructuredSelection().getFirstElement() instanceof Orphan orphan ? Optional.of(orphan) : Optional.empty();
    }

    private Optional<Element> element(Orphan orphan) {
        return register.session().flatMap(session -> session.find(orphan.element()));
    }

    private void selectionChanged() {
        Optional<Orphan> orphan = selected();
        aid.setText(orphan.map(one -> FirstAid.of(one.kind()).getFirst().words()).orElse(Messages.orphans_aid));
        aid.setEnabled(orphan.isPresent());
        aid.getParent().layout();
        selection.select(orphan.flatMap(this::element).map(List::of).orElse(List.of()));
    }

    private void open() {
        selected().flatMap(this::element).ifPresent(element ->
            getSite().getService(ElementEditors.class).open(getSite().getPage(), register.session().orElseThrow(), element));
    }

    private void help(Orphan orphan) {
        help(orphan, FirstAid.of(orphan.kind()).getFirst());
    }

    private void help(Orphan orphan, FirstAid with) {
        register.session().ifPresent(session -> element(orphan).ifPresent(element -> with.give(getSite().getWorkbenchWindow(),
            new Editing(session, register, labels, getSite().getService(Reporter.class)), element, LocalDate.now(clock))));
    }

    private String shortName(Element element) {
        return element instanceof org.consultum.model.Committee committee && committee.getShortName() != null ? committee.getShortName()
            : labels.text(element);
    }

    /** A column that is empty unless it says something. */
    private abstract static class Column extends ColumnLabelProvider {
    }

    /** Groups with their orphans. */
    private static final class Groups implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Group group ? group.orphans().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Group;
        }
    }
}
