package org.consultum.reports.register;

import static org.consultum.reports.register.Facts.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.Lessons;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopHistory;
import org.consultum.followup.loop.LoopNames;
import org.consultum.followup.loop.LoopReason;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.loop.LoopWords;
import org.consultum.followup.orphan.Orphans;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.Evidence;
import org.consultum.model.FeedbackList;
import org.consultum.model.Lesson;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Milestone;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.Loops;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;
import org.eclipse.emf.ecore.EObject;

/** One recommendation from the meeting that made it to the review that closes it, and what is late. */
public final class LoopReport implements Report {

    private static final String RECOMMENDATION = "recommendation";

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.required(RECOMMENDATION, Type.RECOMMENDATION));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        return new Story(request).tell();
    }

    /** The story of one recommendation. */
    private static final class Story {

        private final ReportRequest request;
        private final Recommendation made;
        private final ReportWords words;
        private final Names names;
        private final LocalDate asOf;
        private final List<Recommendation> successors;
        private final LoopStatus status;
        private final LoopWords loop;

        Story(ReportRequest request) {
            this.request = request;
            made = request.element(RECOMMENDATION, Recommendation.class).orElseThrow();
            words = request.words();
            names = new Names(words);
            asOf = request.asOf();
            successors = Descendants.in(request.register()).successors(made);
            status = LoopStatus.of(LoopFacts.of(made).withSuccessors(successors.stream().map(Recommendation::getId).toList()), asOf);
            Function<String, Optional<String>> known = LoopNames.of(made, successors);
            loop = LoopWords.in(words.locale(), known);
        }

        ReportContent tell() {
            Optional<Committee> committee = made.eContainer() instanceof FeedbackList list ? Optional.ofNullable(list.getCommittee())
                : Optional.empty();
            var content = ReportContent.titled(titled(made))
                .over(committee.map(names::full).orElse("")).below(words.text("asOf", asOf))
                .subject(words.text("subject", names.reference(made))).about(made);
            content.value("standing", standing());
            content.value("late", late());
            content.value("began", began(committee));
            content.value("text", markdown(made.getText()));
            origin(content);
            content.value("awaited", made.getClosedOn() == null ? awaited() : List.of());
            content.value("responses", made.getResponses().stream().map(this::response).toList());
            content.value("measures", made.getMeasures().stream().map(this::measure).toList());
            content.value("reviews", made.getReviews().stream().map(this::review).toList());
            List<Lesson> lessons = Lessons.from(request.register(), made);
            content.about(lessons).about(successors);
            made.getMeasures().forEach(measure -> content.about(measure.getActions().stream().filter(action -> !action.eIsProxy())
                .toList()));
            content.value("lessons", lessons.stream().map(this::lesson).toList());
            content.value("closing", markdown(made.getClosedOn() == null ? null : made.getClosedReason()));
            content.table(history(committee));
            return content.build();
        }

        private List<Map<String, Object>> standing() {
            return new Facts().add(words.text("fact.stage"), words.label(status.stage()))
                .add(words.text("fact.standing"), Sentences.begin(loop.reason(status.reason(), status.daysLate()), words))
                .add(words.text("fact.next"), made.getClosedOn() == null ? loop.next(status.next()) : "")
                .add(words.text("fact.implementation"), words.label(LoopFacts.of(made).work().implementation()))
                .add(words.text("fact.age"), status.age().isPresent() ? Optional.of(words.count("days", status.age().getAsInt()))
                    : Optional.empty())
                .rows();
        }

        /** What is late, and why: what it waits for before all, and everything else that is past its day. */
        private List<String> late() {
            return Stream.concat(Stream.of(status.reason()), status.others().stream())
                .filter(reason -> LoopStatus.daysLate(reason, asOf) > 0).map(this::late).distinct().toList();
        }

        private String late(LoopReason reason) {
            return Sentences.begin(loop.reason(reason, LoopStatus.daysLate(reason, asOf)), words);
        }

        private List<Map<String, Object>> began(Optional<Committee> committee) {
            return new Facts().add(words.text("fact.madeOn"), Optional.ofNullable(made.getMadeOn()))
                .add(words.text("fact.madeBy"), made.getOriginators().isEmpty() ? committee.map(names::full).orElse("")
                    : full(made.getOriginators()))
                .add(words.text("fact.addressees"), made.getAddressees().isEmpty() ? words.text("addressees.none")
                    : full(made.getAddressees()))
                .add(words.text("fact.priority"), made.getPriority() == Priority.NORMAL ? "" : words.label(made.getPriority()))
                .add(words.text("fact.sent"), Optional.ofNullable(made.getTransmittedOn()))
                .add(words.text("fact.responseDue"), Optional.ofNullable(made.getResponseDue()))
                .add(words.text("fact.ancestor"), Optional.ofNullable(made.getAncestor()).filter(before -> !before.eIsProxy())
                    .map(this::titled))
                .add(words.text("fact.successors"), String.join("; ", successors.stream().map(this::titled).toList()))
                .rows();
        }

        private String full(List<Party> parties) {
            return String.join("; ", parties.stream().map(names::full).toList());
        }

        private String titled(Recommendation other) {
            return Names.blank(other.getReference()) || Names.blank(other.getTitle()) ? names.reference(other)
                : words.text("title", other.getReference(), other.getTitle());
        }

        /** The meeting, the item and the decision it came from, with what was said and decided there. */
        private void origin(ReportContent.Builder content) {
            var facts = new Facts();
            boolean named = false;
            Optional<ReportText> said = Optional.empty();
            Optional<ReportText> reasons = Optional.empty();
            for (EObject at = made.getOrigin(); at != null && !at.eIsProxy(); at = at.eContainer()) {
                switch (at) {
                    case Decision decision -> {
                        content.about(decision);
                        facts.add(words.text("fact.decision"), Stream.of(decision.getReference(), words.label(decision.getResult()))
                            .filter(text -> !Names.blank(text)).reduce((one, two) -> words.text("decision.named", one, two)).orElse(""));
                        content.value("decided", markdown(decision.getText()));
                    }
                    case AgendaItem item -> {
                        content.about(item);
                        String number = AgendaNumbers.number(item);
                        facts.add(words.text(named ? "fact.part" : "fact.item"), number.isEmpty() ? Names.text(item.getTitle())
                            : words.text("item.numbered", number, Names.text(item.getTitle())));
                        named = true;
                        said = said.or(() -> markdown(item.getRecord() == null ? null : item.getRecord().getDiscussion()));
                        reasons = reasons.or(() -> markdown(item.getRecord() == null ? null : item.getRecord().getRationale()));
                    }
                    case Meeting meeting -> facts.add(words.text("fact.meeting"), names.meeting(meeting, true));
                    case Recommendation before -> facts.add(words.text("fact.from"), titled(before));
                    default -> { }
                }
                if (at instanceof Meeting || at instanceof Recommendation) {
                    break;
                }
            }
            content.value("origin", facts.rows().reversed());
            content.value("said", said);
            content.value("reasons", reasons);
        }

        private List<String> awaited() {
            var missing = LoopFacts.of(made).answers().awaited();
            return made.getAddressees().stream().filter(party -> missing.contains(party.getId())).map(names::full).toList();
        }

        private Map<String, Object> response(Response response) {
            return row("kind", words.label(response.getKind()),
                "author", response.getAuthor() == null ? words.text("author.none") : names.full(response.getAuthor()),
                "date", Optional.ofNullable(response.getDate()), "reason", markdown(response.getReason()),
                "document", paper(response.getDocument()));
        }

        private Map<String, Object> measure(Measure measure) {
            Optional<Integer> late = Loops.complete(measure) ? Optional.empty() : daysPast(measure.getDue());
            return row("title", Names.text(measure.getTitle()), "text", markdown(measure.getText()),
                "facts", new Facts().add(words.text("fact.owners"), measure.getOwners().isEmpty() ? words.text("owner.none")
                    : full(measure.getOwners()))
                    .add(words.text("fact.due"), Optional.ofNullable(measure.getDue()))
                    .add(words.text("fact.progress"), words.text("progress", words.percent(measure.getProgress()),
                        words.label(measure.getImplementation())))
                    .add(words.text("fact.completed"), Optional.ofNullable(measure.getCompletedOn())).rows(),
                "late", late.map(days -> words.count("late.measure", days)),
                "milestones", measure.getMilestones().stream().map(this::milestone).toList(),
                "actions", measure.getActions().stream().filter(action -> !action.eIsProxy()).map(this::action).toList());
        }

        private String milestone(Milestone milestone) {
            String title = Names.text(milestone.getTitle());
            if (milestone.getReachedOn() != null) {
                return words.text("milestone.reached", title, milestone.getReachedOn());
            }
            if (milestone.getDue() == null) {
                return words.text("milestone.open", title);
            }
            return daysPast(milestone.getDue()).map(late -> words.count("milestone.late", late, title, milestone.getDue()))
                .orElseGet(() -> words.text("milestone.due", title, milestone.getDue()));
        }

        /** Days a day is past, while the loop is open. */
        private Optional<Integer> daysPast(LocalDate day) {
            return made.getClosedOn() == null ? Orphans.daysPast(Optional.ofNullable(day), asOf) : Optional.empty();
        }

        private String action(ActionItem action) {
            String named = Names.blank(action.getReference()) ? Names.text(action.getTitle())
                : words.text("title", action.getReference(), Names.text(action.getTitle()));
            return words.text("action", named, words.label(action.getStatus()));
        }

        private Map<String, Object> review(EffectivenessReview review) {
            Optional<Integer> late = Loops.pending(review) ? daysPast(review.getDue()) : Optional.empty();
            return row("verdict", words.label(review.getVerdict()), "question", markdown(review.getQuestion()),
                "facts", new Facts().add(words.text("fact.reviewer"), review.getReviewer() == null ? words.text("reviewer.none")
                    : names.full(review.getReviewer()))
                    .add(words.text("fact.due"), Optional.ofNullable(review.getDue()))
                    .add(words.text("fact.reviewedOn"), Optional.ofNullable(review.getDate()))
                    .add(words.text("fact.evidence"), String.join("; ", review.getEvidence().stream().map(this::evidence).toList()))
                    .rows(),
                "late", late.map(days -> words.count("late.review", days)),
                "conclusion", markdown(review.getConclusion()));
        }

        private String evidence(Evidence evidence) {
            return Names.blank(evidence.getTitle()) ? words.name(evidence) : evidence.getTitle();
        }

        private Map<String, Object> lesson(Lesson lesson) {
            return row("title", Names.text(lesson.getTitle()), "text", markdown(lesson.getText()),
                "date", Optional.ofNullable(lesson.getDate()), "topics", String.join("; ", lesson.getTopics()));
        }

        private Optional<String> paper(Paper paper) {
            return Optional.ofNullable(paper).filter(there -> !there.eIsProxy()).map(Element.class::cast).map(words::name);
        }

        private ReportTable history(Optional<Committee> committee) {
            var table = ReportTable.named("history", words.text("table.history"))
                .column("date", words.text("column.date"), Kind.DAY, 18)
                .column("event", words.text("column.event"), Kind.TEXT, 37)
                .column("text", words.text("column.text"), Kind.MARKDOWN, 45);
            var events = new ArrayList<>(LoopHistory.of(made, successors, ActionPlace.zone(committee)));
            events.forEach(event -> table.row(event.on(), loop.event(event), ReportText.of(event.text())));
            return table.build();
        }

        private static Optional<ReportText> markdown(String text) {
            return Names.blank(text) ? Optional.empty() : Optional.of(ReportText.of(text));
        }
    }
}
