package org.consultum.defence.instruments;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;

/**
 * An instrument.
 *
 * @param fields what it holds
 */
public record Instrument(ItemFields fields) {

    /** Namespace of the metamodel. */
    public static final String NAMESPACE = "http://consultum.org/ns/defence/instruments/1";

    public Instrument {
        Objects.requireNonNull(fields);
    }

    /** The instruments of a register, in their order. */
    public static List<Instrument> in(Register register) {
        return ItemFields.all(register, NAMESPACE, "Instrument").stream().map(Instrument::new).toList();
    }

    public SectionItem item() {
        return (SectionItem) fields.element();
    }

    public String title() {
        return fields.text("title").orElse("");
    }

    /** Whether it still says something: neither ended nor superseded. */
    public boolean live() {
        String state = fields.literal("state");
        return !state.equals("ended") && !state.equals("superseded");
    }

    /** Whether it holds, or will once it is in force. */
    public boolean agreed() {
        return live() && !fields.literal("state").equals("draft");
    }

    /** The last day it holds; empty when it has no end. */
    public Optional<LocalDate> until() {
        return fields.day("until");
    }

    /** The last day on which notice can be given, so that it ends with its term; empty without an end or a period of notice. */
    public Optional<LocalDate> noticeBy() {
        int months = fields.integer("noticeMonths");
        return months > 0 ? until().map(day -> day.minusMonths(months)) : Optional.empty();
    }

    public List<Party> parties() {
        return fields.many("parties", Party.class);
    }

    public List<Duty> duties() {
        return fields.many("obligations", SectionItem.class).stream().map(ItemFields::of).map(Duty::new).toList();
    }

    /** The reviews that are planned and not held yet. */
    public List<ItemFields> plannedReviews() {
        return fields.many("reviews", SectionItem.class).stream().map(ItemFields::of)
            .filter(review -> review.literal("state").equals("planned") && review.day("held").isEmpty()).toList();
    }

    public List<ItemFields> clauses() {
        return fields.many("clauses", SectionItem.class).stream().map(ItemFields::of).toList();
    }

    /** Months before an end from which on it is proposed to a committee, as the register lays down. */
    public int lapseMonths() {
        return fields.container().integer("lapseMonths");
    }

    /** Days before a review from which on it is proposed to a committee, as the register lays down. */
    public int reviewDays() {
        return fields.container().integer("reviewDays");
    }
}
