package org.consultum.reminders.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionDue;
import org.consultum.followup.action.ActionDue.Expectation;
import org.consultum.followup.action.Contact;
import org.consultum.followup.action.Contacts;
import org.consultum.followup.action.EscalationPlan;
import org.consultum.followup.action.MeetingDays;
import org.consultum.followup.action.Responsibility;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.EscalationTarget;
import org.consultum.model.Measure;
import org.consultum.model.MessageKind;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.Response;
import org.consultum.model.ReviewVerdict;
import org.consultum.model.derived.ActionStatusOn;
import org.consultum.reminders.ReminderRequest;
import org.consultum.reminders.internal.Matter.Event;
import org.consultum.reminders.internal.Matter.Topic;
import org.eclipse.emf.ecore.EObject;

/** Finds what everybody is to be told on a day. Loads actions and feedback of the committees, and meetings only where an action needs one. */
final class Collector {

    /** Days of news for somebody who was sent nothing yet. */
    private static final int FIRST_NEWS = 30;
    /** Days after which an addressee outside is reminded of a response again. */
    private static final int AGAIN = 30;
    private static final int COMPLETE = 100;

    private final Register register;
    private final ReminderRequest request;
    private final LocalDate asOf;
    private final ActionDue due = new ActionDue(MeetingDays.ofModel());
    private final Told told;
    private final Map<String, Concerns> digests = new LinkedHashMap<>();
    private final Map<String, Concerns> escalations = new LinkedHashMap<>();
    private final Map<String, Concerns> responses = new LinkedHashMap<>();

    Collector(Register register, ReminderRequest request) {
        this.register = register;
        this.request = request;
        asOf = request.asOf();
        told = new Told(register, asOf, request.plannedCounts());
        register.getCommittees().stream().filter(committee -> !committee.eIsProxy())
            .filter(committee -> request.committee().isEmpty() || request.committee().get() == committee).forEach(this::collect);
    }

    List<Concerns> digests() {
        return wanted(digests.values());
    }

    List<Concerns> escalations() {
        return wanted(escalations.values());
    }

    List<Concerns> responses() {
        return wanted(responses.values());
    }

    private List<Concerns> wanted(Collection<Concerns> all) {
        var own = request.only().map(only -> Responsibility.of(register, only, asOf).own());
        return all.stream().filter(concerns -> !concerns.isEmpty() && own.map(parties -> parties.contains(concerns.recipient().party()))
            .orElse(true)).sorted(Comparator.comparing((Concerns concerns) -> concerns.recipient().name())
                .thenComparing(concerns -> concerns.recipient().party().getId())).toList();
    }

    private void collect(Committee committee) {
        if (committee.getActionList() != null) {
            committee.getActionList().getActions().stream().filter(action -> !ActionStatusOn.finished(action)).forEach(this::collect);
        }
        if (committee.getFeedbackList() != null) {
            List<Recommendation> all = committee.getFeedbackList().getRecommendations();
            all.forEach(recommendation -> collect(recommendation, committee, all));
        }
    }

    private void collect(ActionItem action) {
        Expectation expectation = due.expectation(action, asOf, request.soon());
        Optional<LocalDate> day = due.day(action, asOf);
        Optional<EscalationPlan> plan = expectation == Expectation.OVERDUE ? Optional.of(EscalationPlan.of(action, asOf, due))
            : Optional.empty();
        contacts(action.getOwners()).forEach(owner -> {
            switch (expectation) {
                case OVERDUE -> to(digests, owner).add(new Matter(Topic.OVERDUE, action, day, plan, List.of()));
                case DUE_SOON -> to(digests, owner).add(Matter.of(Topic.DUE_SOON, action, day));
                case NO_DATE -> to(digests, owner).add(Matter.of(Topic.NO_DATE, action, day));
                case LATER -> to(digests, owner).addLater();
                case FINISHED, NOT_BEGUN, SNOOZED -> { }
            }
        });
        if (ActionDue.expected(action, asOf)) {
            contacts(action.getWaitingFor()).forEach(contact -> to(digests, contact).add(Matter.of(Topic.WAITING, action, day)));
        }
        plan.ifPresent(reached -> escalate(action, reached));
    }

    /** Owners read of their overdue actions in the digest; everybody else is told once at each step. */
    private void escalate(ActionItem action, EscalationPlan plan) {
        for (EscalationPlan.Step step : plan.reached()) {
            if (step.target() != EscalationTarget.OWNER) {
                step.told().stream().filter(contact -> !told.since(step.on(), MessageKind.ESCALATION, contact, action))
                    .forEach(contact -> to(escalations, contact).add(new Matter(Topic.ESCALATED, action, due.day(action, asOf),
                        Optional.of(plan), List.of())));
            }
        }
    }

