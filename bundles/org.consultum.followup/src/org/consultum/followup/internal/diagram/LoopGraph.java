package org.consultum.followup.internal.diagram;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.edit.Labels;
import org.consultum.followup.diagram.LoopDiagram.Kind;
import org.consultum.followup.diagram.LoopDiagram.State;
import org.consultum.followup.internal.diagram.Graph.Column;
import org.consultum.followup.internal.diagram.Graph.Link;
import org.consultum.followup.internal.diagram.Graph.Vertex;
import org.consultum.followup.internal.loop.LoopMessages;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopNames;
import org.consultum.followup.loop.LoopReason;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.loop.LoopWords;
import org.consultum.followup.loop.NextStep;
import org.consultum.model.ActionItem;
import org.consultum.model.Decision;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.LoopStage;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Milestone;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;
import org.consultum.model.derived.Answers;
import org.consultum.model.derived.Loops;
import org.eclipse.emf.ecore.EObject;

/** Says what of a loop is drawn. */
public final class LoopGraph {

    private static final int ORIGIN = 0;
    private static final int MADE = 1;
    private static final int ANSWERED = 2;
    private static final int WORK = 3;
    private static final int REVIEWED = 4;
    private static final int CLOSED = 5;
    private static final int AFTER = 6;
    private static final int MOST_AWAITED = 8;

    private final Recommendation recommendation;
    private final List<Recommendation> successors;
    private final LoopFacts facts;
    private final LoopStatus status;
    private final LocalDate asOf;
    private final Locale language;
    private final LoopWords words;
    private final Labels labels;
    private final NodeStates states;
    private final List<Vertex> vertices = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<Object> nexts = new LinkedHashSet<>();

    private LoopGraph(Recommendation recommendation, LocalDate asOf, Locale language) {
        this.recommendation = recommendation;
        this.asOf = asOf;
        this.language = language;
        successors = Descendants.of(recommendation);
        facts = LoopFacts.of(recommendation).withSuccessors(successors.stream().map(Recommendation::getId).toList());
        status = LoopStatus.of(facts, asOf);
        words = LoopWords.in(language, LoopNames.of(recommendation, successors));
        labels = Labels.in(language);
        states = new NodeStates(asOf, language, words);
    }

    /** What is drawn of a loop on a day. */
    public static Graph of(Recommendation recommendation, LocalDate asOf, Locale language) {
        return new LoopGraph(recommendation, asOf, language).graph();
    }

    private Graph graph() {
        String made = made();
        List<String> answers = answers(made);
        List<String> measures = measures(made, answers);
        List<String> reviews = reviews(made, answers, measures);
        closing(made, answers, measures, reviews);
        String reason = words.reason(status.reason(), status.daysLate());
        return new Graph(text("diagram.title", name(recommendation)),
            text("diagram.description", words.stage(status.stage()), reason, words.next(status.next())), lanes(), vertices, links);
    }

    private String made() {
        Optional<String> ancestor = Optional.ofNullable(recommendation.getAncestor()).filter(before -> !before.eIsProxy())
            .map(before -> loop(ORIGIN, "diagram.ancestor", before));
        Optional<String> origin = Optional.ofNullable(recommendation.getOrigin()).filter(from -> !from.eIsProxy()).map(this::origin);
        String key = add(recommendation, Kind.RECOMMENDATION, MADE, recommendation.getReference() == null
            ? caption("diagram.recommendation", Optional.ofNullable(recommendation.getMadeOn()))
            : caption("diagram.recommendation.numbered", Optional.ofNullable(recommendation.getMadeOn()), recommendation.getReference()),
            name(recommendation), new NodeStates.Of(recommendation.getClosedOn() != null ? states.closing(facts)
                : status.late() ? State.LATE : state(status.stage()), words.reason(status.reason(), status.daysLate())));
        ancestor.ifPresent(from -> link(from, key));
        origin.ifPresent(from -> link(from, key));
        return key;
    }

