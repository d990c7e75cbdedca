package org.consultum.defence.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;
import org.eclipse.emf.common.util.Enumerator;

/**
 * An issue, and the steps by which parties try to settle it.
 *
 * @param fields what it holds
 */
public record Issue(ItemFields fields) {

    public Issue {
        Objects.requireNonNull(fields);
    }

    /** The issues of a register, in their order. */
    public static List<Issue> in(Register register) {
        return ItemFields.all(register, Risk.NAMESPACE, "Issue").stream().map(Issue::new).toList();
    }

    public SectionItem item() {
        return (SectionItem) fields.element();
    }

    public String title() {
        return fields.text("title").orElse("");
    }

    /** Whether it is still to be settled. */
    public boolean live() {
        return List.of("open", "inDispute").contains(fields.literal("state"));
    }

    public List<Step> steps() {
        return fields.many("steps", SectionItem.class).stream().map(ItemFields::of).map(Step::new).toList();
    }

    /** The step that is being taken: the last one that has begun and not ended. */
    public Optional<Step> current() {
        return steps().stream().filter(Step::pending).filter(step -> step.begun().isPresent()).reduce((earlier, later) -> later);
    }

    /**
     * A step of a dispute.
     *
     * @param fields what it holds
     */
    public record Step(ItemFields fields) {

        public SectionItem item() {
            return (SectionItem) fields.element();
        }

        public Issue issue() {
            return new Issue(fields.container());
        }

        /** The level, as users know it. */
        public Enumerator level() {
            return (Enumerator) fields.value("level").orElseThrow();
        }

        public List<Party> who() {
            return fields.many("who", Party.class);
        }

        public Optional<LocalDate> begun() {
            return fields.day("begun");
        }

        public Optional<LocalDate> ended() {
            return fields.day("ended");
        }

        /** Whether it has no outcome yet. */
        public boolean pending() {
            return fields.literal("outcome").equals("pending") && ended().isEmpty();
        }

        /** The day it was to end, when that is past and it has not ended. */
        public Optional<LocalDate> overdueSince(LocalDate asOf) {
            return fields.day("due").filter(day -> pending() && issue().live() && day.isBefore(asOf));
        }
    }
}