    private void collect(Recommendation recommendation, Committee committee, List<Recommendation> all) {
        Optional<LocalDate> responseDue = Optional.ofNullable(recommendation.getResponseDue());
        if (recommendation.getClosedOn() == null) {
            List<String> awaited = LoopFacts.of(recommendation).answers().awaited();
            recommendation.getAddressees().stream().filter(addressee -> awaited.contains(addressee.getId()))
                .forEach(addressee -> ask(recommendation, addressee, responseDue));
            recommendation.getMeasures().stream().filter(measure -> measure.getCompletedOn() == null && measure.getProgress() < COMPLETE
                && measure.getDue() != null && !measure.getDue().isAfter(asOf.plusDays(request.soon())))
                .forEach(measure -> contacts(measure.getOwners()).forEach(owner -> to(digests, owner)
                    .add(Matter.of(Topic.MEASURE, measure, Optional.of(measure.getDue())))));
        }
        List<Event> events = events(recommendation, all);
        if (!events.isEmpty()) {
            var originators = new ArrayList<Party>(recommendation.getOriginators());
            originators.add(committee);
            contacts(originators).forEach(contact -> tell(recommendation, events, contact));
        }
    }

    /** People and offices read of it in their digest; bodies outside are reminded when the day has passed, and again after a month. */
    private void ask(Recommendation recommendation, Party addressee, Optional<LocalDate> responseDue) {
        boolean outside = addressee instanceof Organisation || addressee instanceof Committee;
        for (Contact contact : outside && addressee instanceof Organisation ? outside(addressee) : Contacts.of(addressee, asOf)) {
            if (!outside) {
                to(digests, contact).add(Matter.of(Topic.TO_ANSWER, recommendation, responseDue));
            } else if (responseDue.filter(day -> day.isBefore(asOf)).isPresent()
                    && !told.since(asOf.minusDays(AGAIN - 1L), MessageKind.RESPONSE_REMINDER, contact, recommendation)) {
                to(responses, contact).add(Matter.of(Topic.UNANSWERED, recommendation, responseDue));
            }
        }
    }

    private List<Contact> outside(Party organisation) {
        List<Contact> points = Contacts.ofOrganisation(organisation);
        return points.isEmpty() ? Contacts.of(organisation, asOf) : points;
    }

    private void tell(Recommendation recommendation, List<Event> events, Contact contact) {
        LocalDate since = told.lastNews(contact).orElse(asOf.minusDays(FIRST_NEWS));
        List<Event> news = events.stream().filter(event -> event.day().isAfter(since)).toList();
        if (!news.isEmpty()) {
            to(digests, contact).add(new Matter(Topic.NEWS, recommendation, Optional.of(news.getLast().day()), Optional.empty(), news));
        }
    }

    private List<Event> events(Recommendation recommendation, List<Recommendation> all) {
        var events = new ArrayList<Event>();
        for (Response response : recommendation.getResponses()) {
            event(response.getDate(), response, events);
        }
        for (Measure measure : recommendation.getMeasures()) {
            event(measure.getCompletedOn(), measure, events);
        }
        for (EffectivenessReview review : recommendation.getReviews()) {
            event(review.getVerdict() == ReviewVerdict.PENDING ? null : review.getDate(), review, events);
        }
        event(recommendation.getClosedOn(), recommendation, events);
        all.stream().filter(other -> other.getAncestor() == recommendation).forEach(other -> event(other.getMadeOn(), other, events));
        events.sort(Comparator.comparing(Event::day));
        return events;
    }

    private void event(LocalDate day, EObject what, List<Event> events) {
        if (day != null && !day.isAfter(asOf)) {
            events.add(new Event(day, what));
        }
    }

    private List<Contact> contacts(Collection<? extends Party> parties) {
        return parties.stream().flatMap(party -> party == null || party.eIsProxy() ? Stream.<Contact>empty()
            : Contacts.of(party, asOf).stream()).distinct().toList();
    }

    /** The concerns of a recipient: one for each party and address. */
    private static Concerns to(Map<String, Concerns> all, Contact contact) {
        return all.computeIfAbsent(contact.party().getId() + " " + contact.address().map(address -> address.toLowerCase(Locale.ROOT))
            .orElse(""), key -> new Concerns(contact));
    }
}
