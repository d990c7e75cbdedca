package org.consultum.index.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Priority;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Response;

/** Registers of random content from a small vocabulary, so that words meet often. The same seed gives the same register. */
final class RandomRegister {

    static final List<String> VOCABULARY = List.of("supply", "ship", "shipyard", "joint", "joinery", "training", "repair", "review",
        "budget", "charter", "missile", "drone", "radar", "export", "exporter", "standard", "quality", "notice", "minutes", "harbour");

    /** Words of references, which are none of the vocabulary. */
    private static final List<String> CODES = List.of("ACT", "Act", "WG", "PLN");

    private final IndexedRegister test;
    private final Random random;
    private final List<Party> people = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    RandomRegister(IndexedRegister test, Random random) {
        this.test = test;
        this.random = random;
    }

    String words(int most) {
        return IntStream.range(0, 1 + random.nextInt(most)).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    String word() {
        return VOCABULARY.get(random.nextInt(VOCABULARY.size()));
    }

    LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
    }

    Register register(int committees) {
        Register register = test.register();
        for (int i = 0; i < 5; i++) {
            Person person = test.create(Person.class, RegisterPackage.Literals.PERSON);
            person.setName(words(2));
            register.getPeople().add(person);
            people.add(person);
        }
        for (int i = 0; i < committees; i++) {
            committee(register, i);
        }
        return register;
    }

    private void committee(Register register, int number) {
        Committee committee = test.committee(register, words(3), "committee-" + number);
        committee.setMission(words(12));
        for (int i = random.nextInt(4); i > 0; i--) {
            fill(test.meeting(committee, words(3), day()));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            fill(test.action(committee, words(4)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            var recommendation = test.recommendation(committee, words(4));
            recommendation.setResponseDue(day());
            recommendation.getAddressees().add(person());
            if (random.nextBoolean()) {
                recommendation.getResponses().add(test.create(Response.class, RegisterPackage.Literals.RESPONSE));
            }
            for (int measures = random.nextInt(3); measures > 0; measures--) {
                Measure measure = test.create(Measure.class, RegisterPackage.Literals.MEASURE);
                measure.setTitle(words(3));
                measure.setProgress(random.nextInt(11) * 10);
                measure.getOwners().add(person());
                recommendation.getMeasures().add(measure);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            test.paper(committee, words(5)).setDate(day());
        }
    }

    private void fill(Meeting meeting) {
        meeting.setState(MeetingState.VALUES.get(random.nextInt(MeetingState.VALUES.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            AttendanceEvent event = test.create(AttendanceEvent.class, RegisterPackage.Literals.ATTENDANCE_EVENT);
            event.setParty(person());
            meeting.getAttendance().add(event);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            meeting.getAgenda().getItems().add(item(2));
        }
    }

    AgendaItem item(int depth) {
        AgendaItem item = test.item(words(4), random.nextBoolean() ? words(10) : null);
        if (random.nextInt(3) == 0) {
            Decision decision = test.create(Decision.class, RegisterPackage.Literals.DECISION);
            decision.setText(words(8));
            decisions.add(decision);
            item.getDecisions().add(decision);
        }
        for (int i = depth > 0 ? random.nextInt(3) : 0; i > 0; i--) {
            item.getItems().add(item(depth - 1));
        }
        return item;
    }

    void fill(ActionItem action) {
        action.setText(random.nextBoolean() ? words(10) : null);
        action.setDue(random.nextInt(4) == 0 ? null : day());
        action.setStatus(ActionStatus.VALUES.get(random.nextInt(ActionStatus.VALUES.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
            Party owner = person();
            if (!action.getOwners().contains(owner)) {
                action.getOwners().add(owner);
            }
        }
        action.setReference(random.nextInt(5) == 0 ? null : CODES.get(random.nextInt(CODES.size())) + "-" + random.nextInt(200));
        action.setPriority(Priority.VALUES.get(random.nextInt(Priority.VALUES.size())));
        action.setProgress(random.nextInt(11) * 10);
        action.setRaisedOn(random.nextInt(4) == 0 ? null : day());
        action.setClosedOn(random.nextInt(2) == 0 ? null : day());
        action.setBegins(random.nextInt(4) == 0 ? day() : null);
        action.setSnoozedUntil(random.nextInt(4) == 0 ? day() : null);
        if (random.nextBoolean()) {
            action.getWaitingFor().add(person());
        }
        if (!decisions.isEmpty() && random.nextBoolean()) {
            action.setOrigin(decisions.get(random.nextInt(decisions.size())));
        }
    }

    Party person() {
        return people.get(random.nextInt(people.size()));
    }
}