    private static State state(LoopStage stage) {
        return switch (stage) {
            case MADE, ANSWERED -> State.OPEN;
            case UNDER_WAY, DONE, REVIEWED -> State.UNDER_WAY;
            case CLOSED -> State.GOOD;
        };
    }

    /** The meeting a recommendation came from, and the item or decision in it. */
    private String origin(Element origin) {
        Optional<Meeting> meeting = outer(origin, Meeting.class);
        Optional<String> first = meeting.map(held -> add(held, Kind.ORIGIN, ORIGIN, caption("diagram.meeting",
            Optional.ofNullable(held.getStart()).map(start -> start.toLocalDate())), title(held), NodeStates.NONE));
        if (meeting.filter(held -> held == origin).isPresent()) {
            return first.orElseThrow();
        }
        String caption = origin instanceof Decision decision && decision.getReference() != null
            ? text("diagram.numbered", labels.type(origin), decision.getReference()) : labels.type(origin);
        String name = origin instanceof Decision decision && decision.getText() != null ? PlainText.of(decision.getText())
            : origin instanceof Recommendation made ? name(made) : labels.label(origin);
        String key = add(origin, Kind.ORIGIN, ORIGIN, caption, name, NodeStates.NONE);
        first.ifPresent(before -> link(before, key));
        return key;
    }

    private static String title(Meeting meeting) {
        return meeting.getTitle() == null || meeting.getTitle().isBlank() ? Labels.ofUser().label(meeting) : meeting.getTitle();
    }

    private List<String> answers(String made) {
        var keys = new ArrayList<String>();
        for (Response response : recommendation.getResponses()) {
            String author = Optional.ofNullable(response.getAuthor()).map(LoopNames::name)
                .orElseGet(() -> text("diagram.response.unsigned"));
            keys.add(add(response, Kind.RESPONSE, ANSWERED, caption("diagram.response", Optional.ofNullable(response.getDate())), author,
                states.of(response)));
            link(made, keys.getLast());
        }
        Stream.concat(Stream.of(status.reason()), status.others().stream()).forEach(reason -> {
            switch (reason) {
                case LoopReason.AwaitingResponse awaiting -> awaited(made, awaiting);
                case LoopReason.NotSent not -> next(made, ANSWERED, new NextStep.Send(not.addressees()), reason);
                case LoopReason.NotAddressed none -> next(made, ANSWERED, new NextStep.NameAddressee(), reason);
                default -> { }
            }
        });
        return keys;
    }

    private void awaited(String made, LoopReason.AwaitingResponse awaiting) {
        List<String> from = awaiting.waitingFor();
        if (from.isEmpty()) {
            next(made, ANSWERED, new NextStep.RecordResponse(List.of()), awaiting);
        }
        for (String addressee : from.subList(0, Math.min(from.size(), MOST_AWAITED))) {
            next(made, ANSWERED, new NextStep.RecordResponse(List.of(addressee)), awaiting);
        }
        if (from.size() > MOST_AWAITED) {
            next(made, ANSWERED, new NextStep.RecordResponse(from.subList(MOST_AWAITED, from.size())), awaiting);
        }
    }

    /** What is still to come, drawn where it will stand. */
    private void next(String from, int column, NextStep step, LoopReason reason) {
        if (nexts.add(step)) {
            String key = add(recommendation, Kind.NEXT, column, text("diagram.next"), words.next(step), states.of(reason));
            links.add(new Link(from, key, true));
        }
    }

    private List<String> measures(String made, List<String> answers) {
        var keys = new ArrayList<String>();
        for (Measure measure : recommendation.getMeasures()) {
            String key = add(measure, Kind.MEASURE, WORK, owned(measure), labels.label(measure), states.of(measure));
            keys.add(key);
            sources(measure, made, answers).forEach(from -> link(from, key));
            for (Milestone milestone : measure.getMilestones()) {
                part(key, milestone, Kind.MILESTONE, text("diagram.milestone"), labels.label(milestone), states.of(milestone));
            }
            for (ActionItem action : measure.getActions()) {
                if (!action.eIsProxy()) {
                    part(key, action, Kind.ACTION, action.getReference() == null ? labels.type(action)
                        : text("diagram.numbered", labels.type(action), action.getReference()), action.getTitle() == null
                        ? labels.type(action) : action.getTitle(), states.of(action));
                }
            }
        }
        reason(LoopReason.MeasureMissing.class).ifPresent(missing -> {
            List<String> willing = willing(answers);
            next(willing.isEmpty() ? made : willing.getFirst(), WORK, new NextStep.PlanMeasure(), missing);
            if (!willing.isEmpty()) {
                willing.subList(1, willing.size()).forEach(from -> links.add(new Link(from, vertices.getLast().key(), true)));
            }
        });
        return keys;
    }

