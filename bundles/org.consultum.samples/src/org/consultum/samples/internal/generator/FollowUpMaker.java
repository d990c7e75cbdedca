package org.consultum.samples.internal.generator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.ActionStatus;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.FeedbackList;
import org.consultum.model.ImplementationClass;
import org.consultum.model.Meeting;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.Priority;
import org.consultum.model.ProgressNote;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;

/** Makes the action items and the recommendations of one committee. */
final class FollowUpMaker {

    private static final List<ActionStatus> UNFINISHED = List.of(ActionStatus.OPEN, ActionStatus.IN_PROGRESS, ActionStatus.WAITING);

    private final Maker maker;
    private final Dice dice;
    private final FrameMaker frame;
    private final Committee committee;

    FollowUpMaker(Maker maker, Dice dice, FrameMaker frame, Committee committee) {
        this.maker = maker;
        this.dice = dice;
        this.frame = frame;
        this.committee = committee;
    }

    void make(int actions, int recommendations) {
        if (actions > 0) {
            var made = new ArrayList<ActionItem>(actions);
            for (int i = 0; i < actions; i++) {
                made.add(action(i));
            }
            committee.setActionList(maker.make(ActionList.class, list -> list.getActions().addAll(made)));
        }
        if (recommendations > 0) {
            var made = new ArrayList<Recommendation>(recommendations);
            for (int i = 0; i < recommendations; i++) {
                made.add(recommendation(i));
            }
            committee.setFeedbackList(maker.make(FeedbackList.class, list -> list.getRecommendations().addAll(made)));
        }
    }

    private ActionItem action(int index) {
        Meeting meeting = committee.getMeetings().isEmpty() ? null : dice.pick(committee.getMeetings());
        LocalDate begun = meeting == null ? FrameMaker.TODAY.minusDays(dice.between(1, 700)) : meeting.getStart().toLocalDate();
        LocalDate due = begun.plusDays(dice.between(14, 120));
        boolean finished = due.isBefore(FrameMaker.TODAY) && dice.percent(92);
        return maker.make(ActionItem.class, action -> {
            action.setReference(committee.getShortName() + "-A-" + (index + 1));
            action.setTitle(Phrases.act(dice));
            action.setText(Phrases.text(dice, dice.between(1, 3)));
            action.getOwners().add(frame.owner(dice));
            action.setOrigin(meeting == null ? null : origin(meeting));
            action.setDue(due);
            action.setPriority(dice.pick(Priority.VALUES));
            if (finished) {
                action.setStatus(dice.percent(95) ? ActionStatus.DONE : ActionStatus.CANCELLED);
                action.setProgress(100);
                action.setClosedOn(due.minusDays(dice.between(0, 10)));
            } else {
                action.setStatus(dice.pick(UNFINISHED));
                action.setProgress(action.getStatus() == ActionStatus.OPEN ? 0 : dice.between(1, 9) * 10);
                maker.add(action.getNotes(), ProgressNote.class, note -> {
                    note.setAt(begun.plusDays(7).atTime(9, 0).toInstant(ZoneOffset.UTC));
                    note.setAuthor(action.getOwners().getFirst());
                    note.setText(Phrases.text(dice, 1));
                    note.setStatus(action.getStatus());
                });
            }
        });
    }

    private AgendaItem origin(Meeting meeting) {
        return dice.pick(meeting.getAgenda().getItems());
    }

    private Recommendation recommendation(int index) {
        Meeting meeting = committee.getMeetings().get(Math.min(index * 20, committee.getMeetings().size() - 1));
        LocalDate made = meeting.getStart().toLocalDate();
        int stage = made.isBefore(FrameMaker.TODAY.minusYears(1)) ? dice.between(2, 5) : dice.between(0, 2);
        return maker.make(Recommendation.class, recommendation -> {
            recommendation.setReference(committee.getShortName() + "-R-" + (index + 1));
            recommendation.setTitle(Phrases.title(dice));
            recommendation.setText(Phrases.text(dice, 2));
            recommendation.setMadeOn(made);
            recommendation.setOrigin(origin(meeting));
            recommendation.setPriority(dice.pick(Priority.VALUES));
            recommendation.setResponseDue(made.plusDays(90));
            recommendation.getAddressees().add(frame.organisation(dice));
            if (stage >= 1) {
                respond(recommendation, made.plusDays(dice.between(20, 120)));
            }
            if (stage >= 2) {
                measure(recommendation, made.plusDays(300), stage >= 3);
            }
            if (stage >= 4) {
                review(recommendation, made.plusDays(340));
            }
            if (stage == 5) {
                recommendation.setClosedOn(made.plusDays(350));
                recommendation.setClosedReason(Phrases.text(dice, 1));
            }
        });
    }

    private void respond(Recommendation to, LocalDate date) {
        maker.add(to.getResponses(), Response.class, response -> {
            response.setKind(dice.percent(70) ? ResponseKind.ACCEPTED : ResponseKind.PARTLY_ACCEPTED);
            response.setReason(Phrases.text(dice, 2));
            response.setDate(date);
            response.setAuthor(to.getAddressees().getFirst());
        });
    }

    private void measure(Recommendation of, LocalDate due, boolean complete) {
        maker.add(of.getMeasures(), Measure.class, measure -> {
            measure.setTitle(Phrases.act(dice));
            measure.setText(Phrases.text(dice, 1));
            measure.getOwners().add(frame.owner(dice));
            measure.setDue(due);
            measure.setProgress(complete ? 100 : 40);
            measure.setImplementation(complete ? ImplementationClass.FULLY : ImplementationClass.PARTLY);
            measure.setCompletedOn(complete ? due : null);
            maker.add(measure.getMilestones(), Milestone.class, milestone -> {
                milestone.setTitle(Phrases.act(dice));
                milestone.setDue(due.minusDays(60));
                milestone.setReachedOn(complete ? due.minusDays(55) : null);
            });
        });
    }

    private void review(Recommendation of, LocalDate date) {
        maker.add(of.getReviews(), EffectivenessReview.class, review -> {
            review.setQuestion(Phrases.text(dice, 1));
            review.setDue(date);
            review.setDate(date);
            review.setReviewer(frame.owner(dice));
            review.setVerdict(dice.percent(70) ? ReviewVerdict.EFFECTIVE : ReviewVerdict.PARTLY_EFFECTIVE);
            review.setConclusion(Phrases.text(dice, 2));
        });
    }
}
