package org.consultum.ui.register.explorer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.sections.MissingSection;
import org.consultum.sections.SectionInfo;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** What stands in the explorer besides elements: groups of them. Nodes with the same content are equal, so that the tree stays open. */
sealed interface Node {

    /** A group below the register: committees, people, organisations or papers. */
    record Group(Register register, Kind kind) implements Node {

        /** What is in a group. */
        enum Kind {
            COMMITTEES, PEOPLE, ORGANISATIONS, PAPERS
        }
    }

    /**
     * The meetings of a committee in one year.
     *
     * @param year the year; empty for meetings without a date
     */
    record Year(Committee committee, Optional<Integer> year) implements Node {

        public Year {
            Objects.requireNonNull(committee);
            Objects.requireNonNull(year);
        }
    }

    /**
     * The meetings of a committee in one month of a year that has too many for one list.
     *
     * @param month 1 to 12
     */
    record Month(Committee committee, int year, int month) implements Node {
    }

    /** The papers of a committee. */
    record Papers(Committee committee) implements Node {
    }

    /** The action items of a committee; opens as a table. */
    record Actions(Committee committee) implements Node {
    }

    /** The recommendations of a committee. */
    record Recommendations(Committee committee) implements Node {
    }

    /** All subject areas of a register. */
    record Areas(Register register) implements Node {
    }

    /** A subject area the register could have. */
    record OfferedArea(SectionInfo area) implements Node {

        @Override
        public boolean equals(Object other) {
            return other instanceof OfferedArea that && area.id().equals(that.area.id());
        }

        @Override
        public int hashCode() {
            return area.id().hashCode();
        }
    }

    /** A subject area whose plugin is missing. */
    record MissingArea(MissingSection missing) implements Node {
    }

    /** The items of a class of a subject area. */
    record ItemType(Section section, EClass type) implements Node {
    }

    /**
     * All items of a class, of which only the first stand in the tree; opens as a table.
     *
     * @param count how many there are
     */
    record AllItems(ItemType type, int count) implements Node {
    }

    /**
     * A part of a list that is too long for one.
     *
     * @param parent the node that holds the whole list
     * @param from index of the first element in the sorted list
     * @param first the first element, which names the part
     * @param last the last element
     */
    record Part(Object parent, int from, List<? extends EObject> elements, EObject first, EObject last) implements Node {

        @Override
        public boolean equals(Object other) {
            return other instanceof Part that && parent.equals(that.parent) && from == that.from;
        }

        @Override
        public int hashCode() {
            return Objects.hash(parent, from);
        }
    }

    /** The committee whose meetings, papers or actions a node stands for, or the committee of an element. */
    static Optional<Committee> committee(Object object) {
        return switch (object) {
            case Year(Committee committee, var year) -> Optional.of(committee);
            case Month(Committee committee, var year, var month) -> Optional.of(committee);
            case Papers(Committee committee) -> Optional.of(committee);
            case Actions(Committee committee) -> Optional.of(committee);
            case Recommendations(Committee committee) -> Optional.of(committee);
            case Part part -> committee(part.parent());
            case Committee committee -> Optional.of(committee);
            case Element element when element.eContainer() != null -> committee(element.eContainer());
            case EObject part when part.eContainer() != null -> committee(part.eContainer());
            default -> Optional.empty();
        };
    }
}
