package org.consultum.followup.internal.orphan;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.edit.Labels;
import org.consultum.followup.internal.diagram.PlainText;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopReason.AwaitingResponse;
import org.consultum.followup.loop.LoopReason.NotSent;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.orphan.Orphan;
import org.consultum.followup.orphan.Orphan.Kind;
import org.consultum.followup.orphan.Orphan.Lack;
import org.consultum.followup.orphan.Orphans.DecisionFacts;
import org.consultum.followup.orphan.Orphans.OutputFacts;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.PolicyReview;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.derived.Loops;

/** Looks through a register for what was left alone. */
public final class OrphanSearch {

    private final Followers followers;
    private final LocalDate asOf;
    private final Labels labels = Labels.in(Locale.getDefault());
    private final List<Orphan> found = new ArrayList<>();

    private OrphanSearch(Followers followers, LocalDate asOf) {
        this.followers = followers;
        this.asOf = asOf;
    }

    /** What was left alone in some committees of a register. */
    public static List<Orphan> in(Register register, List<Committee> committees, LocalDate asOf) {
        var search = new OrphanSearch(Followers.in(register), asOf);
        var all = new ArrayList<Orphan>();
        for (Committee committee : committees) {
            if (!committee.eIsProxy()) {
                all.addAll(search.committee(committee));
            }
        }
        return List.copyOf(all);
    }

    /** What outputs of a review session of a committee lack, in their order. Reads the lists of that committee and no meeting. */
    public static List<Set<Lack>> lacking(List<? extends Element> outputs, Committee committee) {
        Followers followers = Followers.inLists(committee);
        return outputs.stream().map(output -> lacking(output, followers)).toList();
    }

    private List<Orphan> committee(Committee committee) {
        found.clear();
        Followers.meetings(committee).forEach(meeting -> meeting(committee, meeting));
        Descendants.recommendations(committee).filter(made -> made.getClosedOn() == null).forEach(made -> loop(committee, made));
        Followers.actions(committee).filter(OrphanSearch::open).filter(action -> action.getOwners().isEmpty())
            .forEach(action -> add(Kind.ACTION_WITHOUT_OWNER, action, action, committee, Optional.ofNullable(action.getRaisedOn()),
                OptionalInt.empty(), Set.of()));
        return found.stream().sorted(Comparator.comparing(Orphan::kind).thenComparing(Comparator.comparingInt(Orphan::daysLate).reversed()))
            .toList();
    }

    private static boolean open(ActionItem action) {
        return action.getStatus() != ActionStatus.DONE && action.getStatus() != ActionStatus.CANCELLED;
    }

    private void meeting(Committee committee, Meeting meeting) {
        Followers.items(meeting).forEach(item -> item.getDecisions().stream().filter(decision -> unfollowed(item, decision))
            .forEach(decision -> add(Kind.DECISION_NOT_FOLLOWED, decision, decision, committee, day(meeting, decision),
                OptionalInt.empty(), Set.of())));
        outputs(meeting.getPolicyReview()).forEach(output -> {
            Set<Lack> lacking = lacking(output, followers);
            if (!lacking.isEmpty()) {
                add(Kind.OUTPUT_INCOMPLETE, output, meeting, committee, Optional.ofNullable(meeting.getStart())
                    .map(ZonedDateTime::toLocalDate), OptionalInt.empty(), lacking);
            }
        });
    }

    /** The outputs of a review session and of its findings, each once. */
    public static List<Element> outputs(PolicyReview review) {
        if (review == null) {
            return List.of();
        }
        var outputs = new LinkedHashSet<Element>();
        review.getFindings().forEach(finding -> outputs.addAll(finding.getOutputs()));
        outputs.addAll(review.getOutputs());
        return outputs.stream().filter(Followers::there).toList();
    }

    private boolean unfollowed(AgendaItem item, Decision decision) {
        boolean routine = item.isStanding() || item.getArisesFrom().stream().anyMatch(Meeting.class::isInstance);
        return OrphanRules.unfollowed(new DecisionFacts(decision.getResult(), decision.isNoFollowUp(), routine,
            followers.follow(decision)));
    }

