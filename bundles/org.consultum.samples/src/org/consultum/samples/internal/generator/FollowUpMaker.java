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
import org.consultum.model.Evidence;
import org.consultum.model.FeedbackList;
import org.consultum.model.ImplementationClass;
import org.consultum.model.Meeting;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.ProgressNote;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;

/** Makes the action items and the recommendations of one committee. */
final class FollowUpMaker {

    private static final List<ActionStatus> UNFINISHED = List.of(ActionStatus.OPEN, ActionStatus.IN_PROGRESS, ActionStatus.WAITING);

    private static final List<Priority> PRIORITIES = List.of(Priority.NORMAL, Priority.NORMAL, Priority.NORMAL, Priority.NORMAL,
        Priority.NORMAL, Priority.HIGH, Priority.HIGH, Priority.LOW, Priority.LOW, Priority.URGENT);
    private static final LocalDate LONG_AGO = FrameMaker.TODAY.minusYears(1);

    private final Maker maker;
    private final Dice dice;
    private final FrameMaker frame;
    private final Committee committee;
    private final List<Meeting> held;

    FollowUpMaker(Maker maker, Dice dice, FrameMaker frame, Committee committee) {
        this.maker = maker;
        this.dice = dice;
        this.frame = frame;
        this.committee = committee;
        this.held = committee.getMeetings().stream().filter(meeting -> meeting.getStart().toLocalDate().isBefore(FrameMaker.TODAY))
            .toList();
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
        Meeting meeting = held.isEmpty() ? null : dice.pick(held);
        LocalDate raised = meeting == null ? FrameMaker.TODAY.minusDays(dice.between(1, 700)) : meeting.getStart().toLocalDate();
        LocalDate due = raised.plusDays(dice.between(14, 120));
        // Little of what is old is still open.
        boolean finished = due.isBefore(FrameMaker.TODAY) && dice.below(1000) < (due.isBefore(LONG_AGO) ? 996 : 820);
        return maker.make(ActionItem.class, action -> {
            action.setReference(committee.getShortName() + "-A-" + (index + 1));
            action.setTitle(Phrases.act(dice));
            action.setText(Phrases.text(dice, dice.between(1, 3)));
            owners(action, finished);
            action.setOrigin(meeting == null ? null : origin(meeting));
            action.setRaisedOn(raised);
            action.setDue(due);
            action.setPriority(dice.pick(PRIORITIES));
            if (finished) {
                finish(action, raised, due);
            } else {
                goOn(action, raised);
            }
        });
    }

    private void owners(ActionItem action, boolean finished) {
        if (!finished && dice.percent(4)) {
            return;
        }
        for (int owners = dice.percent(15) ? dice.between(2, 3) : 1; owners > 0; owners--) {
            add(action.getOwners(), dice.percent(8) ? frame.organisation(dice) : frame.owner(dice));
        }
    }

    private static void add(List<Party> parties, Party party) {
        if (!parties.contains(party)) {
            parties.add(party);
        }
    }

    private void finish(ActionItem action, LocalDate raised, LocalDate due) {
        action.setStatus(dice.percent(95) ? ActionStatus.DONE : ActionStatus.CANCELLED);
        action.setProgress(action.getStatus() == ActionStatus.DONE ? 100 : dice.between(0, 5) * 10);
        LocalDate closed = due.plusDays(dice.between(-10, 25));
        action.setClosedOn(closed.isAfter(FrameMaker.TODAY) ? FrameMaker.TODAY : closed);
        if (action.getStatus() == ActionStatus.DONE && dice.percent(10)) {
            maker.add(action.getEvidence(), Evidence.class, evidence -> {
                evidence.setTitle(Phrases.title(dice));
                evidence.setLink("https://register.example/evidence/" + action.getReference());
            });
        }
        if (dice.percent(12)) {
            note(action, raised.plusDays(dice.between(3, 13)), ActionStatus.IN_PROGRESS, 50);
        }
    }

