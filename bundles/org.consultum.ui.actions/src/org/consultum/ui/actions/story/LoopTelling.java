package org.consultum.ui.actions.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.Party;
import org.consultum.model.ProgressNote;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.ReviewVerdict;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.actions.ActionsSite;
import org.consultum.ui.actions.internal.Messages;
import org.consultum.ui.forms.Candidates;
import org.eclipse.jface.resource.ImageDescriptor;

/** Tells what became of a recommendation: answers, measures and how they go on, reviews, and what is to be done next. */
final class LoopTelling {

    private final ActionsSite site;
    private final RegisterSession session;
    private final Consumer<Element> open;
    private final LocalDate today;
    private final List<Dated> dated = new ArrayList<>();

    /** A line with the day it is sorted by. */
    private record Dated(LocalDate day, Story.Line line) {
    }

    LoopTelling(ActionsSite site, RegisterSession session, Consumer<Element> open, LocalDate today) {
        this.site = site;
        this.session = session;
        this.open = open;
        this.today = today;
    }

    List<String> facts(Recommendation recommendation) {
        LoopStatus status = status(recommendation);
        return List.of(site.labels().getText(status.stage()), sentence(status.words(this::name, Locale.getDefault())));
    }

    boolean late(Recommendation recommendation) {
        return status(recommendation).late();
    }

    List<String> next(Recommendation recommendation) {
        String words = status(recommendation).nextWords(this::name, Locale.getDefault());
        return words.isBlank() ? List.of() : List.of(words);
    }

    /** The earliest first; what has no day stands at the end of what surrounds it. */
    List<Story.Line> lines(Recommendation recommendation) {
        dated.clear();
        if (recommendation.getAncestor() != null) {
            add(null, Images.RECENT.descriptor(), Messages.bind(Messages.loop_ancestor, text(recommendation.getAncestor())),
                Optional.empty(), "", recommendation.getAncestor());
        }
        if (recommendation.getOrigin() != null) {
            Element origin = recommendation.getOrigin();
            LocalDate day = Candidates.meeting(origin).flatMap(meeting -> Optional.ofNullable(meeting.getStart()))
                .map(start -> start.toLocalDate()).orElse(recommendation.getMadeOn());
            add(day, site.labels().icon(origin), text(origin), Optional.empty(), "", origin);
        }
        add(recommendation.getMadeOn(), site.labels().icon(recommendation), parties(recommendation.getAddressees())
            .map(names -> Messages.bind(Messages.loop_madeTo, names)).orElse(Messages.loop_made),
            parties(recommendation.getOriginators()), plain(recommendation.getText()), null);
        if (recommendation.getTransmittedOn() != null) {
            add(recommendation.getTransmittedOn(), Images.OPEN.descriptor(), Messages.loop_transmitted, Optional.empty(), "", null);
        }
        recommendation.getResponses().forEach(this::response);
        recommendation.getMeasures().forEach(this::measure);
        recommendation.getReviews().forEach(this::review);
        if (recommendation.getClosedOn() != null) {
            add(recommendation.getClosedOn(), Images.CHECK.descriptor(), Messages.loop_closed, Optional.empty(),
                plain(recommendation.getClosedReason()), null);
        }
        return dated.stream().sorted(Comparator.comparing(Dated::day)).map(Dated::line).toList();
    }

    private void response(Response response) {
        add(response.getDate(), site.labels().icon(response), Messages.bind(Messages.loop_response,
            site.labels().getText(response.getKind())), Optional.ofNullable(response.getAuthor()).map(this::text),
            plain(response.getReason()), response.getDocument());
    }

    private void measure(Measure measure) {
        String owners = parties(measure.getOwners()).orElse(Messages.owners_none);
        for (ProgressNote note : measure.getNotes()) {
            Instant at = note.getAt();
            LocalDate day = at == null ? null : at.atZone(zone(measure)).toLocalDate();
            String headline = note.getProgress() < 0 ? text(measure)
                : Messages.bind(Messages.story_progress, text(measure), note.getProgress());
            add(day, Images.RENAME.descriptor(), headline, Optional.ofNullable(note.getAuthor()).map(this::text), plain(note.getText()),
                null);
        }
        for (Milestone milestone : measure.getMilestones()) {
            if (milestone.getReachedOn() != null) {
                add(milestone.getReachedOn(), site.labels().icon(milestone), Messages.bind(Messages.loop_milestone, text(milestone)),
                    Optional.of(text(measure)), "", null);
            }
        }
        if (measure.getCompletedOn() != null) {
            add(measure.getCompletedOn(), Images.CHECK.descriptor(), Messages.bind(Messages.loop_measureDone, text(measure)),
                Optional.of(owners), "", null);
        } else {
            String headline = Messages.bind(Messages.story_progress, Messages.bind(Messages.loop_measure, text(measure)),
                measure.getProgress());
            add(measure.getDue() == null ? LocalDate.MAX : measure.getDue(),
                measure.getDue() != null && measure.getDue().isBefore(today) ? Images.ALERT.descriptor() : site.labels().icon(measure),
                headline, Optional.of(owners), plain(measure.getText()), null);
        }
    }

    private void review(EffectivenessReview review) {
        boolean pending = review.getVerdict() == ReviewVerdict.PENDING;
        LocalDate day = pending ? review.getDue() : review.getDate();
        String headline = pending ? Messages.loop_reviewDue
            : Messages.bind(Messages.loop_review, site.labels().getText(review.getVerdict()));
        add(day == null ? LocalDate.MAX : day, site.labels().icon(review), headline,
            Optional.ofNullable(review.getReviewer()).map(this::text),
            plain(pending ? review.getQuestion() : review.getConclusion()), null);
    }

    private void add(LocalDate day, ImageDescriptor icon, String headline, Optional<String> who, String text, Element leads) {
        LocalDate sorted = day != null ? day : dated.isEmpty() ? LocalDate.MIN : dated.getLast().day();
        String when = Stream.concat(who.stream(), Optional.ofNullable(day).filter(known -> !known.equals(LocalDate.MAX))
            .map(Formats.local()::date).stream()).collect(Collectors.joining(" \u00b7 "));
        dated.add(new Dated(sorted, new Story.Line(icon, headline, when, text,
            Optional.ofNullable(leads).map(target -> () -> open.accept(target)))));
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
