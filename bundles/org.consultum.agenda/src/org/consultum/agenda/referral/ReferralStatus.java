package org.consultum.agenda.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.agenda.internal.MeetingsFrom;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.agenda.internal.References;
import org.consultum.edit.Labels;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;

/**
 * Where an item stands that was referred to another committee.
 *
 * @param committee the committee it was referred to
 * @param item the item there, the latest where it was carried over; empty when it is gone
 * @param state how far it is
 * @param meeting the meeting on whose agenda it stands
 * @param decisions what settled it
 * @param report the item by which the outcome came back
 * @param text all that in one sentence, in the language of the user
 */
public record ReferralStatus(Committee committee, Optional<AgendaItem> item, State state, Optional<Meeting> meeting,
        List<Decision> decisions, Optional<AgendaItem> report, String text) {

    /** How far a referral is. */
    public enum State { NOT_FOUND, WAITING, ON_AGENDA, DECIDED, REPORTED_BACK }

    public ReferralStatus {
        decisions = List.copyOf(decisions);
    }

    /**
     * The referrals of an item and of its decisions, in the order of the committees in the register. Loads meetings of the committees it
     * was referred to, and of its own committee, from its own meeting on.
     */
    public static List<ReferralStatus> of(AgendaItem item) {
        Optional<LocalDate> day = day(item);
        var statuses = new ArrayList<ReferralStatus>();
        Set<Committee> named = named(item);
        for (Committee committee : committees(item, named)) {
            List<AgendaItem> there = new ArrayList<>();
            collect(committee.getBacklog(), item, there);
            if (named.contains(committee)) {
                MeetingsFrom.of(committee, day).stream().map(Meeting::getAgenda).filter(agenda -> agenda != null)
                    .forEach(agenda -> collect(agenda.getItems(), item, there));
            }
            // A report of what this item itself was asked for comes back in the same way.
            there.removeIf(found -> isReportOn(found, item));
            there.stream().filter(found -> !there.contains(found.getCarriedOverFrom()))
                .forEach(found -> statuses.add(status(committee, found, item, day)));
            if (there.isEmpty() && named.contains(committee)) {
                statuses.add(new ReferralStatus(committee, Optional.empty(), State.NOT_FOUND, Optional.empty(), List.of(),
                    Optional.empty(), Messages.text("referral.notFound", Messages.name(committee.getName()))));
            }
        }
        return statuses;
    }

    /** An item of the committee that referred the other one to us, made from a decision on it here. */
    private static boolean isReportOn(AgendaItem found, AgendaItem item) {
        return item.getReferredFrom() != null && Place.committeeOf(found).equals(Place.committeeOf(item.getReferredFrom()))
            && !isNamed(item, Place.committeeOf(found));
    }

    private static boolean isNamed(AgendaItem item, Optional<Committee> committee) {
        return committee.filter(named(item)::contains).isPresent();
    }

    private static Set<Committee> named(AgendaItem item) {
        var named = new LinkedHashSet<Committee>();
        Stream.concat(Stream.ofNullable(item.getReferredTo()),
            item.getDecisions().stream().map(Decision::getReferredTo).filter(committee -> committee != null)).forEach(named::add);
        return named;
    }

    private static List<Committee> committees(AgendaItem item, Set<Committee> named) {
        Optional<Committee> own = Place.committeeOf(item);
        var committees = new LinkedHashSet<Committee>();
        own.map(Committee::getRegister).ifPresent(register -> committees.addAll(register.getCommittees()));
        committees.addAll(named);
        own.ifPresent(committees::remove);
        return List.copyOf(committees);
    }

    private static void collect(List<AgendaItem> items, AgendaItem origin, List<AgendaItem> found) {
        for (AgendaItem item : items) {
            if (References.pointsAt(item, Literals.AGENDA_ITEM__REFERRED_FROM, origin)) {
                found.add(item);
            }
            collect(item.getItems(), origin, found);
        }
    }

    private static ReferralStatus status(Committee committee, AgendaItem first, AgendaItem origin, Optional<LocalDate> day) {
        AgendaItem item = latest(first);
        List<Decision> decisions = Outcome.settling(item);
        Optional<Meeting> meeting = Optional.ofNullable(item.meeting());
        Optional<AgendaItem> report = report(item, origin, day);
        String name = Messages.name(committee.getName());
        String where = meeting.map(Labels.ofUser()::label).orElse("");
        State state = report.isPresent() ? State.REPORTED_BACK : !decisions.isEmpty() ? State.DECIDED
            : meeting.isPresent() ? State.ON_AGENDA : State.WAITING;
        String text = switch (state) {
            case REPORTED_BACK -> Messages.text("referral.reported", name, Outcome.results(decisions));
            case DECIDED -> Messages.text("referral.decided", name, where, Outcome.results(decisions));
            case ON_AGENDA -> Messages.text("referral.onAgenda", name, where);
            case WAITING, NOT_FOUND -> Messages.text("referral.waiting", name);
        };
        return new ReferralStatus(committee, Optional.of(item), state, meeting, decisions, report, text);
    }

    private static AgendaItem latest(AgendaItem first) {
        var seen = new HashSet<AgendaItem>();
        AgendaItem item = first;
        while (seen.add(item) && item.getCarriedOverTo() != null && item.getCarriedOverTo().eContainer() != null) {
            item = item.getCarriedOverTo();
        }
        return item;
    }

    /** The item by which the outcome came back: it refers to the referred one and belongs to the committee of the origin. */
    static Optional<AgendaItem> report(AgendaItem referred, AgendaItem origin, Optional<LocalDate> day) {
        var reports = new ArrayList<AgendaItem>();
        Place.committeeOf(origin).ifPresent(committee -> {
            collect(committee.getBacklog(), referred, reports);
            if (reports.isEmpty()) {
                MeetingsFrom.of(committee, day).stream().map(Meeting::getAgenda).filter(agenda -> agenda != null)
                    .forEach(agenda -> collect(agenda.getItems(), referred, reports));
            }
        });
        return reports.stream().findFirst();
    }

    /** Day of the meeting of an item; nothing that follows from it is before. */
    static Optional<LocalDate> day(AgendaItem item) {
        return Optional.ofNullable(item.meeting()).map(Meeting::getStart).map(start -> start.toLocalDate().minusDays(1));
    }
}