    private static Optional<LocalDate> day(Meeting meeting, Decision decision) {
        return Optional.ofNullable(decision.getDate()).or(() -> Optional.ofNullable(meeting.getStart()).map(ZonedDateTime::toLocalDate));
    }

    private void loop(Committee committee, Recommendation made) {
        LoopStatus status = LoopStatus.of(LoopFacts.of(made), asOf);
        Stream.concat(Stream.of(status.reason()), status.others().stream())
            .filter(reason -> reason instanceof AwaitingResponse || reason instanceof NotSent)
            .forEach(reason -> OrphanRules.daysPast(reason.due(), asOf).ifPresent(days -> add(Kind.RESPONSE_OVERDUE, made, made, committee,
                reason.due(), OptionalInt.of(days), Set.of())));
        made.getMeasures().stream().filter(measure -> !Loops.complete(measure) && measure.getOwners().isEmpty())
            .forEach(measure -> withoutOwner(committee, made, measure));
        made.getReviews().stream().filter(Loops::pending).forEach(review -> overdue(committee, made, review));
    }

    private void withoutOwner(Committee committee, Recommendation made, Measure measure) {
        add(Kind.MEASURE_WITHOUT_OWNER, measure, made, committee, LoopFacts.of(made).answers().lastOn(), OptionalInt.empty(), Set.of());
    }

    private void overdue(Committee committee, Recommendation made, EffectivenessReview review) {
        Optional<LocalDate> due = Optional.ofNullable(review.getDue());
        OrphanRules.daysPast(due, asOf)
            .ifPresent(days -> add(Kind.REVIEW_OVERDUE, review, made, committee, due, OptionalInt.of(days), Set.of()));
    }

    private void add(Kind kind, Element element, Element owner, Committee committee, Optional<LocalDate> since, OptionalInt late,
            Set<Lack> lacking) {
        found.add(new Orphan(kind, id(element), id(owner), element == owner || owner instanceof Meeting ? labels.label(element)
            : labels.label(owner) + " / " + part(element), id(committee), since, late.orElse(0), lacking));
    }

    /** The name of a part of a recommendation: that of a measure, the question of a review. */
    private String part(Element part) {
        String question = part instanceof EffectivenessReview review ? PlainText.of(review.getQuestion()) : "";
        return question.isEmpty() ? labels.label(part) : question;
    }

    private static String id(Element element) {
        return element.getId() == null ? "" : element.getId();
    }

    private static Set<Lack> lacking(Element output, Followers followers) {
        return switch (output) {
            case ActionItem action -> OrphanRules.lacking(facts(action));
            case Recommendation made -> OrphanRules.lacking(facts(made));
            case Decision decision when decision.isNoFollowUp() -> Set.of();
            case Decision decision -> decision(decision, followers);
            default -> Set.of();
        };
    }

    /** A decision has no owner itself: what arises from it has. */
    private static Set<Lack> decision(Decision decision, Followers followers) {
        List<OutputFacts> facts = followers.of(decision).stream().flatMap(element -> switch (element) {
            case ActionItem action -> Stream.of(facts(action));
            case Recommendation made -> Stream.of(facts(made));
            default -> Stream.<OutputFacts>of();
        }).toList();
        if (facts.isEmpty()) {
            return OrphanRules.lacking(new OutputFacts(false, false, false));
        }
        return OrphanRules.lacking(new OutputFacts(facts.stream().allMatch(OutputFacts::owner), facts.stream().allMatch(OutputFacts::due),
            facts.stream().allMatch(OutputFacts::evidence)));
    }

    private static OutputFacts facts(ActionItem action) {
        boolean byRule = action.eContainer() != null && action.eContainer().eContainer() instanceof Committee committee
            && committee.isClosingEvidence();
        return new OutputFacts(!action.getOwners().isEmpty(), action.getDue() != null || action.isDueNextMeeting(),
            byRule || action.isEvidenceRequired() || !action.getEvidence().isEmpty());
    }

    private static OutputFacts facts(Recommendation made) {
        return new OutputFacts(!made.getAddressees().isEmpty(), made.getResponseDue() != null || !made.getResponses().isEmpty(),
            !made.getReviews().isEmpty() || made.getClosedReason() != null && !made.getClosedReason().isBlank());
    }
}
