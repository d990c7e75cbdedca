package org.consultum.defence.procurement;

import java.math.BigDecimal;
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
 * The arithmetic of an evaluation. The result of a bid is the sum over all criteria of its points times the weight of the criterion,
 * divided by the highest score, so that with weights that sum to 100 the best possible result is 100. Bids are ranked by it, and nothing is
 * recommended. A bid that was excluded or withdrawn, or whose scores are not complete, has no place.
 *
 * @param criteria by what the bids are judged
 * @param weights the sum of the weights
 * @param highest the highest score on a criterion
 * @param lines one for each bid, in the order of the bids
 */
public record Evaluation(List<Criterion> criteria, BigDecimal weights, int highest, List<Line> lines) {

    private static final int DIGITS = 4;

    /**
     * What a bid was given.
     *
     * @param bid the bid
     * @param points its points by criterion, where there are any
     * @param missing criteria without a score
     * @param unclear criteria with several scores, or with one outside the scale
     * @param sum its points times the weights, when it takes part in the ranking
     * @param rank its place from 1; 0 when it has none
     * @param tied whether another bid has the same place
     */
    public record Line(Bid bid, Map<Criterion, BigDecimal> points, List<Criterion> missing, List<Criterion> unclear,
            Optional<BigDecimal> sum, int rank, boolean tied) {

        private Line at(int place, boolean shared) {
            return new Line(bid, points, missing, unclear, sum, place, shared);
        }
    }

    /** Evaluates the bids of a case. */
    public static Evaluation of(ProcurementCase procurement) {
        List<Criterion> criteria = procurement.criteria();
        BigDecimal weights = criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        int highest = procurement.fields().integer("highestScore");
        List<Line> counted = procurement.bids().stream().map(bid -> line(bid, criteria, highest)).toList();
        return new Evaluation(criteria, weights, highest, counted.stream().map(line -> line.sum().map(sum -> {
            long better = counted.stream().filter(other -> other.sum().filter(it -> it.compareTo(sum) > 0).isPresent()).count();
            long same = counted.stream().filter(other -> other.sum().filter(it -> it.compareTo(sum) == 0).isPresent()).count();
            return line.at((int) better + 1, same > 1);
        }).orElse(line)).toList());
    }

    /** The bids that have a place, best first; those with the same place in the order of the bids. */
    public List<Line> ranking() {
        return lines.stream().filter(line -> line.rank() > 0).sorted(Comparator.comparingInt(Line::rank)).toList();
    }

    /** The bids that take part and have no place. */
    public List<Line> unranked() {
        return lines.stream().filter(line -> line.rank() == 0 && line.bid().counts()).toList();
    }

    /** What a bid is given for a criterion: its points times the weight, divided by the highest score. */
    public Optional<BigDecimal> weighted(Line line, Criterion criterion) {
        return Optional.ofNullable(line.points().get(criterion)).flatMap(points -> share(points.multiply(criterion.weight())));
    }

    /** The result of a bid. */
    public Optional<BigDecimal> result(Line line) {
        return line.sum().flatMap(this::share);
    }

    /** What stands in a field of points, or is not on the scale. */
    static boolean onScale(BigDecimal points, int highest) {
        return points.signum() >= 0 && points.compareTo(BigDecimal.valueOf(highest)) <= 0;
    }

    private Optional<BigDecimal> share(BigDecimal sum) {
        return highest <= 0 ? Optional.empty() : Optional.of(sum.divide(BigDecimal.valueOf(highest), DIGITS, RoundingMode.HALF_UP));
    }

    private static Line line(Bid bid, List<Criterion> criteria, int highest) {
        var points = new LinkedHashMap<Criterion, BigDecimal>();
        var missing = new ArrayList<Criterion>();
        var unclear = new ArrayList<Criterion>();
        for (Criterion criterion : criteria) {
            List<BigDecimal> given = bid.scores().stream()
                .filter(score -> score.one("criterion", SectionItem.class).filter(criterion.fields().element()::equals).isPresent())
                .flatMap(score -> score.number("points").stream()).toList();
            if (given.isEmpty()) {
                missing.add(criterion);
            } else if (given.size() > 1 || !onScale(given.getFirst(), highest)) {
                unclear.add(criterion);
            } else {
                points.put(criterion, given.getFirst());
            }
        }
        boolean complete = bid.counts() && !criteria.isEmpty() && missing.isEmpty() && unclear.isEmpty() && highest > 0;
        Optional<BigDecimal> sum = complete ? Optional.of(points.entrySet().stream()
            .map(each -> each.getValue().multiply(each.getKey().weight())).reduce(BigDecimal.ZERO, BigDecimal::add)) : Optional.empty();
        return new Line(bid, points, List.copyOf(missing), List.copyOf(unclear), sum, 0, false);
    }

    /** The fields of a score that are not on the scale of its case. */
    public static boolean outside(ItemFields score, ProcurementCase procurement) {
        return score.number("points").filter(points -> !onScale(points, procurement.fields().integer("highestScore"))).isPresent();
    }
}
