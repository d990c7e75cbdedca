package org.consultum.rules.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.Citation;
import org.consultum.rules.calendar.DayCount;
import org.consultum.rules.calendar.HolidayCalendar;
import org.consultum.rules.internal.planning.Texts;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Parameters;
import org.consultum.spi.rule.Parameters.ParameterException;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A deadline of a rule pack as a rule: what has to be done for a meeting was done by its day. There is one for each identity that
 * deadlines have in the packs; everything else comes from the deadline as its parameters, see {@link DeadlineRule#asUse()}.
 *
 * <p>Silent until the last day is past, so that a new meeting is not red; silent too about what a register does not record, and where a
 * shorter notice says why. A meeting that was called off has no deadlines. A deadline counted from another milestone is reported when that
 * milestone is reached. The day ends at midnight in the zone of the meeting; hours are looked at when the day after has begun.
 */
public final class DeadlineKept implements Rule<Meeting> {

    /** The finding is given its citation by the check; a deadline is never without one. */
    private static final Citation NO_CITATION = new Citation("", Optional.empty(), Citation.Reading.KNOWLEDGE, Optional.empty());

    private final String id;

    /** The rule of all deadlines of one identity. */
    public DeadlineKept(String id) {
        this.id = Objects.requireNonNull(id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public EClass looksAt() {
        return Literals.MEETING;
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (meeting.getStart() == null) {
            return;
        }
        deadline(context.parameters()).flatMap(rule -> {
            Instant now = context.asOf().atStartOfDay(meeting.getStart().getZone()).toInstant();
            return DeadlinePlan.of(meeting, rule, calendar(meeting, context), now);
        }).filter(deadline -> deadline.state() == DeadlineState.BROKEN || deadline.state() == DeadlineState.MISSED)
            .ifPresent(deadline -> findings.report(finding(meeting, deadline)));
    }

    private static Finding finding(Meeting meeting, Deadline deadline) {
        var rule = deadline.rule();
        String remedy = "finding.remedy." + (deadline.state() == DeadlineState.BROKEN ? "plan" : "past")
            + (deadline.doneOn().isEmpty() ? "" : rule.reasonAllowed() ? ".reason" : ".late");
        var finding = Finding.of(deadline.severity(), meeting,
            Texts.text("finding.message", deadline.milestone().title(), deadline.stateText(), deadline.sum()), Texts.text(remedy));
        return field(rule.milestone()).map(finding::at).orElse(finding);
    }

    /** The holidays of the committee, where the context knows holidays by name. */
    private static HolidayCalendar calendar(Meeting meeting, RuleContext context) {
        return meeting.getCommittee() != null && context.workingDays(meeting.getCommittee()) instanceof HolidayCalendar calendar ? calendar
            : HolidayCalendar.WEEKENDS;
    }

    /** Deadlines count the working days of the committee and the papers of its lists and of the register. */
    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.COMMITTEE, Literals.PAPER);
    }

    /** Where it is entered that a milestone was reached. */
    private static Optional<EStructuralFeature> field(Milestone milestone) {
        return switch (milestone) {
            case CLOSURE_REQUEST -> Optional.of(Literals.NOTICE__DETERMINED_ON);
            case NOTICE -> Optional.of(Literals.NOTICE__PUBLISHED_ON);
            case AGENDA -> Optional.of(Literals.AGENDA__PUBLISHED_ON);
            case PACK -> Optional.of(Literals.AGENDA__PACK_ISSUED_ON);
            case PAPERS, PAPERS_FOR_DECISION, URGENT_CASES -> Optional.of(Literals.MEETING__AGENDA);
            case MINUTES_DRAFT, MINUTES -> Optional.of(Literals.MINUTES__CIRCULATED_ON);
            case MINUTES_APPROVED -> Optional.of(Literals.MINUTES__APPROVED_ON);
            case CERTIFICATION -> Optional.of(Literals.MINUTES__CERTIFIED_ON);
            case PARTICIPANTS, ACTIONS, DECISION_NOTE, CORRECTIONS -> Optional.empty();
        };
    }

    /** The deadline the parameters describe; empty when the committee has switched it off. */
    private Optional<DeadlineRule> deadline(Parameters parameters) {
        Milestone milestone = known("milestone", parameters.text("milestone"), Milestone.of(parameters.text("milestone")));
        String severity = parameters.text(milestone.literal() + ".severity");
        if (severity.equals("off")) {
            return Optional.empty();
        }
        String anchor = parameters.text("anchor");
        String unit = parameters.text(milestone.literal() + ".unit");
        int amount = parameters.number(milestone.literal() + ".amount");
        known("amount", Integer.toString(amount), Optional.of(amount).filter(n -> n >= 0 && n <= DeadlineRule.LARGEST_AMOUNT));
        return Optional.of(new DeadlineRule(id, milestone, parameters.text("side").equals("before"), switch (anchor) {
            case "start" -> new DeadlineRule.Anchor.Start();
            case "end" -> new DeadlineRule.Anchor.End();
            default -> new DeadlineRule.Anchor.Reached(known("anchor", anchor, Milestone.of(anchor)));
        }, amount, unit.equals("hours") ? Optional.empty() : Optional.of(known("unit", unit, DayCount.of(unit))),
            known("severity", severity, Optional.of(severity).filter(List.of("error", "warning", "info")::contains)
                .map(text -> Severity.valueOf(text.toUpperCase(Locale.ROOT)))),
            known("applies", parameters.text("applies"), DeadlineRule.Applies.of(parameters.text("applies"))),
            parameters.flag("reason"), Optional.empty(), Optional.empty(), List.of(NO_CITATION)));
    }

    private <T> T known(String name, String value, Optional<T> meaning) {
        return meaning.orElseThrow(() -> new ParameterException(Texts.text("finding.parameter", id, name, value)));
    }

    @Override
    public LocalDate judgedOn(Meeting meeting, LocalDate asOf) {
        return meeting.getStart() == null ? asOf : meeting.getStart().toLocalDate();
    }
}
