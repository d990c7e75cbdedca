package org.consultum.reports.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.Protection;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/**
 * A line of an agenda as a document shows it.
 *
 * @param item the item, the heading or the break
 * @param level depth, 0 for the top
 * @param number its number; empty for none
 * @param slot when it is planned
 * @param audience who reads it
 * @param words words of the document
 */
record AgendaEntry(AgendaItem item, int level, String number, Optional<AgendaTimes.Slot> slot, Audience audience, ReportWords words) {

    /** Labels that say only which version it is; all others say that it is a version. */
    private static final Pattern COUNTED = Pattern.compile("[0-9.]+|\\p{Lu}");

    /** The lines of the agenda of a meeting, in their order. */
    static List<AgendaEntry> of(MeetingHead head, Audience audience) {
        var entries = new ArrayList<AgendaEntry>();
        if (head.meeting().getAgenda() != null) {
            collect(head.meeting().getAgenda().getItems(), 0, AgendaNumbers.of(head.meeting()), AgendaTimes.of(head.meeting()), audience,
                head.words(), entries);
        }
        return entries;
    }

    private static void collect(List<AgendaItem> items, int level, Map<AgendaItem, String> numbers,
            Map<AgendaItem, AgendaTimes.Slot> slots, Audience audience, ReportWords words, List<AgendaEntry> entries) {
        for (AgendaItem item : items) {
            entries.add(new AgendaEntry(item, level, numbers.getOrDefault(item, ""),
                Optional.ofNullable(slots.get(item)).filter(slot -> slot.end().isAfter(slot.start())), audience, words));
            collect(item.getItems(), level + 1, numbers, slots, audience, words, entries);
        }
    }

    /** Whether its content may be shown. */
    boolean shown() {
        return audience.showsContent(item);
    }

    boolean isItem() {
        return item.getKind() == ItemKind.ITEM;
    }

    boolean isHeading() {
        return item.getKind() == ItemKind.HEADING;
    }

    /** Its title, or that it is closed. */
    String title() {
        if (!shown()) {
            return words.text(item.isClosed() ? "minutes.closedItem" : "meeting.notReleased");
        }
        String title = MeetingHead.text(item.getTitle());
        return title.isEmpty() ? words.text("minutes.untitled") : title;
    }

    /** What the committee is asked to do; empty where nothing is said. */
    String purpose() {
        return !shown() || item.getPurpose() == ItemPurpose.NONE ? "" : words.text("purpose." + item.getPurpose().getLiteral());
    }

    /** Who presents it; empty where nothing is said. */
    String presenters() {
        if (!shown()) {
            return "";
        }
        String parties = item.getPresenters().stream().filter(audience::shows).map(words::name)
            .collect(Collectors.joining(words.text("meeting.names")));
        return joined(words.text("meeting.names"), parties, MeetingHead.text(item.getPresenterNote()));
    }

    /** Why it is closed or late, in plain sentences; the reason for closing is said to everybody. */
    String remark() {
        return joined(words.text("sentence.gap"), remark("agenda.closedReason", item.isClosed(), item.getClosedReason()),
            remark("agenda.lateReason", item.isLate() && shown(), item.getLateReason()));
    }

    private String remark(String key, boolean applies, String reason) {
        return applies && !MeetingHead.text(reason).isEmpty() ? words.text(key, MeetingHead.text(reason)) : "";
    }

    /** Its marking, as it is printed; empty where it bears none of its own. */
    String marking() {
        Committee committee = AgendaNumbers.meeting(item).getCommittee();
        return !shown() || item.getMarking() == null || committee == null ? ""
            : MarkingSchemes.shipped().of(committee.getRegister()).banner(Protection.of(item.getMarking()));
    }

    /** How it is taken: without debate, in closed session. */
    List<String> flags() {
        var flags = new ArrayList<String>();
        if (shown()) {
            ItemKinds.installed().name(item, words.locale()).ifPresent(flags::add);
        }
        if (item.isConsent() && shown()) {
            flags.add(words.text("agenda.consent"));
        }
        if (item.isClosed() && shown()) {
            flags.add(words.text("agenda.closed"));
        }
        return flags;
    }

    /** The papers for it that may be shown. */
    List<PaperUse> papers() {
        return !shown() ? List.of() : item.getPapers().stream()
            .filter(use -> audience.shows(use) && use.getPaper() != null && audience.shows(use.getPaper())).toList();
    }

    /** A paper as documents name it: reference, title, version. */
    static String paper(PaperUse use, ReportWords words) {
        Paper paper = use.getPaper();
        String name = joined(" \u2013 ", MeetingHead.text(paper.getReference()), MeetingHead.text(paper.getTitle()));
        String label = version(use).map(PaperVersion::getLabel).map(MeetingHead::text).orElse("");
        return label.isEmpty() ? name : name + ", " + (COUNTED.matcher(label).matches() ? words.text("annex.version", label) : label);
    }

    /** The version before the committee: the one that is named, or else the latest. */
    static Optional<PaperVersion> version(PaperUse use) {
        if (use.getVersion() != null) {
            return Optional.of(use.getVersion());
        }
        List<PaperVersion> versions = use.getPaper().getVersions();
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** What templates see of it. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("kind", item.getKind().getLiteral());
        values.put("shown", shown());
        values.put("closed", item.isClosed());
        values.put("level", level);
        values.put("number", number);
        values.put("title", title());
        values.put("purpose", purpose());
        values.put("presenters", presenters());
        values.put("remark", remark());
        values.put("marking", marking());
        values.put("flags", flags());
        values.put("minutes", item.getMinutesPlanned());
        values.put("start", slot.map(AgendaTimes.Slot::start));
        values.put("end", slot.map(AgendaTimes.Slot::end));
        values.put("text", shown() && !MeetingHead.text(item.getText()).isEmpty() ? Optional.of(ReportText.of(item.getText()))
            : Optional.empty());
        values.put("papers", papers().stream().map(use -> Map.of("label", paper(use, words),
            "purpose", use.getPurpose() == null ? "" : words.text("purpose." + use.getPurpose().getLiteral()))).toList());
        return values;
    }

    static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
