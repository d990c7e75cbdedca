package org.consultum.followup.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.EscalationTarget;

/**
 * Who is told that an action is overdue: the steps its committee laid down, how many of them are reached on a day, and whom each reaches.
 *
 * @param action the action
 * @param daysOverdue calendar days past its due date; 0 when nothing is overdue, and then no step is reached
 * @param reached the steps reached so far, earliest first
 * @param next the step that comes next if nothing happens
 * @param usual whether these are the usual steps, because the committee laid down none
 */
public record EscalationPlan(ActionItem action, int daysOverdue, List<Step> reached, Optional<Step> next, boolean usual) {

    /** Days after which whom is told where a committee says nothing: its owners at once, the chairs after two weeks. */
    private static final List<Rung> USUAL = List.of(new Rung(1, EscalationTarget.OWNER), new Rung(14, EscalationTarget.CHAIR));

    public EscalationPlan {
        Objects.requireNonNull(action);
        reached = List.copyOf(reached);
        Objects.requireNonNull(next);
    }

    /**
     * One step.
     *
     * @param days calendar days after the due date
     * @param on the day it is reached
     * @param target who is told
     * @param told whom that means, each address once; empty when there is nobody
     */
    public record Step(int days, LocalDate on, EscalationTarget target, List<Contact> told) {

        public Step {
            told = List.copyOf(told);
        }

        /** Whether somebody of it can be reached by mail. */
        public boolean reaches() {
            return told.stream().anyMatch(contact -> contact.address().isPresent());
        }
    }

    private record Rung(int days, EscalationTarget target) {
    }

    /** The plan of an action on a day. */
    public static EscalationPlan of(ActionItem action, LocalDate asOf, ActionDue due) {
        Optional<Committee> committee = ActionPlace.committee(action);
        List<Rung> own = committee.stream().flatMap(each -> each.getEscalation().stream())
            .map(step -> new Rung(Math.max(1, step.getDaysOverdue()), step.getTarget())).toList();
        List<Rung> rungs = (own.isEmpty() ? USUAL : own).stream().sorted(Comparator.comparingInt(Rung::days)
            .thenComparing(Rung::target)).distinct().toList();
        int days = due.daysOverdue(action, asOf);
        var reached = new ArrayList<Step>();
        Optional<Step> next = Optional.empty();
        Optional<LocalDate> day = due.day(action, asOf);
        if (day.isPresent() && ActionDue.expected(action, asOf)) {
            for (Rung rung : rungs) {
                var step = new Step(rung.days(), day.get().plusDays(rung.days()), rung.target(), told(action, committee, rung.target(), asOf));
                if (rung.days() <= days) {
                    reached.add(step);
                } else if (next.isEmpty()) {
                    next = Optional.of(step);
                }
            }
        }
        return new EscalationPlan(action, days, reached, next, own.isEmpty());
    }

    private static List<Contact> told(ActionItem action, Optional<Committee> committee, EscalationTarget target, LocalDate on) {
        Stream<Contact> told = switch (target) {
            case OWNER -> action.getOwners().stream().flatMap(owner -> Contacts.of(owner, on).stream());
            case ORGANISATION_CONTACT -> action.getOwners().stream().flatMap(owner -> Contacts.ofOrganisation(owner).stream());
            case CHAIR -> committee.stream().flatMap(each -> Contacts.chairs(each, on).stream());
            case PARENT_COMMITTEE -> committee.map(Committee::getParent).stream().flatMap(parent -> heads(parent, on).stream());
        };
        var once = new LinkedHashMap<String, Contact>();
        told.forEach(contact -> once.putIfAbsent(contact.address().map(address -> address.toLowerCase(Locale.ROOT))
            .orElse(contact.party().getId()), contact));
        return List.copyOf(once.values());
    }

    /** The chairs of a committee, or whoever else is reached where it has none. */
    private static List<Contact> heads(Committee committee, LocalDate on) {
        List<Contact> chairs = Contacts.chairs(committee, on);
        return chairs.isEmpty() ? Contacts.of(committee, on).stream().filter(contact -> contact.address().isPresent()).toList() : chairs;
    }

    /** The highest step reached. */
    public Optional<Step> current() {
        return reached.isEmpty() ? Optional.empty() : Optional.of(reached.getLast());
    }

    /** The plan in one or two sentences, in the language of the user. */
    public String explanation() {
        return explanation(Locale.getDefault());
    }

    /** The plan in one or two sentences: how late, who is told now, and who next. */
    public String explanation(Locale language) {
        Words words = Words.in(language);
        var sentences = new ArrayList<String>();
        if (daysOverdue == 0) {
            sentences.add(words.text("escalation.notOverdue"));
        } else {
            sentences.add(current().map(step -> words.text("escalation.reached", daysOverdue, step.days(), target(step, language),
                names(step, words))).orElseGet(() -> words.text("escalation.none", daysOverdue)));
        }
        next.ifPresent(step -> sentences.add(words.text("escalation.next", step.days(), target(step, language))));
        if (usual) {
            sentences.add(words.text("escalation.usual"));
        }
        return String.join(" ", sentences);
    }

    private static String target(Step step, Locale language) {
        return FeatureTexts.in(language).label(step.target());
    }

    private static String names(Step step, Words words) {
        return step.told().isEmpty() ? words.text("escalation.nobody")
            : String.join(", ", step.told().stream().map(Contact::name).distinct().toList());
    }
}
