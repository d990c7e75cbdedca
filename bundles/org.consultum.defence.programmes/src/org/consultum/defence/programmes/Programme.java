package org.consultum.defence.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;

/**
 * A programme.
 *
 * @param fields what it holds
 */
public record Programme(ItemFields fields) {

    /** Namespace of the metamodel. */
    public static final String NAMESPACE = "http://consultum.org/ns/defence/programmes/1";

    public Programme {
        Objects.requireNonNull(fields);
    }

    /** The programmes of a register, in their order. */
    public static List<Programme> in(Register register) {
        return ItemFields.all(register, NAMESPACE, "Programme").stream().map(Programme::new).toList();
    }

    public SectionItem item() {
        return (SectionItem) fields.element();
    }

    public String title() {
        return fields.text("title").orElse("");
    }

    /** Whether it is over, so that nothing is said about it any more. */
    public boolean closed() {
        return fields.literal("phase").equals("closed");
    }

    public Optional<LocalDate> start() {
        return fields.day("start");
    }

    public Optional<LocalDate> end() {
        return fields.day("end");
    }

    public List<PlannedMilestone> milestones() {
        return fields.many("milestones", SectionItem.class).stream().map(ItemFields::of).map(PlannedMilestone::new).toList();
    }

    public List<IndicatorStanding> indicators() {
        return fields.many("indicators", SectionItem.class).stream().map(ItemFields::of).map(IndicatorStanding::new).toList();
    }

    public List<ItemFields> targets() {
        return fields.many("targets", SectionItem.class).stream().map(ItemFields::of).toList();
    }

    /** From when on something is said about it, as its section lays down. */
    public Thresholds thresholds() {
        ItemFields section = fields.container();
        return new Thresholds(section.integer("slipDays"), section.integer("gateDays"), section.integer("amberDays"),
            section.integer("redDays"), section.integer("redIndicators"));
    }

    /**
     * From when on something is said about programmes; kept in the register, because it is the register's choice.
     *
     * @param slipDays slip in days above which a milestone is proposed to a committee
     * @param gateDays days before a gate from which on it is proposed
     * @param amberDays slip of an open milestone in days above which the programme is amber
     * @param redDays slip of an open milestone in days above which it is red
     * @param redIndicators how many indicators out of their bands make it red
     */
    public record Thresholds(int slipDays, int gateDays, int amberDays, int redDays, int redIndicators) {
    }
}
