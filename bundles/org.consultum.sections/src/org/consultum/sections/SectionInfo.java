package org.consultum.sections;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.contributions.Contributor;
import org.consultum.edit.PackageLooks;
import org.consultum.sections.internal.KnownArea;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * A subject area of an installed plugin, with its metamodel. Immutable.
 *
 * @param id its identity, which is the name of its file in registers
 * @param name its name in the user's language
 * @param description what it is for, in the user's language; empty when the plugin does not say
 * @param plugin who contributes it
 * @param ePackage its metamodel; {@link PackageLooks} is attached to it
 * @param section the class derived from {@code Section}, with what the plugin keeps about the area as a whole
 * @param types its classes derived from {@code SectionItem} that have instances, in the order of the description, then of the metamodel
 * @param icon picture of the subject area
 * @param order where it stands among the subject areas, lower ones first
 * @since 0.1
 */
public record SectionInfo(String id, String name, String description, Contributor plugin, EPackage ePackage,
        SectionTypeInfo section, List<SectionTypeInfo> types, Optional<URL> icon, int order) {

    public SectionInfo {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(plugin);
        Objects.requireNonNull(ePackage);
        Objects.requireNonNull(section);
        types = List.copyOf(types);
        Objects.requireNonNull(icon);
    }

    /** The area of a package; empty for packages that are of none. */
    public static Optional<SectionInfo> of(EPackage ePackage) {
        return ePackage.eAdapters().stream().filter(KnownArea.class::isInstance).map(adapter -> ((KnownArea) adapter).info()).findFirst();
    }

    /** Version of the plugin; empty where it is not known. */
    public String pluginVersion() {
        return plugin.version();
    }

    /** The name in a language: the plugin's word for the class of the section, or the name in the user's language where there is none. */
    public String name(Locale language) {
        return PackageLooks.of(ePackage).flatMap(looks -> looks.text(section.name(), language)).orElse(name);
    }

    /** The class derived from {@code Section}. */
    public EClass sectionClass() {
        return section.type();
    }

    /** A class of the area by its name in the Ecore. */
    public Optional<SectionTypeInfo> type(String className) {
        return types.stream().filter(type -> type.name().equals(className)).findFirst();
    }

    /** What is known of a class of the area. */
    public Optional<SectionTypeInfo> type(EClass eClass) {
        return types.stream().filter(type -> type.type() == eClass).findFirst();
    }

    /** The major version of the data followed by {@code .0}: what new sections say as their version. */
    public String schemaVersion() {
        return ePackage.getNsURI().substring(ePackage.getNsURI().lastIndexOf('/') + 1) + ".0";
    }

    /** What the section itself contains. */
    public List<EReference> contents() {
        return section.contents();
    }

    /** The lists of a section or item that can hold objects of a class. */
    public static List<EReference> places(EObject parent, EClass type) {
        return SectionTypeInfo.contents(parent.eClass()).stream().filter(reference -> reference.getEReferenceType().isSuperTypeOf(type))
            .toList();
    }
}