    private String owned(Measure measure) {
        List<String> owners = measure.getOwners().stream().map(LoopNames::name).toList();
        return owners.isEmpty() ? text("diagram.measure.unowned") : text("diagram.measure", String.join(", ", owners));
    }

    /** The responses a measure follows from: those of its owners, or all that accepted. */
    private List<String> sources(Measure measure, String made, List<String> answers) {
        List<String> willing = willing(answers);
        List<String> own = willing.stream().filter(key -> {
            Party author = recommendation.getResponses().get(answers.indexOf(key)).getAuthor();
            return author != null && measure.getOwners().stream().anyMatch(owner -> belong(owner, author) || belong(author, owner));
        }).toList();
        return !own.isEmpty() ? own : willing.isEmpty() ? List.of(made) : willing;
    }

    private static boolean belong(Party party, Party to) {
        return Answers.id(to).filter(Answers.chain(party)::contains).isPresent();
    }

    private List<String> willing(List<String> answers) {
        return answers.stream().filter(key -> recommendation.getResponses().get(answers.indexOf(key)).getKind() != ResponseKind.REJECTED)
            .toList();
    }

    private List<String> reviews(String made, List<String> answers, List<String> measures) {
        var keys = new ArrayList<String>();
        for (EffectivenessReview review : recommendation.getReviews()) {
            Optional<LocalDate> day = Optional.ofNullable(review.getDate() == null && Loops.pending(review) ? review.getDue()
                : review.getDate());
            String reviewer = Optional.ofNullable(review.getReviewer()).map(LoopNames::name).orElse("");
            String question = PlainText.of(review.getQuestion());
            String key = add(review, Kind.REVIEW, REVIEWED, reviewer.isEmpty() ? caption("diagram.review", day)
                : caption("diagram.review.by", day, reviewer), question.isEmpty() ? labels.type(review) : question, states.of(review));
            boolean pending = review.getVerdict() == ReviewVerdict.PENDING;
            if (keys.isEmpty()) {
                before(made, answers, measures).forEach(from -> links.add(new Link(from, key, pending)));
            } else {
                links.add(new Link(keys.getLast(), key, pending));
            }
            keys.add(key);
        }
        reason(LoopReason.ReviewMissing.class).ifPresent(missing -> {
            next(measures.getFirst(), REVIEWED, new NextStep.PlanReview(), missing);
            measures.subList(1, measures.size()).forEach(from -> links.add(new Link(from, vertices.getLast().key(), true)));
        });
        return keys;
    }

    /** What stands before the reviews or the end: the measures, or the responses that no measure followed, or the beginning. */
    private static List<String> before(String made, List<String> answers, List<String> measures) {
        return !measures.isEmpty() ? measures : !answers.isEmpty() ? answers : List.of(made);
    }

