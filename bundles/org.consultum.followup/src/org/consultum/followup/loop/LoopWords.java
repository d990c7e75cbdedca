package org.consultum.followup.loop;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.followup.internal.loop.LoopMessages;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.LoopStage;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;

/** Says in a language how a loop stands. */
public final class LoopWords {

    private static final int NAMED = 3;

    private final Locale language;
    private final Function<String, Optional<String>> names;

    private LoopWords(Locale language, Function<String, Optional<String>> names) {
        this.language = Objects.requireNonNull(language);
        this.names = Objects.requireNonNull(names);
    }

    /**
     * Words in a language.
     *
     * @param names the name of a party or the reference of a loop by its id; what is not known is left unnamed
     */
    public static LoopWords in(Locale language, Function<String, Optional<String>> names) {
        return new LoopWords(language, names);
    }

    /** The name of a stage. */
    public String stage(LoopStage stage) {
        return FeatureTexts.in(language).label(stage);
    }

    /** A day, such as 12 March 2026. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("day"), language).format(day);
    }

    /** How late it is, such as "34 days late"; empty for 0. */
    public String late(int days) {
        return days > 0 ? text("late", days) : "";
    }

    /** A reason, with how late it is or when it is due. */
    public String reason(LoopReason reason, int daysLate) {
        boolean ended = reason instanceof LoopReason.Closed || reason instanceof LoopReason.Reopened;
        String what = what(reason, reason.since().map(day -> text(ended ? "since.closed" : "since", day(day))).orElse("")).strip();
        if (daysLate > 0) {
            return text("withLate", what, late(daysLate));
        }
        return reason.due().map(day -> text("withDue", what, day(day))).orElse(what);
    }

    private String what(LoopReason reason, String since) {
        return switch (reason) {
            case LoopReason.NotAddressed none -> text("reason.notAddressed", since);
            case LoopReason.NotSent not -> about("reason.notSent", since, not.addressees());
            case LoopReason.AwaitingResponse awaiting -> awaiting.waitingFor().size() < awaiting.asked()
                ? about("reason.awaitingRest", since, awaiting.waitingFor(), awaiting.asked() - awaiting.waitingFor().size(),
                    awaiting.asked())
                : about("reason.awaiting", since, awaiting.waitingFor());
            case LoopReason.Rejected rejected -> about("reason.rejected", since, rejected.by());
            case LoopReason.MeasureMissing missing -> text("reason.measureMissing." + missing.kind().getLiteral(), since);
            case LoopReason.OwnerMissing missing -> text("reason.ownerMissing", since, missing.measures());
            case LoopReason.NotBegun not -> text("reason.notBegun", since, not.measures());
            case LoopReason.WorkOpen work -> text("reason.workOpen", since, work.measures() - work.open(), work.measures(),
                work.percentage());
            case LoopReason.NotImplemented not -> text("reason.notImplemented", since, not.measures());
            case LoopReason.ReviewMissing missing -> text("reason.reviewMissing." + missing.implementation().getLiteral(), since);
            case LoopReason.ReviewAwaited review -> about("reason.reviewAwaited", since, review.waitingFor());
            case LoopReason.Reviewed reviewed -> text("reason.reviewed." + reviewed.verdict().getLiteral(), since);
            case LoopReason.Closed closed -> text(closed.verdict().map(verdict -> "reason.closed." + verdict.getLiteral())
                .orElse(closed.reasonGiven() ? "reason.closed.withoutReview" : "reason.closed.withoutReason"), since);
            case LoopReason.Reopened reopened -> about("reason.reopened", since, reopened.successors());
        };
    }

    /** The next step. */
    public String next(NextStep step) {
        return switch (step) {
            case NextStep.Send send -> named("next.send", send.addressees());
            case NextStep.RecordResponse response -> named("next.recordResponse", response.from());
            case NextStep.NameOwner owner -> text("next.nameOwner", owner.measures());
            case NextStep.Review review -> named("next.review", review.reviewers());
            case NextStep other -> text("next." + other.key());
        };
    }

    /** What happened, in one line without its day, such as "Partly accepted (ATLA)" or "Milestone reached: Tender published". */
    public String event(LoopHistory.Event event) {
        String who = event.who().map(LoopNames::name).orElse("");
        String what = switch (event.element()) {
            case Response response -> FeatureTexts.in(language).label(response.getKind());
            case EffectivenessReview review -> FeatureTexts.in(language).label(review.getVerdict());
            case Recommendation other -> other.getReference() == null || other.getReference().isBlank() ? plain(other.getTitle())
                : other.getReference();
            case Element element -> Labels.in(language).label(element);
        };
        String words = switch (event.what()) {
            case MADE -> text("event.made");
            case TRANSMITTED -> text("event.transmitted");
            case RESPONDED -> what;
            case PROGRESS -> event.percentage().isPresent() ? text("event.progress.percent", what, event.percentage().getAsInt())
                : text("event.progress", what);
            case MILESTONE_REACHED -> text("event.milestoneReached", what);
            case ACTION_DONE -> event.element() instanceof ActionItem action && action.getStatus() != ActionStatus.DONE
                ? text("event.actionDropped", what) : text("event.actionDone", what);
            case MEASURE_COMPLETED -> text("event.measureCompleted", what);
            case REVIEWED -> text("event.reviewed", what);
            case CLOSED -> text("event.closed");
            case REOPENED_FROM -> text("event.reopenedFrom", what);
            case REOPENED_AS -> text("event.reopenedAs", what);
        };
        return who.isEmpty() ? words : text("event.by", words, who);
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }

    private String about(String key, String since, List<String> ids, Object... values) {
        List<String> known = known(ids);
        var all = new Object[values.length + 2];
        all[0] = since;
        all[1] = list(known, ids.size());
        System.arraycopy(values, 0, all, 2, values.length);
        return text(known.isEmpty() ? key + ".unnamed" : key, all);
    }

    private String named(String key, List<String> ids) {
        List<String> known = known(ids);
        return known.isEmpty() ? text(key + ".unnamed") : text(key, list(known, ids.size()));
    }

    private List<String> known(List<String> ids) {
        return ids.stream().flatMap(id -> names.apply(id).stream()).filter(name -> !name.isBlank()).toList();
    }

    private String list(List<String> known, int all) {
        List<String> said = known.size() > NAMED ? known.subList(0, NAMED) : known;
        int rest = all - said.size();
        if (said.isEmpty()) {
            return "";
        }
        if (rest > 0) {
            return text("list.more", String.join(text("list.comma"), said), rest);
        }
        return said.size() == 1 ? said.getFirst()
            : text("list.and", String.join(text("list.comma"), said.subList(0, said.size() - 1)), said.getLast());
    }

    private String text(String key, Object... values) {
        return LoopMessages.in(language, key, values);
    }
}
