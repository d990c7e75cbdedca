package org.consultum.ui.sections.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.command.DeleteElements;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Element;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.sections.NewItem;
import org.consultum.sections.SectionInfo;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Shell;

/** What can be done to the items of a section: each one entry of undo. */
final class ItemEdits {

    private final Editing editing;
    private final Section section;
    private final SectionInfo area;
    private final Shell shell;

    ItemEdits(Editing editing, Section section, SectionInfo area, Shell shell) {
        this.editing = Objects.requireNonNull(editing);
        this.section = Objects.requireNonNull(section);
        this.area = Objects.requireNonNull(area);
        this.shell = Objects.requireNonNull(shell);
    }

    /** Adds an item below another one; without one at the end. Asks what it belongs to where there are several. */
    Optional<Element> add(SectionTypeInfo type, Optional<Element> below) {
        return place(type, below).flatMap(place -> {
            var item = editing.elements().create(SectionItem.class, type.type());
            item.setReference(NewItem.nextReference(section, type.type()));
            return insert(Messages.bind(Messages.edit_add, editing.labels().type(type.type())), place, item);
        });
    }

    /** Copies an item with all it contains and puts the copy, which has the next number, below it. */
    Optional<Element> duplicate(Element item) {
        Element copy = EcoreUtil.copy(item);
        copy.setId(null);
        copy.eAllContents().forEachRemaining(ItemEdits::forget);
        if (copy instanceof SectionItem numbered) {
            numbered.setReference(NewItem.nextReference(section, item.eClass()));
        }
        editing.elements().identify(copy);
        return insert(Messages.bind(Messages.edit_duplicate, editing.labels().type(item.eClass())), after(item), copy);
    }

    /** Deletes items with all they contain. */
    void delete(Collection<? extends Element> items) {
        if (!items.isEmpty()) {
            editing.execute(new DeleteElements(editing.session().editingDomain(), items));
        }
    }

    private static void forget(EObject object) {
        if (object instanceof Element element) {
            element.setId(null);
        }
    }

    private Optional<Element> insert(String label, Place place, Element item) {
        var command = new Insert(editing.session().editingDomain(), label, place, item);
        return editing.execute(command) ? Optional.of(item) : Optional.empty();
    }

    private Optional<Place> place(SectionTypeInfo type, Optional<Element> below) {
        Optional<Place> beside = below.filter(item -> item.eClass() == type.type()).map(ItemEdits::after);
        return beside.or(() -> {
            List<EObject> parents = parents(type);
            if (parents.isEmpty()) {
                editing.reporter().tell(Messages.bind(Messages.edit_add, editing.labels().type(type.type())),
                    Messages.bind(Messages.edit_noParent, editing.labels().type(type.type()), owners(type)));
                return Optional.empty();
            }
            Optional<EObject> parent = parents.size() == 1 ? Optional.of(parents.getFirst()) : pick(type, parents);
            return parent.map(owner -> new Place(owner, SectionInfo.places(owner, type.type()).getFirst(), -1));
        });
    }

    private Optional<EObject> pick(SectionTypeInfo type, List<EObject> parents) {
        var picker = new ElementPicker(shell, editing.labels(), parents);
        picker.title(Messages.bind(Messages.edit_where, editing.labels().type(type.type())));
        return picker.pickOne("");
    }

    /** What can take another item of a class: the section itself, else items. */
    private List<EObject> parents(SectionTypeInfo type) {
        if (!SectionInfo.places(section, type.type()).isEmpty()) {
            return List.of(section);
        }
        var parents = new ArrayList<EObject>();
        section.eAllContents().forEachRemaining(object -> {
            if (SectionInfo.places(object, type.type()).stream().anyMatch(place -> place.isMany() || !object.eIsSet(place))) {
                parents.add(object);
            }
        });
        return parents;
    }

    private String owners(SectionTypeInfo type) {
        return String.join(", ", area.types().stream().filter(other -> other.contents().stream()
            .anyMatch(reference -> reference.getEReferenceType().isSuperTypeOf(type.type())))
            .map(other -> FeatureTexts.ofUser().label(other.type())).toList());
    }

    private static Place after(Element item) {
        EReference reference = item.eContainmentFeature();
        int index = reference.isMany() ? ((List<?>) item.eContainer().eGet(reference)).indexOf(item) + 1 : -1;
        return new Place(item.eContainer(), reference, index);
    }

    /**
     * Where an item goes.
     *
     * @param index position in the list; negative for the end
     */
    private record Place(EObject owner, EReference reference, int index) {
    }

    /** Puts an item at a place. */
    private static final class Insert extends IntentionCommand {

        private final Place place;
        private final Element item;

        Insert(EditingDomain domain, String label, Place place, Element item) {
            super(domain, label, label);
            this.place = place;
            this.item = item;
        }

        @Override
        protected void plan(Steps steps) {
            if (place.reference().isMany() && place.index() >= 0) {
                steps.create(place.owner(), place.reference(), place.index(), item);
            } else if (place.reference().isMany() || !place.owner().eIsSet(place.reference())) {
                steps.create(place.owner(), place.reference(), item);
            } else {
                steps.refuse(Messages.edit_taken);
            }
        }
    }
}
