package org.consultum.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.NewElements;
import org.consultum.sections.internal.Messages;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Adds an item to a section or to another item of it, with the next reference number of its class. The section is begun with its first item.
 *
 * @since 0.1
 */
public final class NewItem extends IntentionCommand {

    private final NewElements elements;
    private final Register register;
    private final Optional<SectionInfo> begun;
    private final EObject parent;
    private final Optional<EReference> list;
    private final EClass type;
    private final String title;

    private NewItem(EditingDomain domain, NewElements elements, Register register, Optional<SectionInfo> begun, EObject parent,
            Optional<EReference> list, EClass type, String title) {
        super(domain, Messages.text("NewItem.label", FeatureTexts.ofUser().label(type)),
            Messages.text("NewItem.description", FeatureTexts.ofUser().label(type), Labels.ofUser().label(parent), title));
        this.elements = elements;
        this.register = register;
        this.begun = begun;
        this.parent = parent;
        this.list = list;
        this.type = type;
        this.title = title;
    }

    /**
     * A new item in a certain list.
     *
     * @param parent a section or an item of one
     * @param list the reference of the parent that is to hold the item; an item in a reference for one is replaced
     * @param title its title; may be empty, because people add the row first and type then
     */
    public static NewItem in(EditingDomain domain, NewElements elements, EObject parent, EReference list, EClass type, String title) {
        return new NewItem(domain, elements, (Register) EcoreUtil.getRootContainer(parent), Optional.empty(), parent, Optional.of(list), type,
            title);
    }

    /** A new item in the section of an area itself, in its first list for items of the class. Begins the section where there is none. */
    public static NewItem in(EditingDomain domain, NewElements elements, Register register, SectionInfo area, EClass type, String title) {
        Optional<Section> section = register.getSections().stream().filter(each -> each.eClass() == area.sectionClass()).findFirst();
        EObject parent = section.orElseGet(() -> AddSection.newSection(elements, area));
        return new NewItem(domain, elements, register, section.isPresent() ? Optional.empty() : Optional.of(area), parent,
            SectionInfo.places(parent, type).stream().findFirst(), type, title);
    }

    @Override
    protected void plan(Steps steps) {
        boolean taken = begun.isPresent()
            && register.getSections().stream().anyMatch(section -> begun.get().id().equals(section.getPlugin()));
        if (taken || list.isEmpty() || type.isAbstract() || !SectionInfo.places(parent, type).contains(list.get())) {
            steps.refuse(Messages.text("refused.noPlace", FeatureTexts.ofUser().label(type), Labels.ofUser().label(parent)));
            return;
        }
        SectionItem item = elements.create(SectionItem.class, type);
        item.setTitle(title.isEmpty() ? null : title);
        item.setReference(nextReference(section(parent), type));
        if (begun.isPresent()) {
            steps.create(register, Literals.REGISTER__SECTIONS, parent);
        }
        steps.create(parent, list.get(), item);
    }

    private static EObject section(EObject object) {
        EObject outer = object;
        while (!(outer instanceof Section) && outer.eContainer() != null) {
            outer = outer.eContainer();
        }
        return outer;
    }

    /**
     * The next reference of a class in a section. It counts on in the form that the last numbered item of the class has, such as PC-013 after
     * PC-012, and begins with the capitals of the class and 1.
     */
    public static String nextReference(EObject section, EClass type) {
        return ItemReferences.next(type, references(section, type));
    }

    /**
     * Whether a reference would be free for an item: no other item of its class in the section has it.
     *
     * @param item the item that is to have it, or any other
     */
    public static boolean isFree(SectionItem item, String reference) {
        return others(section(item), item).noneMatch(other -> reference.equals(other.getReference()));
    }

    private static Stream<SectionItem> others(EObject section, SectionItem item) {
        return items(section, item.eClass()).stream().filter(other -> other != item);
    }

    private static List<String> references(EObject section, EClass type) {
        return items(section, type).stream().map(SectionItem::getReference).filter(reference -> reference != null).toList();
    }

    private static List<SectionItem> items(EObject section, EClass type) {
        var items = new ArrayList<SectionItem>();
        section.eAllContents().forEachRemaining(object -> {
            if (object instanceof SectionItem item && item.eClass() == type) {
                items.add(item);
            }
        });
        return items;
    }
}
