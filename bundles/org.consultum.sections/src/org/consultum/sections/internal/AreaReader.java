package org.consultum.sections.internal;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.Part;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.sections.SectionInfo;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.sections.SectionTypeInfo.Group;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Puts the description of a subject area and its metamodel together. */
final class AreaReader {

    private static final String NOTHING = "";

    private final Contribution<Void> contribution;
    private final Area area;

    AreaReader(Contribution<Void> contribution, Area area) {
        this.contribution = contribution;
        this.area = area;
    }

    SectionInfo read(EcoreFile file) throws UnusableArea {
        EPackage ePackage = Metamodel.of(file.ePackage(), contribution.text("class"));
        EClass section = (EClass) ePackage.getEClassifier(contribution.text("class"));
        var parts = new LinkedHashMap<EClass, Part>();
        for (Part part : contribution.parts("type")) {
            if (!(ePackage.getEClassifier(part.text("class")) instanceof EClass type) || parts.put(type, part) != null) {
                throw new UnusableArea("area.type", part.text("class"));
            }
        }
        ePackage.eAdapters().add(new AreaLooks(contribution, area, contribution.text("words"), icons(section, parts)));
        var types = new ArrayList<SectionTypeInfo>();
        var described = Stream.concat(parts.keySet().stream(), ePackage.getEClassifiers().stream().filter(EClass.class::isInstance)
            .map(EClass.class::cast)).distinct().filter(type -> type != section && !type.isAbstract()).toList();
        for (EClass type : described) {
            types.add(type(type, parts));
        }
        var info = new SectionInfo(contribution.id(), contribution.text("name"), contribution.text("description"), contribution.plugin(), ePackage,
            type(section, parts), types, icon(contribution.attribute("icon")), order());
        ePackage.eAdapters().add(new Known(info));
        return info;
    }

    private static final class Known extends AdapterImpl implements KnownArea {

        private final SectionInfo info;

        Known(SectionInfo info) {
            this.info = info;
        }

        @Override
        public SectionInfo info() {
            return info;
        }
    }

    private int order() throws UnusableArea {
        String text = contribution.attribute("order").orElse("0").strip();
        if (!text.matches("-?[0-9]{1,6}")) {
            throw new UnusableArea("area.order", text);
        }
        return Integer.parseInt(text);
    }

    private Map<EClass, URL> icons(EClass section, Map<EClass, Part> parts) throws UnusableArea {
        var icons = new HashMap<EClass, URL>();
        icon(contribution.attribute("icon")).ifPresent(icon -> icons.put(section, icon));
        for (var entry : parts.entrySet()) {
            icon(entry.getValue().attribute("icon")).ifPresent(icon -> icons.put(entry.getKey(), icon));
        }
        return icons;
    }

    private Optional<URL> icon(Optional<String> path) throws UnusableArea {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<URL> found = area.find(path.get());
        if (found.isEmpty()) {
            throw new UnusableArea("area.noFile", path.get());
        }
        return found;
    }

    /** What is described of a class, or of the nearest class above it. */
    private static Part part(EClass type, Map<EClass, Part> parts) {
        return Stream.concat(Stream.of(type), type.getEAllSuperTypes().reversed().stream()).filter(parts::containsKey).findFirst().map(parts::get)
            .orElseGet(() -> new Part("type", Map.of(), List.of(), NOTHING));
    }

