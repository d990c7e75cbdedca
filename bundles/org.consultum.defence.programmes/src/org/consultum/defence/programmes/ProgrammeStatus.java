package org.consultum.defence.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.defence.programmes.Programme.Thresholds;

/**
 * How a programme stands on a day, from the slip of its open milestones and the last readings of its indicators.
 *
 * @param level as a whole
 * @param worst the open milestone that slipped furthest, when it slipped at all
 * @param worstDays its slip in days; 0 when there is none
 * @param outside the indicators out of their bands
 */
public record ProgrammeStatus(Level level, Optional<PlannedMilestone> worst, long worstDays, List<IndicatorStanding> outside) {

    /** The colours people know; shown always with a word. */
    public enum Level {
        GREEN, AMBER, RED
    }

    /** The status of a programme on a day. */
    public static ProgrammeStatus of(Programme programme, LocalDate asOf) {
        Thresholds thresholds = programme.thresholds();
        Optional<PlannedMilestone> worst = Optional.empty();
        long days = 0;
        for (PlannedMilestone milestone : programme.milestones()) {
            long slip = milestone.open() ? milestone.slip(asOf).orElse(0) : 0;
            if (slip > days) {
                days = slip;
                worst = Optional.of(milestone);
            }
        }
        List<IndicatorStanding> outside = programme.indicators().stream().filter(each -> each.outside(asOf)).toList();
        return new ProgrammeStatus(level(days, outside.size(), thresholds), worst, days, outside);
    }

    private static Level level(long days, int outside, Thresholds thresholds) {
        if (days > thresholds.redDays() || outside > 0 && outside >= thresholds.redIndicators()) {
            return Level.RED;
        }
        return days > thresholds.amberDays() || outside > 0 ? Level.AMBER : Level.GREEN;
    }
}