    private void goOn(ActionItem action, LocalDate raised) {
        action.setStatus(dice.pick(UNFINISHED));
        action.setProgress(action.getStatus() == ActionStatus.OPEN ? 0 : dice.between(1, 9) * 10);
        if (action.getStatus() == ActionStatus.WAITING) {
            add(action.getWaitingFor(), dice.percent(30) ? committee : dice.percent(50) ? frame.organisation(dice) : frame.person(dice));
        }
        if (dice.percent(6)) {
            action.setSnoozedUntil(FrameMaker.TODAY.plusDays(dice.between(1, 90)));
        } else if (dice.percent(4)) {
            action.setBegins(FrameMaker.TODAY.plusDays(dice.between(-20, 40)));
        }
        if (dice.percent(5)) {
            action.setDue(null);
            action.setDueNextMeeting(true);
        }
        int notes = action.getStatus() == ActionStatus.OPEN ? 1 : dice.between(1, 3);
        for (int i = 1; i <= notes; i++) {
            note(action, raised.plusDays(7L * i), action.getStatus(), action.getProgress() * i / notes);
        }
    }

    private void note(ActionItem action, LocalDate day, ActionStatus status, int progress) {
        maker.add(action.getNotes(), ProgressNote.class, note -> {
            note.setAt(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
            note.setAuthor(action.getOwners().isEmpty() ? frame.person(dice) : action.getOwners().getFirst());
            note.setText(Phrases.text(dice, 1));
            note.setStatus(status);
            note.setProgress(progress);
        });
    }

    private AgendaItem origin(Meeting meeting) {
        return dice.pick(meeting.getAgenda().getItems());
    }

    private Recommendation recommendation(int index) {
        Meeting meeting = held.isEmpty() ? committee.getMeetings().getFirst() : held.get(index * 20 % held.size());
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
            recommendation.getOriginators().add(committee);
            if (stage >= 1 || dice.percent(80)) {
                recommendation.setTransmittedOn(made.plusDays(dice.between(2, 14)));
            }
            if (stage >= 1) {
                respond(recommendation, made.plusDays(dice.between(20, 120)));
            }
            if (stage >= 2) {
                for (int i = dice.between(1, 3); i > 0; i--) {
                    measure(recommendation, made, made.plusDays(300), stage >= 3);
                }
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

    private void measure(Recommendation of, LocalDate begun, LocalDate due, boolean complete) {
        maker.add(of.getMeasures(), Measure.class, measure -> {
            measure.setTitle(Phrases.act(dice));
            measure.setText(Phrases.text(dice, 1));
            if (complete || dice.percent(90)) {
                measure.getOwners().add(frame.owner(dice));
            }
            measure.setDue(due);
            measure.setProgress(complete ? 100 : dice.between(1, 8) * 10);
            measure.setImplementation(complete ? ImplementationClass.FULLY : ImplementationClass.PARTLY);
            measure.setCompletedOn(complete ? due : null);
            maker.add(measure.getMilestones(), Milestone.class, milestone -> {
                milestone.setTitle(Phrases.act(dice));
                milestone.setDue(due.minusDays(60));
                milestone.setReachedOn(complete ? due.minusDays(55) : null);
            });
            history(measure, begun);
        });
    }

    /** What was reported every few weeks, up to the progress it has. */
    private void history(Measure measure, LocalDate begun) {
        int reports = dice.between(1, 4);
        for (int i = 1; i <= reports; i++) {
            LocalDate day = begun.plusDays(130L + 40L * i);
            int progress = measure.getProgress() * i / (measure.getCompletedOn() == null ? reports : reports + 1);
            if (!day.isAfter(FrameMaker.TODAY)) {
                maker.add(measure.getNotes(), ProgressNote.class, note -> {
                    note.setAt(day.atTime(10, 0).toInstant(ZoneOffset.UTC));
                    note.setAuthor(measure.getOwners().isEmpty() ? null : measure.getOwners().getFirst());
                    note.setText(Phrases.text(dice, 1));
                    note.setProgress(progress);
                });
            }
        }
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
