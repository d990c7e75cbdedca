package org.consultum.ui.sections.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.Element;
import org.consultum.model.Section;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionInfo;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.forms.ActionTile;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/** The content of the editor of a section. Used on the display thread. */
public final class SectionPage {

    private static final int MOMENT = 120;
    private static final int ROOM_FOR_BOTH = 620;

    private final Editing editing;
    private final Section section;
    private final SectionCatalogue catalogue;
    private final SectionInfo area;
    private final Consumer<Optional<Element>> selected;
    private final ItemEdits edits;
    private final Composite content;
    private final TypeBar types;
    private final Composite body;
    private final SashForm sash;
    private final Optional<AreaSettings> settings;
    private final Text filter;
    private final Button add;
    private final Composite tableArea;
    private final Composite emptyArea;
    private final Label count;
    private final Composite formArea;
    private final Label nothing;
    private final Map<SectionTypeInfo, ItemTable> tables = new LinkedHashMap<>();
    private final Map<SectionTypeInfo, ItemForm> forms = new HashMap<>();
    private final Runnable fill = this::fill;
    private final Runnable narrow = this::narrow;
    private SectionTypeInfo type;
    private Optional<Element> shown = Optional.empty();

    /**
     * Builds the page.
     *
     * @param selected told of the selected item a moment after it was selected
     */
    public SectionPage(Composite parent, Editing editing, Section section, SectionCatalogue catalogue, SectionInfo area,
            Consumer<Optional<Element>> selected) {
        this.editing = Objects.requireNonNull(editing);
        this.section = Objects.requireNonNull(section);
        this.catalogue = Objects.requireNonNull(catalogue);
        this.area = Objects.requireNonNull(area);
        this.selected = Objects.requireNonNull(selected);
        edits = new ItemEdits(editing, section, area, parent.getShell());
        content = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 6).applyTo(content);
        var title = Css.mark(new Label(content, SWT.NONE), Css.TITLE);
        title.setText(area.name().replace("&", "&&"));
        if (!area.description().isEmpty()) {
            var about = Css.mark(new Label(content, SWT.WRAP), Css.SUBTITLE);
            about.setText(area.description().replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(about);
        }
        List<SectionTypeInfo> offered = area.types().stream().sorted(Comparator.comparing(this::isInside)).toList();
        types = new TypeBar(content, offered, editing.labels(), this::choose);
        body = new Composite(content, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(body);
        sash = new SashForm(body, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setSashWidth(8);
        settings = AreaSettings.of(body, editing, section);
        settings.ifPresent(fields -> types.addSettings(area.sectionClass(), () -> top(fields.control())));

        var left = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(left);
        var tools = new Composite(left, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(tools);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
        filter = new Text(tools, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.table_filter);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        filter.addModifyListener(event -> content.getDisplay().timerExec(MOMENT, narrow));
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                event.doit = false;
                table().table().setFocus();
            }
        });
        add = new Button(tools, SWT.PUSH);
        add.setImage(editing.labels().image(Images.ADD.descriptor()));
        add.setEnabled(!editing.readOnly());
        add.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> add()));
        tableArea = new Composite(left, SWT.NONE);
        tableArea.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tableArea);
        emptyArea = new Composite(tableArea, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(0, 12).spacing(0, 10).applyTo(emptyArea);
        var foot = new Composite(left, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        var hint = Css.mark(new Label(foot, SWT.NONE), Css.QUIET);
        hint.setText(editing.readOnly() ? Messages.table_readOnly : Messages.table_keys);
        hint.setToolTipText(hint.getText());
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(hint);
        count = new Label(foot, SWT.RIGHT);

        formArea = new Composite(sash, SWT.NONE);
        formArea.setLayout(new StackLayout());
        nothing = Css.mark(new Label(formArea, SWT.CENTER | SWT.WRAP), Css.QUIET);
        sash.setWeights(55, 45);
        sash.addListener(SWT.Resize, event -> formArea.setVisible(sash.getClientArea().width >= ROOM_FOR_BOTH));
        type = offered.getFirst();
        choose(type);
    }

    /** Shows the items of a class. */
    public void showType(String className) {
        area.type(className).ifPresent(this::choose);
    }

    /** Gives the keyboard to the table, or to what an empty one offers. */
    public void setFocus() {
        if (table().rows().total() == 0) {
            emptyArea.setFocus();
        } else {
            if (table().selection().isEmpty()) {
                table().table().select(0);
                select(table().selection());
            }
            table().table().setFocus();
        }
    }

    /** Selects an item in its table; of what has no table the nearest item around it. */
    public void reveal(Element inside) {
        for (EObject at = inside; at instanceof Element item && at != section; at = at.eContainer()) {
            Optional<SectionTypeInfo> found = area.type(item.eClass());
            if (found.isPresent()) {
                choose(found.get());
                if (!table().select(item)) {
                    filter.setText("");
                    narrow();
                    table().select(item);
                }
                shown = Optional.of(item);
                fill();
                // Once more when the table has its size.
                content.getDisplay().asyncExec(() -> {
                    if (!content.isDisposed()) {
                        table().showSelection();
                    }
                });
                return;
            }
        }
    }

    /** Gives the keyboard to a field of an item. */
    public void revealField(Element inside, String feature) {
        if (inside == section) {
            settings.ifPresent(fields -> {
                top(fields.control());
                fields.setFocus(feature);
            });
            return;
        }
        reveal(inside);
        Optional.ofNullable(forms.get(type)).ifPresent(form -> form.setFocus(inside, feature));
    }

    /** Shows what changed. */
    public void refresh(Set<Element> changed) {
        table().refresh(changed);
        if (shown.filter(item -> item.eResource() == null).isPresent()) {
            select(table().selection());
        }
        Optional.ofNullable(forms.get(type)).ifPresent(form -> form.refresh(changed));
        settings.ifPresent(AreaSettings::refresh);
        counts();
        showRows();
    }

    private ItemTable table() {
        return tables.computeIfAbsent(type, made -> {
            var created = new ItemTable(tableArea, editing, section, made, isInside(made), new Keys());
            created.whenSelected(this::select);
            menu(created);
            return created;
        });
    }

    private boolean isInside(SectionTypeInfo one) {
        return SectionInfo.places(section, one.type()).isEmpty();
    }

    private void choose(SectionTypeInfo chosen) {
        editing.register().commitPending();
        type = chosen;
        types.choose(chosen);
        top(sash);
        String one = editing.labels().type(chosen.type());
        add.setText(Messages.bind(Messages.table_new, one).replace("&", "&&"));
        add.requestLayout();
        nothing.setText(Messages.bind(Messages.form_nothing, FeatureTexts.ofUser().plural(chosen.type())));
        table().refresh(Set.of());
        table().filter(filter.getText());
        counts();
        showRows();
        select(table().selection());
    }

    private void top(Composite shownThere) {
        var layout = (StackLayout) body.getLayout();
        if (layout.topControl != shownThere) {
            layout.topControl = shownThere;
            body.layout(true, true);
        }
    }

    private void narrow() {
        if (!content.isDisposed()) {
            table().filter(filter.getText());
            showRows();
        }
    }

    /** The table, or what an empty one offers. */
    private void showRows() {
        var layout = (StackLayout) tableArea.getLayout();
        boolean empty = table().rows().total() == 0;
        if (empty) {
            offer();
        }
        Composite top = empty ? emptyArea : table().control();
        if (layout.topControl != top) {
            layout.topControl = top;
            tableArea.layout(true, true);
        }
        int total = table().rows().total();
        int visible = table().rows().shown().size();
        count.setText(table().rows().filtered()
            ? Messages.bind(Messages.table_countOf, Formats.local().number(visible), Formats.local().number(total))
            : Messages.bind(Messages.table_count, Formats.local().number(total)));
        count.requestLayout();
    }

    private void offer() {
        for (var child : emptyArea.getChildren()) {
            child.dispose();
        }
        String many = FeatureTexts.ofUser().plural(type.type());
        Css.mark(new Label(emptyArea, SWT.NONE), Css.SECTION).setText(Messages.bind(Messages.empty_none, many).replace("&", "&&"));
        FeatureTexts.ofUser().description(type.type()).ifPresent(text -> quiet(emptyArea, text));
        if (!editing.readOnly()) {
            new ActionTile(emptyArea, editing.labels().image(Images.ADD.descriptor()),
                Messages.bind(Messages.table_new, editing.labels().type(type.type())), Messages.empty_newText, this::add);
        }
        emptyArea.layout(true, true);
    }

    private static void quiet(Composite parent, String text) {
        var label = Css.mark(new Label(parent, SWT.WRAP), Css.QUIET);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
    }

    private void counts() {
        var byClass = new HashMap<EClass, Integer>();
        section.eAllContents().forEachRemaining(object -> byClass.merge(object.eClass(), 1, Integer::sum));
        var counts = new HashMap<SectionTypeInfo, Integer>();
        area.types().forEach(each -> counts.put(each, byClass.getOrDefault(each.type(), 0)));
        types.count(counts);
    }

    private void select(List<Element> items) {
        shown = items.size() == 1 ? Optional.of(items.getFirst()) : Optional.empty();
        content.getDisplay().timerExec(MOMENT, fill);
    }

    /** Shows the form of what is selected, once the selection has come to rest. */
    private void fill() {
        if (content.isDisposed()) {
            return;
        }
        Optional<Element> item = shown.filter(each -> each.eResource() != null && each.eClass() == type.type());
        var layout = (StackLayout) formArea.getLayout();
        if (item.isPresent()) {
            var form = forms.computeIfAbsent(type, made -> new ItemForm(formArea, editing, catalogue, made, item.get()));
            form.show(item.get());
            layout.topControl = form.control();
        } else {
            layout.topControl = nothing;
        }
        formArea.layout();
        selected.accept(item);
    }

    private void add() {
        List<Element> selection = table().selection();
        Optional<Element> below = selection.isEmpty() ? Optional.empty() : Optional.of(selection.getLast());
        edits.add(type, below).ifPresent(item -> created(item, below));
    }

    private void created(Element item, Optional<Element> below) {
        table().rows().added(item, below);
        table().refresh(Set.of(item));
        showRows();
        table().select(item);
        shown = Optional.of(item);
        fill();
        forms.get(type).setFocus();
    }

    private void menu(ItemTable made) {
        var menu = new Menu(made.table());
        var keys = new Keys();
        entry(menu, Messages.bind(Messages.table_new, editing.labels().type(type.type())) + "\tEnter", keys::add);
        entry(menu, Messages.menu_duplicate + "\tCtrl+D", keys::duplicate);
        entry(menu, Messages.menu_delete + "\tDel", keys::delete);
        made.table().setMenu(menu);
    }

    private void entry(Menu menu, String text, Runnable action) {
        var entry = new MenuItem(menu, SWT.PUSH);
        entry.setText(text);
        entry.setEnabled(!editing.readOnly());
        entry.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }

    /** What the keys of the tables do. */
    private final class Keys implements ItemTable.Keys {

        @Override
        public void add() {
            if (!editing.readOnly()) {
                SectionPage.this.add();
            }
        }

        @Override
        public void duplicate() {
            var copies = new ArrayList<Element>();
            table().selection().forEach(item -> edits.duplicate(item).ifPresent(copies::add));
            if (copies.size() == 1) {
                created(copies.getFirst(), table().selection().stream().findFirst());
            }
        }

        @Override
        public void delete() {
            edits.delete(table().selection());
        }

        @Override
        public void edit() {
            Optional.ofNullable(forms.get(type)).filter(form -> shown.isPresent()).ifPresent(ItemForm::setFocus);
        }
    }
}
