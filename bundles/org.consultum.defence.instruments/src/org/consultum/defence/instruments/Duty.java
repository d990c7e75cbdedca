package org.consultum.defence.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Party;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;

/**
 * An obligation and when it is due. What is owed again and again is due some months after its first day, each time counted from that
 * day: what is first due on 31 January is due on 28 or 29 February and then on 31 March. It ends with its own last day and with the
 * instrument.
 *
 * @param fields what it holds
 */
public record Duty(ItemFields fields) {

    /** More occurrences than an obligation of a century has, one each month. */
    private static final int MOST = 1200;

    public Duty {
        Objects.requireNonNull(fields);
    }

    public SectionItem item() {
        return (SectionItem) fields.element();
    }

    public String title() {
        return fields.text("title").orElse("");
    }

    public Instrument instrument() {
        return new Instrument(fields.container());
    }

    public Optional<Party> debtor() {
        return fields.one("debtor", Party.class);
    }

    public List<Party> creditors() {
        return fields.many("creditors", Party.class);
    }

    /** Whether something may still be owed. */
    public boolean open() {
        return fields.literal("state").equals("open") && instrument().agreed();
    }

    /** Whether it is owed again and again. */
    public boolean recurring() {
        return fields.integer("everyMonths") > 0 && fields.day("first").isPresent();
    }

    /** The days it is due up to a day, met or not, in their order. */
    public List<LocalDate> occurrences(LocalDate upTo) {
        if (!recurring()) {
            return fields.day("due").or(() -> fields.day("first")).filter(day -> !day.isAfter(upTo)).map(List::of).orElse(List.of());
        }
        LocalDate first = fields.day("first").orElseThrow();
        int months = fields.integer("everyMonths");
        LocalDate last = last(upTo);
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < MOST; i++) {
            LocalDate day = first.plusMonths((long) i * months);
            if (day.isAfter(last)) {
                break;
            }
            days.add(day);
        }
        return List.copyOf(days);
    }

    private LocalDate last(LocalDate upTo) {
        LocalDate last = upTo;
        for (Optional<LocalDate> end : List.of(fields.day("last"), instrument().until())) {
            if (end.isPresent() && end.get().isBefore(last)) {
                last = end.get();
            }
        }
        return last;
    }

    /** The days before a day for which it was due and not met by then. */
    public List<LocalDate> overdue(LocalDate asOf) {
        return open() ? unmet(asOf.minusDays(1), asOf) : List.of();
    }

    /** The first day on which it is due and not met, past or to come; empty when nothing is owed any more. */
    public Optional<LocalDate> next(LocalDate asOf) {
        if (!open()) {
            return Optional.empty();
        }
        LocalDate far = recurring() ? asOf.plusMonths(fields.integer("everyMonths")).plusYears(1) : LocalDate.MAX;
        LocalDate horizon = fields.day("first").filter(day -> recurring() && day.isAfter(far)).orElse(far);
        return unmet(horizon, asOf).stream().findFirst();
    }

    private List<LocalDate> unmet(LocalDate upTo, LocalDate asOf) {
        Set<LocalDate> met = met(asOf);
        return occurrences(upTo).stream().filter(day -> !met.contains(day)).toList();
    }

    /** The days it was due for and met up to a day. */
    private Set<LocalDate> met(LocalDate asOf) {
        var days = new HashSet<LocalDate>();
        for (ItemFields each : fulfilments()) {
            if (each.day("done").filter(day -> !day.isAfter(asOf)).isPresent()) {
                each.day("occurrence").or(() -> recurring() ? Optional.empty() : fields.day("due")).ifPresent(days::add);
            }
        }
        return days;
    }

    public List<ItemFields> fulfilments() {
        return fields.many("fulfilments", SectionItem.class).stream().map(ItemFields::of).toList();
    }
}
