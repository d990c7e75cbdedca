package org.consultum.ui.agenda.internal;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.agenda.readiness.AgendaReadiness;
import org.consultum.agenda.readiness.ItemReadiness;
import org.consultum.agenda.referral.ReferralStatus;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaPlan;
import org.consultum.model.derived.AgendaPlan.SittingTotal;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.eclipse.emf.ecore.EObject;

/**
 * What the cells of the agenda say.
 *
 * @param rows numbers and times
 * @param labels words for values of the register
 * @param formats how times are written
 * @param secondZone zone whose times stand beside those of the meeting; empty where its clocks are those of the meeting
 * @param readiness whether the papers are in order; empty until that was found out
 * @param referrals where items stand that were referred to other committees; empty until that was found out
 */
record RowTexts(AgendaRows rows, ElementLabels labels, Formats formats, Optional<ZoneId> secondZone,
        Optional<AgendaReadiness> readiness, Map<AgendaItem, List<ReferralStatus>> referrals) {

    static final String ALERT = "\u26a0 ";
    private static final String INDENT = "\u2003";

    /** The second zone of a meeting: that of its committee, else the reader's, where the clock differs at its start. */
    static Optional<ZoneId> secondZone(Meeting meeting, Formats formats) {
        ZonedDateTime start = meeting.getStart();
        if (start == null) {
            return Optional.empty();
        }
        Committee committee = meeting.getCommittee();
        Optional<ZoneId> own = Optional.ofNullable(committee).map(Committee::getSecondZone);
        return own.or(() -> Optional.of(formats.zone())).filter(zone -> formats.elsewhere(start, zone).isPresent());
    }

    String start(AgendaItem item) {
        return rows.slot(item).map(slot -> (item.getFixedStart() == null ? "" : "\u2022 ") + formats.time(slot.start())).orElse("");
    }

    String end(AgendaItem item) {
        return rows.slot(item).map(slot -> formats.time(slot.end())).orElse("");
    }

    String elsewhere(AgendaItem item) {
        return rows.slot(item).map(slot -> elsewhere(slot.start())).orElse("");
    }

    /** The clock of the second zone, with the days it is ahead or behind. */
    private String elsewhere(ZonedDateTime here) {
        return secondZone.map(zone -> {
            ZonedDateTime there = here.withZoneSameInstant(zone);
            int days = (int) (there.toLocalDate().toEpochDay() - here.toLocalDate().toEpochDay());
            return formats.time(there) + (days == 0 ? "" : days > 0 ? " +" + days : " \u2212" + -days);
        }).orElse("");
    }

    String title(Element row) {
        String indent = INDENT.repeat(rows.depth(row));
        return indent + switch (row) {
            case Sitting day -> day(day);
            case AgendaItem item when item.getTitle() == null || item.getTitle().isBlank() -> Messages.item_untitled;
            case AgendaItem item -> item.getTitle().replaceAll("\\s+", " ");
            default -> "";
        };
    }

    /** Example: Day 2 – Thu 11 Jun 2026, JST – Yokota. */
    private String day(Sitting day) {
        var parts = new ArrayList<String>();
        add(parts, day.getTitle() != null && !day.getTitle().isBlank(), day.getTitle());
        rows.day(day).ifPresent(total -> parts.add(DateTimeFormatter.ofPattern("EEE", formats.locale()).format(total.start()) + " "
            + formats.date(total.start().toLocalDate()) + ", " + formats.zoneName(total.start())));
        add(parts, day.getPlace() != null && !day.getPlace().isBlank(), day.getPlace());
        return parts.isEmpty() ? Messages.day_undated : String.join(" \u2013 ", parts);
    }

    /** What the head of a day says in a column. */
    String head(Sitting day, AgendaColumn column) {
        Optional<SittingTotal> total = rows.day(day);
        return switch (column) {
            case START -> total.map(SittingTotal::start).map(formats::time).orElse("");
            case END -> total.flatMap(known -> known.end().map(end -> formats.time(end.withZoneSameInstant(known.start().getZone()))))
                .orElse("");
            case ELSEWHERE -> total.map(SittingTotal::start).map(this::elsewhere).orElse("");
            case ITEM -> title(day);
            case MINUTES -> total.map(known -> "\u03a3 " + known.planned()).orElse("");
            case REMARKS -> total.map(SittingTotal::free).map(this::free).orElse("");
            case NUMBER, PURPOSE, PRESENTER, PAPERS -> "";
        };
    }

    private String free(OptionalInt free) {
        if (free.isEmpty()) {
            return "";
        }
        int minutes = free.getAsInt();
        return minutes > 0 ? Messages.bind(Messages.day_free, formats.minutes(minutes))
            : minutes == 0 ? Messages.day_full : ALERT + Messages.bind(Messages.day_over, formats.minutes(-minutes));
    }

    String purpose(AgendaItem item) {
        return item.getPurpose() == ItemPurpose.NONE ? "" : labels.getText(item.getPurpose());
    }

    /** Its minutes; for a section and for an item with parts the sum of what is in it. */
    String minutes(AgendaItem item) {
        int minutes = rows.timing(item).map(AgendaPlan.Timing::minutes).orElse(item.getMinutesPlanned());
        return minutes == 0 ? "" : item.getKind() == ItemKind.HEADING || minutes != item.getMinutesPlanned()
            ? "\u03a3 " + minutes : Integer.toString(minutes);
    }

    String presenters(AgendaItem item) {
        List<String> names = new ArrayList<>(item.getPresenters().stream().map(Party::getName).toList());
        if (item.getPresenterNote() != null) {
            names.add(item.getPresenterNote());
        }
        return String.join("; ", names);
    }

    /** How many papers are there, and what is not in order with a sign and a word. */
    String papers(AgendaItem item) {
        Optional<ItemReadiness> known = readiness.flatMap(all -> all.item(item));
        int expected = known.map(ItemReadiness::expected).orElse(item.getPapers().size());
        if (expected == 0) {
            boolean wanted = item.getKind() == ItemKind.ITEM && item.getPurpose() == ItemPurpose.DECIDE && item.getItems().isEmpty();
            return wanted ? ALERT + Messages.papers_missing : "";
        }
        if (known.isEmpty()) {
            return Integer.toString(expected);
        }
        String count = Messages.bind(Messages.papers_of, known.get().present(), expected);
        return switch (known.get().state()) {
            case READY -> count;
            case WAITING -> count + " \u2026 " + Messages.papers_waiting;
            case LATE -> count + " " + ALERT + Messages.papers_late;
            case MISSING -> count + " " + ALERT + Messages.papers_missing;
            case WRONG_MARKING -> count + " " + ALERT + Messages.papers_marking;
        };
    }

    /** What is not in order with the papers of an item, in sentences. */
    String papersExplained(AgendaItem item) {
        return readiness.flatMap(all -> all.item(item)).map(ItemReadiness::text).orElse("");
    }

    String remarks(AgendaItem item) {
        var remarks = new ArrayList<String>();
        ItemKinds kinds = ItemKinds.installed();
        kinds.name(item, formats.locale()).ifPresent(kind -> remarks.add((kinds.of(item).isEmpty() ? ALERT : "") + kind));
        kinds.problems(item).forEach(problem -> remarks.add(ALERT + problem));
        rows.timing(item).ifPresent(timing -> timing.flags().forEach(flag -> remarks.add(flag(flag))));
        add(remarks, item.isLate(), ALERT + Messages.remark_late);
        add(remarks, item.isClosed(), Messages.remark_closed);
        add(remarks, item.isConsent(), Messages.remark_consent);
        add(remarks, item.isStanding(), Messages.remark_standing);
        referred(item).ifPresent(remarks::add);
        carried(item).ifPresent(remarks::add);
        return String.join(", ", remarks);
    }

    private String flag(AgendaPlan.Flag flag) {
        return switch (flag) {
            case AgendaPlan.BeyondSitting(int minutes) -> ALERT + Messages.bind(Messages.flag_beyondSitting, formats.minutes(minutes));
            case AgendaPlan.IntoFixed(AgendaItem fixed, int minutes) ->
                ALERT + Messages.bind(Messages.flag_intoFixed, formats.minutes(minutes), called(fixed));
            case AgendaPlan.GapBefore(int minutes) -> Messages.bind(Messages.flag_gap, formats.minutes(minutes));
            case AgendaPlan.BeforeSitting(int minutes) -> ALERT + Messages.bind(Messages.flag_beforeSitting, formats.minutes(minutes));
            case AgendaPlan.BeyondBox(int minutes) -> ALERT + Messages.bind(Messages.flag_beyondBox, formats.minutes(minutes));
            case AgendaPlan.ListedElsewhere(AgendaItem after) -> Messages.bind(Messages.remark_after, called(after));
            case AgendaPlan.CannotFollow(AgendaItem after) -> ALERT + Messages.bind(Messages.flag_cannotFollow, called(after));
        };
    }

    /** The number of an item, or its title where it has none. */
    String called(AgendaItem item) {
        String number = rows.number(item);
        return number.isEmpty() ? String.valueOf(item.getTitle()) : number;
    }

    private Optional<String> referred(AgendaItem item) {
        List<ReferralStatus> known = referrals.getOrDefault(item, List.of());
        if (!known.isEmpty()) {
            return Optional.of(String.join(", ", known.stream().map(status -> Messages.bind(Messages.remark_referredState,
                called(status.committee()), state(status.state()))).distinct().toList()));
        }
        return item.eGet(Literals.AGENDA_ITEM__REFERRED_TO, false) instanceof Committee committee && !committee.eIsProxy()
            ? Optional.of(Messages.bind(Messages.remark_referred, called(committee))) : Optional.empty();
    }

    private static String called(Committee committee) {
        return committee.getShortName() == null ? String.valueOf(committee.getName()) : committee.getShortName();
    }

    private static String state(ReferralStatus.State state) {
        return switch (state) {
            case NOT_FOUND -> Messages.referral_notFound;
            case WAITING -> Messages.referral_waiting;
            case ON_AGENDA -> Messages.referral_onAgenda;
            case DECIDED -> Messages.referral_decided;
            case REPORTED_BACK -> Messages.referral_reported;
        };
    }

    /** Where the referrals of an item stand, in sentences; empty where it was not referred. */
    String referralsExplained(AgendaItem item) {
        return String.join("\n", referrals.getOrDefault(item, List.of()).stream().map(ReferralStatus::text).toList());
    }

    /** Whether an item or a decision on it was referred to another committee. */
    static boolean isReferred(AgendaItem item) {
        return item.eGet(Literals.AGENDA_ITEM__REFERRED_TO, false) != null
            || item.getDecisions().stream().anyMatch(decision -> decision.eGet(Literals.DECISION__REFERRED_TO, false) != null);
    }

    /** Names the meeting only where it is loaded: drawing a row must not read a file. */
    private static Optional<String> carried(AgendaItem item) {
        Object from = item.eGet(Literals.AGENDA_ITEM__CARRIED_OVER_FROM, false);
        if (!(from instanceof EObject earlier)) {
            return Optional.empty();
        }
        Meeting meeting = earlier instanceof AgendaItem loaded && !loaded.eIsProxy() ? AgendaNumbers.meeting(loaded) : null;
        return Optional.of(meeting == null || meeting.getStart() == null ? Messages.remark_carriedOver
            : Messages.bind(Messages.remark_carried, DateTimeFormatter.ofPattern("d MMM uuuu", Locale.getDefault())
                .format(meeting.getStart())));
    }

    private static void add(List<String> remarks, boolean wanted, String text) {
        if (wanted) {
            remarks.add(text);
        }
    }
}
