package org.consultum.defence.programmes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.consultum.model.Decision;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;

/**
 * A milestone or gate of a programme and how it stands. A baseline is never overwritten: the first one stays, and each new one is
 * recorded with its day and reason; the slip is counted from the one in force.
 *
 * @param fields what it holds
 */
public record PlannedMilestone(ItemFields fields) {

    static final String TYPE = "ProgrammeMilestone";

    /**
     * A baseline that was set anew.
     *
     * @param day the day it was set; empty when that is not known
     * @param from the baseline before
     * @param to the baseline from then on
     * @param reason why
     */
    public record Rebaselining(Optional<LocalDate> day, Optional<LocalDate> from, LocalDate to, String reason) {
    }

    public PlannedMilestone {
        Objects.requireNonNull(fields);
    }

    public SectionItem item() {
        return (SectionItem) fields.element();
    }

    public String title() {
        return fields.text("title").orElse("");
    }

    public boolean gate() {
        return fields.literal("kind").equals("gate");
    }

    /** Whether it is still to be reached. */
    public boolean open() {
        return fields.literal("state").equals("open") && actual().isEmpty();
    }

    public boolean dropped() {
        return fields.literal("state").equals("dropped");
    }

    public Optional<LocalDate> firstBaseline() {
        return fields.day("baseline");
    }

    public Optional<LocalDate> forecast() {
        return fields.day("forecast");
    }

    public Optional<LocalDate> actual() {
        return fields.day("actual");
    }

    /** The decision taken at a gate. */
    public Optional<Decision> decision() {
        return fields.one("decision", Decision.class);
    }

    /** The programme it belongs to. */
    public Programme programme() {
        return new Programme(fields.container());
    }

    /** The baselines set after the first one, in the order of their days; those without a day stand first. */
    public List<Rebaselining> rebaselinings() {
        return fields.many("rebaselines", SectionItem.class).stream().map(ItemFields::of).filter(each -> each.day("to").isPresent())
            .map(each -> new Rebaselining(each.day("day"), each.day("from"), each.day("to").orElseThrow(),
                each.text("reason").orElse("")))
            .sorted(Comparator.comparing(each -> each.day().orElse(LocalDate.MIN))).toList();
    }

    /** The baseline in force on a day; the first one before any other was set. */
    public Optional<LocalDate> baseline(LocalDate asOf) {
        return rebaselinings().stream().filter(each -> !each.day().orElse(LocalDate.MIN).isAfter(asOf)).map(Rebaselining::to)
            .reduce((earlier, later) -> later).or(this::firstBaseline);
    }

    /** The day it was reached or is expected: what is still open on a day cannot have been reached before it. */
    public Optional<LocalDate> expected(LocalDate asOf) {
        return actual().or(() -> promised(asOf).map(day -> open() && day.isBefore(asOf) ? asOf : day));
    }

    /** The day that was last said: the forecast, or the baseline where there is none. */
    public Optional<LocalDate> promised(LocalDate asOf) {
        return forecast().or(() -> baseline(asOf));
    }

    /** Days after the baseline in force, negative when before it; empty when there is nothing to compare, or it was dropped. */
    public OptionalLong slip(LocalDate asOf) {
        return days(baseline(asOf), asOf);
    }

    /** Days after the first baseline, whatever was set since. */
    public OptionalLong slipFromFirst(LocalDate asOf) {
        return days(firstBaseline(), asOf);
    }

    private OptionalLong days(Optional<LocalDate> from, LocalDate asOf) {
        Optional<LocalDate> to = expected(asOf);
        return dropped() || from.isEmpty() || to.isEmpty() ? OptionalLong.empty()
            : OptionalLong.of(ChronoUnit.DAYS.between(from.get(), to.get()));
    }
}
