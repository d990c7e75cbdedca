package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Messages;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;

/**
 * An editor that is one page: fields, tables of parts, and links to what belongs to it.
 *
 * @param <E> class of the elements it edits
 */
public abstract class FormEditor<E extends Element> extends ElementEditor<E> {

    private final List<FieldGrid> grids = new ArrayList<>();
    private final Map<PartsTable, Composite> tables = new LinkedHashMap<>();
    private final List<Runnable> others = new ArrayList<>();
    private Page page;
    private Editing editing;
    private E edited;

    protected FormEditor(Class<E> type) {
        super(type);
    }

    /** Adds the sections. */
    protected abstract void createSections();

    /** The line below the title. */
    protected abstract String subtitle();

    @Override
    protected final void createContent(Composite parent, Editing edits, E element) {
        grids.clear();
        tables.clear();
        others.clear();
        editing = edits;
        edited = element;
        page = new Page(parent);
        title();
        createSections();
        grids.forEach(grid -> grid.show(Optional.of(element)));
        page.reflow();
    }

    @Override
    protected final void refresh(Set<Element> changed) {
        title();
        grids.forEach(FieldGrid::refresh);
        tables.keySet().forEach(PartsTable::refresh);
        others.forEach(Runnable::run);
        page.reflow();
    }

    @Override
    protected void focusContent() {
        grids.getFirst().setFocus();
    }

    @Override
    public final void reveal(Element inside) {
        // The table takes the keyboard, and the page brings what has the keyboard into view.
        tables.forEach((table, section) -> {
            if (table.select(inside)) {
                section.setFocus();
            }
        });
    }

    @Override
    public void revealField(Element inside, String feature) {
        grids.forEach(grid -> grid.setFocus(inside, feature));
        tables.keySet().forEach(table -> table.setFocus(inside, feature));
    }

    public final Page page() {
        return page;
    }

    public final Editing edits() {
        return editing;
    }

    public final E edited() {
        return edited;
    }

    /** A section of fields. */
    public final FieldGrid fields(String heading, String explanation) {
        return grid(page.section(heading, explanation));
    }

    /** Fields in a place of the page. */
    public final FieldGrid grid(Composite place) {
        var grid = new FieldGrid(place, editing);
        grids.add(grid);
        return grid;
    }

    /** A section with a table of parts. */
    public final PartsTable parts(String heading, String explanation, EReference reference, List<EStructuralFeature> columns,
            List<EStructuralFeature> fields) {
        Composite section = page.section(heading, explanation);
        var table = new PartsTable(section, editing, edited, reference, columns, fields);
        tables.put(table, section);
        return table;
    }

    /** A section with links. */
    public final void links(String heading, String explanation, String none, Supplier<List<ElementLinks.Entry>> entries) {
        refreshed(new ElementLinks(page.section(heading, explanation), editing, getSite().getPage(), none, entries)::refresh);
    }

    /** A link to an element by its own name. */
    public final ElementLinks.Entry link(Element to, String note) {
        return new ElementLinks.Entry(to, editing.labels().text(to), note);
    }

    /** Something else that is to be shown anew after a change. */
    public final void refreshed(Runnable other) {
        others.add(other);
    }

    /** The section every element can have at the end: its marking. */
    protected final void marking() {
        fields(Messages.section_marking, Messages.section_marking_explanation).within(Literals.ELEMENT__MARKING)
            .add(Literals.MARKING__LEVEL, Literals.MARKING__CAVEATS, Literals.MARKING__RELEASABLE_TO);
    }

    private void title() {
        page.title(editing.labels().getImage(edited), editing.labels().text(edited), subtitle());
    }
}
