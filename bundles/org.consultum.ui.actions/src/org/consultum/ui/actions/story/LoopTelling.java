package org.consultum.ui.actions.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopHistory;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.model.ActionItem;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.Measure;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.ReviewVerdict;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.actions.ActionsSite;
import org.consultum.ui.actions.internal.ActionWords;
import org.consultum.ui.actions.internal.Messages;
import org.consultum.ui.forms.Candidates;
import org.eclipse.jface.resource.ImageDescriptor;

/** Tells what became of a recommendation: answers, measures and how they go on, reviews, and what is to be done next. */
final class LoopTelling {

    private final ActionsSite site;
    private final RegisterSession session;
    private final Consumer<Element> open;
    private final LocalDate today;

    LoopTelling(ActionsSite site, RegisterSession session, Consumer<Element> open, LocalDate today) {
        this.site = site;
        this.session = session;
        this.open = open;
        this.today = today;
    }

    List<String> facts(Recommendation recommendation) {
        LoopStatus status = status(recommendation);
        return List.of(Messages.bind(Messages.story_statusAndDue, site.labels().getText(status.stage()),
            sentence(status.words(this::name, Locale.getDefault()))));
    }

    boolean late(Recommendation recommendation) {
        return status(recommendation).late();
    }

    List<String> next(Recommendation recommendation) {
        String words = status(recommendation).nextWords(this::name, Locale.getDefault());
        return words.isBlank() ? List.of() : List.of(words);
    }

    /** What happened, the earliest first, and then what is still open. */
    List<Story.Line> lines(Recommendation recommendation) {
        var lines = new ArrayList<Story.Line>();
        Optional.ofNullable(recommendation.getOrigin()).map(this::origin).ifPresent(lines::add);
        List<Recommendation> successors = Descendants.of(recommendation);
        LoopHistory.of(recommendation, successors, zone(recommendation)).forEach(event -> lines.add(line(recommendation, event)));
        recommendation.getMeasures().stream().filter(measure -> measure.getCompletedOn() == null).map(this::measure).forEach(lines::add);
        recommendation.getReviews().stream().filter(review -> review.getVerdict() == ReviewVerdict.PENDING).map(this::review)
            .forEach(lines::add);
        return lines;
    }

    private Story.Line origin(Element origin) {
        Optional<LocalDate> day = Candidates.meeting(origin).flatMap(meeting -> Optional.ofNullable(meeting.getStart()))
            .map(start -> start.toLocalDate());
        return new Story.Line(site.labels().icon(origin), text(origin), when(Optional.empty(), day), "",
            Optional.of(() -> open.accept(origin)));
    }

    private Story.Line line(Recommendation recommendation, LoopHistory.Event event) {
        String name = text(event.element());
        String headline = switch (event.what()) {
            case REOPENED_FROM -> Messages.bind(Messages.loop_ancestor, name);
            case MADE -> parties(recommendation.getAddressees()).map(names -> Messages.bind(Messages.loop_madeTo, names))
                .orElse(Messages.loop_made);
            case TRANSMITTED -> Messages.loop_transmitted;
            case RESPONDED -> event.element() instanceof Response response
                ? Messages.bind(Messages.loop_response, site.labels().getText(response.getKind())) : name;
            case PROGRESS -> event.percentage().isPresent()
                ? Messages.bind(Messages.story_progress, name, event.percentage().getAsInt()) : name;
            case MILESTONE_REACHED -> Messages.bind(Messages.loop_milestone, name);
            case ACTION_DONE -> Messages.bind(Messages.loop_actionDone, name);
            case MEASURE_COMPLETED -> Messages.bind(Messages.loop_measureDone, name);
            case REVIEWED -> event.element() instanceof EffectivenessReview review
                ? Messages.bind(Messages.loop_review, site.labels().getText(review.getVerdict())) : name;
            case CLOSED -> Messages.loop_closed;
            case REOPENED_AS -> Messages.bind(Messages.loop_successor, name);
        };
        boolean quoted = event.what() != LoopHistory.What.ACTION_DONE && event.what() != LoopHistory.What.REOPENED_FROM
            && event.what() != LoopHistory.What.REOPENED_AS;
        return new Story.Line(icon(event), headline, when(event.who().map(this::text), event.on()), quoted ? event.text() : "",
            leads(event));
    }

    private ImageDescriptor icon(LoopHistory.Event event) {
        return switch (event.what()) {
            case TRANSMITTED -> Images.OPEN.descriptor();
            case PROGRESS -> Images.RENAME.descriptor();
            case ACTION_DONE, MEASURE_COMPLETED, CLOSED -> Images.CHECK.descriptor();
            case REOPENED_FROM, REOPENED_AS -> Images.RECENT.descriptor();
            default -> site.labels().icon(event.element());
        };
    }

    /** Other loops, actions and documents of responses are one click away. */
    private Optional<Runnable> leads(LoopHistory.Event event) {
        return switch (event.element()) {
            case Response response -> Optional.ofNullable(response.getDocument()).map(document -> () -> open.accept(document));
            case ActionItem action -> Optional.of(() -> open.accept(action));
            case Recommendation other when event.what() == LoopHistory.What.REOPENED_FROM
                || event.what() == LoopHistory.What.REOPENED_AS -> Optional.of(() -> open.accept(other));
            default -> Optional.empty();
        };
    }

    private Story.Line measure(Measure measure) {
        boolean late = measure.getDue() != null && measure.getDue().isBefore(today);
        String name = Messages.bind(Messages.loop_measure, text(measure));
        String headline = Messages.bind(Messages.story_progress, name, measure.getProgress());
        return new Story.Line(late ? Images.ALERT.descriptor() : site.labels().icon(measure), headline,
            due(parties(measure.getOwners()).orElse(Messages.owners_none), measure.getDue()), plain(measure.getText()), Optional.empty());
    }

    private Story.Line review(EffectivenessReview review) {
        boolean late = review.getDue() != null && review.getDue().isBefore(today);
        return new Story.Line(late ? Images.ALERT.descriptor() : site.labels().icon(review), Messages.loop_reviewDue,
            due(Optional.ofNullable(review.getReviewer()).map(this::text).orElse(""), review.getDue()), plain(review.getQuestion()),
            Optional.empty());
    }

    private String due(String who, LocalDate day) {
        var words = new ActionWords(today, Formats.local(), id -> "");
        return Stream.of(who, day == null ? "" : words.day(day)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
    }

    private static String when(Optional<String> who, Optional<LocalDate> day) {
        return Stream.concat(who.stream(), day.map(Formats.local()::date).stream()).collect(Collectors.joining(" \u00b7 "));
    }

    private static ZoneId zone(Element element) {
        return ActionPlace.zone(Candidates.committee(element));
    }

    private LoopStatus status(Recommendation recommendation) {
        return LoopStatus.of(LoopFacts.of(recommendation), today);
    }

    private Optional<String> name(String id) {
        return session.find(id).map(this::text);
    }

    private Optional<String> parties(List<? extends Party> parties) {
        return parties.isEmpty() ? Optional.empty() : Optional.of(parties.stream().map(this::text).collect(Collectors.joining(", ")));
    }

    private String text(Element element) {
        return site.labels().text(element);
    }

    private static String plain(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.getDefault()) + words.substring(1);
    }
}