    private static SectionTypeInfo type(EClass type, Map<EClass, Part> parts) throws UnusableArea {
        Part part = part(type, parts);
        List<EStructuralFeature> columns = features(type, part, "columns");
        if (columns.isEmpty()) {
            columns = new ArrayList<>(isItem(type) ? List.of(Literals.SECTION_ITEM__REFERENCE, Literals.SECTION_ITEM__TITLE) : List.of());
            columns.addAll(ofArea(type));
        }
        Optional<EAttribute> state = attribute(type, part, "state");
        if (state.filter(attribute -> !(attribute.getEAttributeType() instanceof EEnum) || attribute.isMany()).isPresent()) {
            throw new UnusableArea("area.state", type.getName(), part.text("state"));
        }
        Set<String> done = Set.copyOf(List.of(words(part.text("done"))));
        for (String literal : done) {
            if (state.isEmpty() || ((EEnum) state.get().getEAttributeType()).getEEnumLiteralByLiteral(literal) == null) {
                throw new UnusableArea("area.done", type.getName(), literal);
            }
        }
        Optional<EAttribute> due = attribute(type, part, "due");
        if (due.filter(attribute -> attribute.getEAttributeType() != Literals.DATE || attribute.isMany()).isPresent()) {
            throw new UnusableArea("area.due", type.getName(), part.text("due"));
        }
        return new SectionTypeInfo(type, columns, groups(type, part), features(type, part, "search"), state, done, due);
    }

    /** The features in the groups of the description, then all others in a group of their own. */
    private static List<Group> groups(EClass type, Part part) throws UnusableArea {
        var groups = new ArrayList<Group>();
        var left = new ArrayList<>(ofArea(type));
        if (isItem(type)) {
            left.addAll(0, List.of(Literals.SECTION_ITEM__TITLE, Literals.SECTION_ITEM__REFERENCE));
            left.addAll(List.of(Literals.SECTION_ITEM__TEXT, Literals.SECTION_ITEM__OWNER, Literals.SECTION_ITEM__WATCHED_BY,
                Literals.SECTION_ITEM__ABOUT));
        }
        for (String group : part.text("groups").isBlank() ? new String[0] : part.text("groups").split("\\|", -1)) {
            int colon = group.indexOf(':');
            var features = new ArrayList<EStructuralFeature>();
            for (String name : words(group.substring(colon + 1))) {
                EStructuralFeature feature = type.getEStructuralFeature(name);
                if (!left.remove(feature) && (features.contains(feature) || !SectionTypeInfo.contents(type).contains(feature))) {
                    throw new UnusableArea("area.feature", type.getName(), name);
                }
                features.add(feature);
            }
            groups.add(new Group(colon < 0 ? NOTHING : group.substring(0, colon).strip(), features));
        }
        if (!left.isEmpty()) {
            groups.add(new Group(NOTHING, left));
        }
        return groups;
    }

    private static boolean isItem(EClass type) {
        return Literals.SECTION_ITEM.isSuperTypeOf(type);
    }

    /** The features the plugin adds to a class that can stand in a column or a field. */
    private static List<EStructuralFeature> ofArea(EClass type) {
        return type.getEAllStructuralFeatures().stream().filter(feature -> feature.getEContainingClass().getEPackage() != RegisterPackage.eINSTANCE)
            .filter(feature -> !(feature instanceof EReference reference && reference.isContainment())).toList();
    }

    private static List<EStructuralFeature> features(EClass type, Part part, String attribute) throws UnusableArea {
        var features = new ArrayList<EStructuralFeature>();
        for (String name : words(part.text(attribute))) {
            EStructuralFeature feature = feature(type, name);
            if (features.contains(feature)) {
                throw new UnusableArea("area.feature", type.getName(), name);
            }
            features.add(feature);
        }
        return features;
    }

    private static Optional<EAttribute> attribute(EClass type, Part part, String name) throws UnusableArea {
        Optional<String> feature = part.attribute(name);
        if (feature.isEmpty()) {
            return Optional.empty();
        }
        if (!(feature(type, feature.get().strip()) instanceof EAttribute attribute)) {
            throw new UnusableArea("area.feature", type.getName(), feature.get());
        }
        return Optional.of(attribute);
    }

    private static EStructuralFeature feature(EClass type, String name) throws UnusableArea {
        EStructuralFeature feature = type.getEStructuralFeature(name);
        if (feature == null || feature.getEContainingClass() == Literals.ELEMENT || feature.getEContainingClass() == Literals.SECTION
            || feature instanceof EReference reference && reference.isContainment()) {
            throw new UnusableArea("area.feature", type.getName(), name);
        }
        return feature;
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }
}
