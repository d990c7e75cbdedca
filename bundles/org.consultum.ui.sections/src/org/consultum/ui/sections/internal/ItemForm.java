package org.consultum.ui.sections.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SectionItem;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.ui.forms.ContributedSections;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.consultum.ui.forms.PartsTable;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * The form of the items of one class: the groups of fields the plugin describes, its contained items in tables, what it is about, its
 * marking.
 */
final class ItemForm {

    private static final int COLUMNS = 4;

    private final Editing editing;
    private final SectionCatalogue catalogue;
    private final SectionTypeInfo type;
    private final Composite control;
    private final Page page;
    private final List<FieldGrid> grids = new ArrayList<>();
    private final List<PartsTable> tables = new ArrayList<>();
    private final Concerns concerns;
    private final ContributedSections contributed;
    private Optional<Element> shown = Optional.empty();

    /**
     * Creates the form.
     *
     * @param first the item it shows to begin with
     */
    ItemForm(Composite parent, Editing editing, SectionCatalogue catalogue, SectionTypeInfo type, Element first) {
        this.editing = Objects.requireNonNull(editing);
        this.catalogue = Objects.requireNonNull(catalogue);
        this.type = Objects.requireNonNull(type);
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new FillLayout());
        page = Page.narrow(control);
        page.title(null, "", "");
        for (SectionTypeInfo.Group group : type.groups()) {
            addGroup(group);
        }
        for (EReference part : type.contents()) {
            if (part.isMany()) {
                addTable(part, first);
            } else {
                Composite place = page.section(editing.labels().featureLabel(part), editing.labels().featureDescription(part));
                grids.add(new FieldGrid(place, editing).within(part).add(fields(part).toArray(EStructuralFeature[]::new)));
            }
        }
        concerns = new Concerns(page.section(Messages.concerns_title, Messages.concerns_text), editing);
        contributed = new ContributedSections(page.plain(), editing, page::reflow);
        grids.add(new FieldGrid(page.section(Messages.form_marking, ""), editing).within(Literals.ELEMENT__MARKING)
            .add(Literals.MARKING__LEVEL, Literals.MARKING__CAVEATS, Literals.MARKING__RELEASABLE_TO));
    }

    Composite control() {
        return control;
    }

    /** Shows an item. */
    void show(Element item) {
        shown = Optional.of(item);
        title();
        grids.forEach(grid -> grid.show(shown));
        tables.forEach(table -> table.show(item));
        concerns.show((SectionItem) item);
        contributed.show(shown);
        page.reflow();
    }

    /** Shows what changed. */
    void refresh(Set<Element> changed) {
        if (shown.filter(item -> item.eResource() != null).isPresent()) {
            title();
            grids.forEach(FieldGrid::refresh);
            tables.forEach(PartsTable::refresh);
            concerns.refresh();
            contributed.refresh(changed);
            page.reflow();
        }
    }

    /** Gives the keyboard to the first field. */
    void setFocus() {
        grids.getFirst().setFocus();
    }

    /** Gives the keyboard to the field of a feature of the item shown or of one of its parts. */
    void setFocus(Element element, String feature) {
        grids.forEach(grid -> grid.setFocus(element, feature));
        if (shown.filter(element::equals).isEmpty()) {
            tables.stream().filter(table -> table.select(element)).forEach(table -> table.setFocus(element, feature));
        }
    }

    /** Brings a part of the item shown into view. */
    boolean reveal(Element part) {
        return tables.stream().filter(table -> table.select(part)).peek(PartsTable::setFocus).count() > 0;
    }

    private void title() {
        shown.ifPresent(item -> page.title(editing.labels().getImage(item), editing.labels().text(item),
            editing.labels().type(item.eClass())));
    }

    private void addGroup(SectionTypeInfo.Group group) {
        EStructuralFeature[] features = group.features().stream().filter(feature -> feature != Literals.SECTION_ITEM__ABOUT)
            .toArray(EStructuralFeature[]::new);
        if (features.length > 0) {
            Optional<String> heading = group.heading(type.type(), Locale.getDefault());
            Composite place = heading.map(text -> page.section(text, "")).orElseGet(page::plain);
            grids.add(new FieldGrid(place, editing).add(features));
        }
    }

    private void addTable(EReference part, Element first) {
        List<EStructuralFeature> fields = fields(part);
        List<EStructuralFeature> columns = catalogue.type(part.getEReferenceType()).map(SectionTypeInfo::columns).orElse(fields);
        if (!fields.isEmpty()) {
            tables.add(new PartsTable(page.section(editing.labels().featureLabel(part), editing.labels().featureDescription(part)), editing,
                first, part, columns.subList(0, Math.min(COLUMNS, columns.size())), fields));
        }
    }

    private List<EStructuralFeature> fields(EReference part) {
        return catalogue.type(part.getEReferenceType()).map(info -> info.groups().stream().flatMap(group -> group.features().stream())
            .filter(feature -> feature != Literals.SECTION_ITEM__ABOUT).toList()).orElse(List.of());
    }
}
