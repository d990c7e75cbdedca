package org.consultum.ui.register.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionInfo;
import org.consultum.session.RegisterSession;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * The subject areas of a register as nodes of the explorer: those it has, those it could have, and those whose plugin is missing. Below an
 * area stand its classes with their first items; all of them are in the table.
 */
final class SubjectAreas {

    private static final int MOST = ExplorerContent.LONGEST;

    private final SectionCatalogue catalogue;

    SubjectAreas(SectionCatalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue);
    }

    /** Whether there is anything to show. */
    boolean any(RegisterSession session) {
        return !session.register().getSections().isEmpty() || !catalogue.all().isEmpty()
            || !catalogue.missing(session.folder(), session.register()).isEmpty();
    }

    /** The areas the register has in their order, then those whose plugin is missing, then those it could have. */
    Object[] areas(RegisterSession session) {
        var nodes = new ArrayList<Object>(present(session.register()));
        catalogue.missing(session.folder(), session.register()).forEach(missing -> nodes.add(new Node.MissingArea(missing)));
        catalogue.all().stream().filter(area -> catalogue.in(session.register(), area).isEmpty())
            .forEach(area -> nodes.add(new Node.OfferedArea(area)));
        return nodes.toArray();
    }

    /** The sections of the register whose plugins are there. */
    List<Section> present(Register register) {
        return register.getSections().stream().filter(section -> !section.eIsProxy())
            .sorted(Comparator.comparingInt(section -> catalogue.find(section).map(SectionInfo::order).orElse(Integer.MAX_VALUE))).toList();
    }

    /** The name of an area as the user knows it. */
    String name(Section section) {
        return catalogue.find(section).map(SectionInfo::name).orElse(section.getPlugin());
    }

    /** The classes that stand in a section directly. */
    Object[] types(Section section) {
        return catalogue.find(section).stream().flatMap(area -> area.types().stream())
            .filter(type -> !SectionInfo.places(section, type.type()).isEmpty())
            .map(type -> new Node.ItemType(section, type.type())).toArray();
    }

    /** The first items of a class, and a node for all of them where there are more. */
    Object[] items(Node.ItemType node) {
        List<EObject> items = all(node);
        var shown = new ArrayList<Object>(items.subList(0, Math.min(MOST, items.size())));
        if (items.size() > MOST) {
            shown.add(new Node.AllItems(node, items.size()));
        }
        return shown.toArray();
    }

    /** How many there are of a class. */
    int count(Node.ItemType node) {
        return all(node).size();
    }

    /** How many items of its own classes an area has. */
    int count(Section section) {
        return section.eContents().stream().mapToInt(item -> item instanceof SectionItem ? 1 : 0).sum();
    }

    /** The node of the class an item is shown below, if it is shown at all. */
    Optional<Object> parent(SectionItem item) {
        return item.eContainer() instanceof Section section ? Optional.of(new Node.ItemType(section, item.eClass()))
            : Optional.ofNullable(item.eContainer());
    }

    private List<EObject> all(Node.ItemType node) {
        EClass type = node.type();
        return node.section().eContents().stream().filter(item -> item.eClass() == type).toList();
    }

}
