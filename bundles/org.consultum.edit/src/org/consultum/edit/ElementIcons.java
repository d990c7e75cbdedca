package org.consultum.edit;

import java.net.URL;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.internal.EditBundle;
import org.consultum.edit.kind.ItemKindInfo;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** Locations of the icons of elements: SVG files of 16 by 16 units that are legible on light and dark. Stateless. */
public final class ElementIcons {

    private static final String FOLDER = "icons/full/obj16/";

    /** The icon of an element; of its kind, for headings, breaks and kinds of plugins on an agenda. None for classes of other metamodels. */
    public Optional<URL> icon(EObject object) {
        return object instanceof AgendaItem item
            ? ItemKinds.installed().of(item).flatMap(ItemKindInfo::icon).or(() -> icon(item.getKind())) : icon(object.eClass());
    }

    /** The icon of a class; for classes of a plugin the one it came with, or that of any section or item of a section. */
    public Optional<URL> icon(EClass type) {
        if (type.getEPackage() == RegisterPackage.eINSTANCE) {
            return EditBundle.entry(FOLDER + type.getName() + ".svg");
        }
        return PackageLooks.of(type.getEPackage()).flatMap(looks -> looks.icon(type)).or(() -> Stream.of(Literals.SECTION,
            Literals.SECTION_ITEM).filter(base -> base.isSuperTypeOf(type)).findFirst().flatMap(this::icon));
    }

    /** The icon of an agenda item of a kind. */
    public Optional<URL> icon(ItemKind kind) {
        return EditBundle.entry(FOLDER + switch (kind) {
            case ITEM -> "AgendaItem.svg";
            case HEADING -> "AgendaItemHeading.svg";
            case BREAK -> "AgendaItemBreak.svg";
        });
    }
}
