package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.InTurn;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.sections.NewItem;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionInfo;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.Messages;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;

/**
 * What subject areas have to do with an agenda item or a decision: the items it arises from and those that concern it, as links, with ways
 * to link more and to make new ones. Used on the display thread.
 */
public final class AreaLinks {

    private final Editing editing;
    private final SectionCatalogue catalogue;
    private final LinkRows rows;
    private final Button link;
    private final Button create;
    private Optional<Element> shown = Optional.empty();

    /**
     * Creates the block.
     *
     * @param section a composite with a grid layout of one column
     */
    public AreaLinks(Composite section, Editing editing) {
        this.editing = Objects.requireNonNull(editing);
        catalogue = PlatformUI.getWorkbench().getService(SectionCatalogue.class);
        rows = new LinkRows(section, editing, Messages.areas_none, this::links);
        var buttons = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        link = button(buttons, Messages.areas_link, Images.LINK, this::link);
        create = button(buttons, Messages.areas_new, Images.ADD, this::choose);
    }

    /** Whether any plugin with a subject area is installed; without one the block says nothing to anybody. */
    public static boolean any() {
        return !PlatformUI.getWorkbench().getService(SectionCatalogue.class).all().isEmpty();
    }

    /** Shows what is linked with an element, or nothing; returns whether the room it takes may be another. */
    public boolean show(Optional<? extends Element> element) {
        shown = element.map(Element.class::cast);
        return refresh();
    }

    /** Shows the present links; returns whether the room they take may be another. */
    public boolean refresh() {
        boolean writable = shown.isPresent() && !editing.readOnly();
        link.setEnabled(writable && !sections().isEmpty());
        create.setEnabled(writable);
        return rows.refresh();
    }

    private List<LinkRows.Row> links() {
        var found = new ArrayList<LinkRows.Row>();
        shown.filter(element -> element.eResource() != null).ifPresent(element -> {
            if (element instanceof AgendaItem item) {
                item.getArisesFrom().stream().filter(SectionItem.class::isInstance).forEach(origin ->
                    found.add(new LinkRows.Row(origin, Messages.areas_arises, () -> remove(item, Literals.AGENDA_ITEM__ARISES_FROM,
                        origin))));
            }
            for (SectionItem item : items()) {
                if (item.getAbout().contains(element)) {
                    found.add(new LinkRows.Row(item, Messages.areas_concerns,
                        () -> remove(item, Literals.SECTION_ITEM__ABOUT, element)));
                }
            }
        });
        return found;
    }

    private void link() {
        List<SectionItem> offered = items();
        var picker = new ElementPicker(link.getShell(), editing.labels(), offered);
        picker.title(Messages.areas_linkTitle);
        shown.ifPresent(element -> picker.pickOne("").map(SectionItem.class::cast).ifPresent(item -> {
            if (element instanceof AgendaItem agendaItem) {
                add(agendaItem, Literals.AGENDA_ITEM__ARISES_FROM, item);
            } else {
                add(item, Literals.SECTION_ITEM__ABOUT, element);
            }
        }));
    }

    private void choose() {
        var menu = new Menu(create);
        for (SectionInfo area : catalogue.all()) {
            area.types().stream().filter(type -> area.contents().stream()
                .anyMatch(list -> list.getEReferenceType().isSuperTypeOf(type.type()))).forEach(type -> {
                    var entry = new MenuItem(menu, SWT.PUSH);
                    entry.setText(FeatureTexts.ofUser().label(type.type()).replace("&", "&&"));
                    entry.setImage(editing.labels().image(ElementLabels.icon(type.type())));
                    entry.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> create(area, type)));
                });
        }
        menu.setLocation(create.toDisplay(0, create.getSize().y));
        menu.setVisible(true);
    }

    /** Makes an item that concerns what is shown, and opens it. */
    private void create(SectionInfo area, SectionTypeInfo type) {
        shown.ifPresent(element -> {
            var domain = editing.session().editingDomain();
            var made = NewItem.in(domain, editing.elements(), editing.session().register(), area, type.type(), "");
            var both = new InTurn(made.getLabel(), InTurn.Refusal.UNDO_ALL, List.of(() -> made,
                () -> new ChangeFeature(domain, made(made), Literals.SECTION_ITEM__ABOUT, Optional.of(List.of(element)))));
            if (editing.execute(both)) {
                PlatformUI.getWorkbench().getService(ElementEditors.class).open(
                    PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), editing.session(), made(made));
            }
        });
    }

    private static SectionItem made(NewItem command) {
        return command.getResult().stream().filter(SectionItem.class::isInstance).map(SectionItem.class::cast).findFirst().orElseThrow();
    }

    private void add(Element owner, EReference reference, Element value) {
        var values = new ArrayList<Object>((List<?>) owner.eGet(reference));
        if (!values.contains(value)) {
            values.add(value);
            editing.set(owner, reference, values);
        }
    }

    private void remove(Element owner, EReference reference, Element value) {
        var values = new ArrayList<Object>((List<?>) owner.eGet(reference));
        values.remove(value);
        editing.set(owner, reference, values);
    }

    private List<Section> sections() {
        return editing.session().register().getSections().stream().filter(section -> !section.eIsProxy()).toList();
    }

    private List<SectionItem> items() {
        var items = new ArrayList<SectionItem>();
        sections().forEach(section -> section.eAllContents().forEachRemaining(object -> {
            if (object instanceof SectionItem item) {
                items.add(item);
            }
        }));
        return items;
    }

    private Button button(Composite parent, String text, Images image, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setImage(editing.labels().image(image.descriptor()));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }
}
