package org.consultum.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.FeedbackList;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Marking;
import org.consultum.model.MarkingLevel;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.PaperUse;
import org.consultum.model.Period;
import org.consultum.model.Person;
import org.consultum.model.Profile;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.NewElements;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Parameters;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/** A small register to try rules on, and a way to try one rule with parameters of one's own. The day is 10 June 2026. */
public final class Sample {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    public final Register register;
    public final Committee committee;
    private final AtomicLong counter = new AtomicLong();
    private final NewElements elements = new NewElements(() -> "00000000-0000-4000-8000-%012d".formatted(counter.incrementAndGet()));

    public Sample() {
        register = create(Register.class, RegisterPackage.Literals.REGISTER);
        register.setTitle("Register of consultations");
        register.setProfile(RegisterFactory.eINSTANCE.createProfile());
        committee = create(Committee.class, RegisterPackage.Literals.COMMITTEE);
        committee.setName("Forum");
        committee.setSlug("forum");
        register.getCommittees().add(committee);
    }

    public <T extends Element> T create(Class<T> type, EClass eClass) {
        return elements.create(type, eClass);
    }

    /** A meeting from 9 to 11 o'clock in Tokyo. */
    public Meeting meeting(MeetingState state, LocalDate day) {
        Meeting meeting = meeting(state);
        meeting.setStart(day.atTime(9, 0).atZone(TOKYO));
        meeting.setEnd(day.atTime(11, 0).atZone(TOKYO));
        return meeting;
    }

    /** A meeting without start and end. */
    public Meeting meeting(MeetingState state) {
        Meeting meeting = create(Meeting.class, RegisterPackage.Literals.MEETING);
        meeting.setTitle("Plenary");
        meeting.setSlug("plenary");
        meeting.setState(state);
        committee.getMeetings().add(meeting);
        return meeting;
    }

    public AgendaItem item(Meeting meeting, String title, ItemPurpose purpose) {
        if (meeting.getAgenda() == null) {
            Agenda agenda = RegisterFactory.eINSTANCE.createAgenda();
            meeting.setAgenda(agenda);
        }
        AgendaItem item = item(title, purpose);
        meeting.getAgenda().getItems().add(item);
        return item;
    }

    public AgendaItem item(String title, ItemPurpose purpose) {
        AgendaItem item = create(AgendaItem.class, RegisterPackage.Literals.AGENDA_ITEM);
        item.setTitle(title);
        item.setPurpose(purpose);
        return item;
    }

    public Decision decide(AgendaItem item, DecisionResult result) {
        Decision decision = create(Decision.class, RegisterPackage.Literals.DECISION);
        decision.setResult(result);
        item.getDecisions().add(decision);
        return decision;
    }

    public PaperUse paper(AgendaItem item) {
        PaperUse use = create(PaperUse.class, RegisterPackage.Literals.PAPER_USE);
        item.getPapers().add(use);
        return use;
    }

    public Membership member(String name, MembershipRole role) {
        Person person = create(Person.class, RegisterPackage.Literals.PERSON);
        person.setName(name);
        register.getPeople().add(person);
        Membership membership = create(Membership.class, RegisterPackage.Literals.MEMBERSHIP);
        membership.setMember(person);
        membership.setRole(role);
        committee.getMemberships().add(membership);
        return membership;
    }

    public void attend(Meeting meeting, Membership membership, AttendanceKind kind) {
        AttendanceEvent event = create(AttendanceEvent.class, RegisterPackage.Literals.ATTENDANCE_EVENT);
        event.setParty(membership.getMember());
        event.setKind(kind);
        meeting.getAttendance().add(event);
    }

    public ActionItem action(String title) {
        if (committee.getActionList() == null) {
            ActionList list = RegisterFactory.eINSTANCE.createActionList();
            committee.setActionList(list);
        }
        ActionItem action = create(ActionItem.class, RegisterPackage.Literals.ACTION_ITEM);
        action.setTitle(title);
        committee.getActionList().getActions().add(action);
        return action;
    }

    public Recommendation recommendation(String title) {
        if (committee.getFeedbackList() == null) {
            FeedbackList list = RegisterFactory.eINSTANCE.createFeedbackList();
            committee.setFeedbackList(list);
        }
        Recommendation recommendation = create(Recommendation.class, RegisterPackage.Literals.RECOMMENDATION);
        recommendation.setTitle(title);
        committee.getFeedbackList().getRecommendations().add(recommendation);
        return recommendation;
    }

    public Period period(String name, LocalDate start, LocalDate end) {
        Period period = create(Period.class, RegisterPackage.Literals.PERIOD);
        period.setName(name);
        period.setStart(start);
        period.setEnd(end);
        committee.getPeriods().add(period);
        return period;
    }

    public Charter charter(LocalDate adopted, LocalDate expires) {
        Charter charter = create(Charter.class, RegisterPackage.Literals.CHARTER);
        charter.setAdopted(adopted);
        charter.setExpires(expires);
        committee.getCharters().add(charter);
        return charter;
    }

    /** Marks an element; the levels PUBLIC, INTERNAL and SECRET are known, in this order. */
    public <T extends Element> T mark(T element, String level) {
        Profile profile = register.getProfile();
        if (profile.getMarkingLevels().isEmpty()) {
            for (String code : List.of("PUBLIC", "INTERNAL", "SECRET")) {
                MarkingLevel known = RegisterFactory.eINSTANCE.createMarkingLevel();
                known.setCode(code);
                profile.getMarkingLevels().add(known);
            }
        }
        Marking marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel(level);
        element.setMarking(marking);
        return element;
    }

    /** What a rule finds on an element today. */
    public <T extends Element> List<Finding> find(Rule<T> rule, T element, Map<String, String> parameters) {
        return find(rule, element, parameters, TODAY);
    }

    /** What a rule finds on an element on a day. */
    public <T extends Element> List<Finding> find(Rule<T> rule, T element, Map<String, String> parameters, LocalDate asOf) {
        var findings = new ArrayList<Finding>();
        rule.check(element, new Context(asOf, register, new Given(parameters)), findings::add);
        return findings;
    }

    private record Context(LocalDate asOf, Register register, Parameters parameters) implements RuleContext {
    }

    private record Given(Map<String, String> values) implements Parameters {

        @Override
        public int number(String name) {
            return Integer.parseInt(text(name));
        }

        @Override
        public boolean flag(String name) {
            return Boolean.parseBoolean(text(name));
        }

        @Override
        public String text(String name) {
            return Optional.ofNullable(values.get(name)).orElseThrow(() -> new ParameterException(name));
        }
    }
}
