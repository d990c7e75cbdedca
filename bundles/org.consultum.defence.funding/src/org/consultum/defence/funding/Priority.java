package org.consultum.defence.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;

/**
 * The priority of budget lines: the sum over all criteria of the points of a line times the weight of the criterion, divided by its highest
 * points, so that with weights that sum to 100 the highest priority is 100. It orders lines and decides nothing.
 *
 * @param criteria by what lines are judged
 * @param lines those with any points, highest score first; those whose points are not complete come last, in their order
 */
public record Priority(List<Criterion> criteria, List<Line> lines) {

    private static final int DIGITS = 4;

    /**
     * A criterion.
     *
     * @param fields its fields
     * @param weight in percent
     * @param highest the most points
     */
    public record Criterion(ItemFields fields, BigDecimal weight, int highest) {

        public String title() {
            return fields.text("title").orElse("");
        }
    }

    /**
     * What a line was given.
     *
     * @param line the line
     * @param points its points by criterion
     * @param missing criteria on which it has no clear points: none, several, or points outside the scale
     * @param score its score; empty when something is missing
     */
    public record Line(BudgetLine line, Map<Criterion, BigDecimal> points, List<Criterion> missing, Optional<BigDecimal> score) {
    }

    /** Scores lines by criteria, each an item of the class for criteria. */
    public static Priority of(List<ItemFields> criteria, List<BudgetLine> lines) {
        List<Criterion> known = criteria.stream().map(each -> new Criterion(each, each.number("weight").orElse(BigDecimal.ZERO),
            each.integer("highestPoints"))).toList();
        var scored = new ArrayList<>(lines.stream().filter(line -> !line.fields().many("scores", SectionItem.class).isEmpty())
            .map(line -> line(line, known)).toList());
        scored.sort(Comparator.comparing(line -> line.score().orElse(BigDecimal.valueOf(Long.MIN_VALUE)), Comparator.reverseOrder()));
        return new Priority(known, List.copyOf(scored));
    }

    /** The sum of the weights. */
    public BigDecimal weights() {
        return criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Line line(BudgetLine line, List<Criterion> criteria) {
        var points = new LinkedHashMap<Criterion, BigDecimal>();
        var missing = new ArrayList<Criterion>();
        List<ItemFields> given = line.fields().many("scores", SectionItem.class).stream().map(ItemFields::of).toList();
        for (Criterion criterion : criteria) {
            List<BigDecimal> own = given.stream()
                .filter(each -> each.one("criterion", SectionItem.class).filter(criterion.fields().element()::equals).isPresent())
                .flatMap(each -> each.number("points").stream()).toList();
            if (own.size() == 1 && onScale(own.getFirst(), criterion.highest())) {
                points.put(criterion, own.getFirst());
            } else {
                missing.add(criterion);
            }
        }
        Optional<BigDecimal> score = criteria.isEmpty() || !missing.isEmpty() ? Optional.empty()
            : Optional.of(points.entrySet().stream().map(each -> share(each.getKey(), each.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add).setScale(DIGITS, RoundingMode.HALF_UP));
        return new Line(line, points, List.copyOf(missing), score);
    }

    private static BigDecimal share(Criterion criterion, BigDecimal points) {
        return points.multiply(criterion.weight()).divide(BigDecimal.valueOf(criterion.highest()), MathContext.DECIMAL64);
    }

    private static boolean onScale(BigDecimal points, int highest) {
        return highest > 0 && points.signum() >= 0 && points.compareTo(BigDecimal.valueOf(highest)) <= 0;
    }
}