    private void closing(String made, List<String> answers, List<String> measures, List<String> reviews) {
        List<String> from = !reviews.isEmpty() ? List.of(reviews.getLast()) : before(made, answers, measures);
        if (recommendation.getClosedOn() != null) {
            String reason = PlainText.of(recommendation.getClosedReason());
            String key = add(recommendation, Kind.CLOSING, CLOSED, caption("diagram.closing",
                Optional.of(recommendation.getClosedOn())), reason.isEmpty() ? words.stage(LoopStage.CLOSED) : reason,
                new NodeStates.Of(states.closing(facts), words.reason(status.reason(), 0)));
            from.forEach(before -> link(before, key));
            successors.forEach(successor -> link(key, loop(AFTER, "diagram.successor", successor)));
            return;
        }
        Stream.concat(Stream.of(status.reason()), status.others().stream()).filter(reason -> reason instanceof LoopReason.Rejected
            || reason instanceof LoopReason.Reviewed || reason instanceof LoopReason.NotImplemented).findFirst().ifPresent(reason -> {
                NextStep step = reason instanceof LoopReason.Reviewed reviewed && reviewed.verdict() == ReviewVerdict.EFFECTIVE
                    ? new NextStep.Close() : new NextStep.CloseOrReopen();
                next(from.getFirst(), CLOSED, step, reason);
                from.subList(1, from.size()).forEach(before -> links.add(new Link(before, vertices.getLast().key(), true)));
            });
        successors.forEach(successor -> link(from.getLast(), loop(AFTER, "diagram.successor", successor)));
    }

    private String loop(int column, String caption, Recommendation other) {
        return add(other, Kind.LOOP, column, text(caption), other.getReference() == null ? name(other)
            : text("diagram.numbered", other.getReference(), name(other)),
            new NodeStates.Of(state(other.getStage()), words.stage(other.getStage())));
    }

    private <T extends LoopReason> Optional<T> reason(Class<T> type) {
        return Stream.concat(Stream.of(status.reason()), status.others().stream()).filter(type::isInstance).map(type::cast).findFirst();
    }

    private List<Column> lanes() {
        return List.of(lane(LoopStage.MADE, List.of(ORIGIN, MADE)), lane(LoopStage.ANSWERED, List.of(ANSWERED)),
            lane(status.stage() == LoopStage.UNDER_WAY || facts.work().open() > 0 || facts.work().measures() == 0 ? LoopStage.UNDER_WAY
                : LoopStage.DONE, List.of(WORK)),
            lane(LoopStage.REVIEWED, List.of(REVIEWED)), lane(LoopStage.CLOSED, List.of(CLOSED, AFTER)));
    }

    private Column lane(LoopStage stage, List<Integer> columns) {
        boolean reached = switch (stage) {
            case MADE -> true;
            case ANSWERED -> facts.answers().allIn();
            case UNDER_WAY, DONE -> facts.work().begun() > 0;
            case REVIEWED -> facts.reviews().verdict().isPresent();
            case CLOSED -> facts.closing().on().isPresent();
        };
        return new Column(stage, words.stage(stage), reached, stage == status.stage(), columns);
    }

    private String add(Element element, Kind kind, int column, String caption, String name, NodeStates.Of state) {
        String key = "n" + vertices.size();
        vertices.add(new Vertex(key, id(element), kind, column, Optional.empty(), caption, name, state.state(), sentence(state.words())));
        return key;
    }

    private void part(String parent, Element element, Kind kind, String caption, String name, NodeStates.Of state) {
        String key = "n" + vertices.size();
        vertices.add(new Vertex(key, id(element), kind, WORK, Optional.of(parent), caption, name, state.state(), sentence(state.words())));
        link(parent, key);
    }

    /** Words with a capital letter at their beginning. */
    private String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(language) + words.substring(1);
    }

    private static String id(Element element) {
        return element.getId() == null ? "" : element.getId();
    }

    private void link(String from, String to) {
        links.add(new Link(from, to, false));
    }

    private String caption(String key, Optional<LocalDate> day, Object... values) {
        String what = text(key, values);
        return day.map(date -> text("diagram.dated", what, words.day(date))).orElse(what);
    }

    private String name(Recommendation of) {
        return of.getTitle() == null || of.getTitle().isBlank() ? labels.type(of) : of.getTitle();
    }

    private static <T> Optional<T> outer(EObject element, Class<T> type) {
        for (EObject outer = element; outer != null; outer = outer.eContainer()) {
            if (type.isInstance(outer)) {
                return Optional.of(type.cast(outer));
            }
        }
        return Optional.empty();
    }

    private String text(String key, Object... values) {
        return LoopMessages.in(language, key, values);
    }
}
