package org.consultum.cli.check;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Visible;
import org.consultum.edit.Labels;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.Citation;
import org.consultum.rules.WaiverUse;
import org.consultum.session.RegisterSession;

/** Findings as text for people, by committee and meeting, each with its source. */
public final class FindingText {

    private static final String INDENT = "    ";

    private final RegisterSession session;
    private final Writer out;

    public FindingText(RegisterSession session, Writer out) {
        this.session = session;
        this.out = out;
    }

    /** A committee or meeting; the register itself where neither is there. */
    private record Group(Optional<Committee> committee, Optional<Meeting> meeting) {
    }

    /** Writes all findings: what concerns no committee first, then committees and meetings in the order of the register. */
    public void write(List<CheckFinding> findings) throws IOException {
        Map<Group, List<CheckFinding>> groups = new LinkedHashMap<>();
        groups.put(new Group(Optional.empty(), Optional.empty()), new ArrayList<>());
        for (Committee committee : session.register().getCommittees()) {
            groups.put(new Group(Optional.of(committee), Optional.empty()), new ArrayList<>());
            committee.getMeetings().forEach(meeting -> groups.put(new Group(Optional.of(committee), Optional.of(meeting)), new ArrayList<>()));
        }
        for (CheckFinding finding : findings) {
            var place = FindingPlace.of(finding, session);
            groups.computeIfAbsent(new Group(place.committee(), place.meeting()), group -> new ArrayList<>()).add(finding);
        }
        for (var group : groups.entrySet()) {
            if (!group.getValue().isEmpty()) {
                out.write(Visible.line(heading(group.getKey())) + "\n");
                for (CheckFinding finding : group.getValue()) {
                    write(finding);
                }
            }
        }
    }

    private static String heading(Group group) {
        String committee = group.committee().map(Labels.ofUser()::label).orElseGet(() -> Texts.of("check.group.register"));
        return group.meeting().map(meeting -> committee + " / " + Labels.ofUser().label(meeting)).orElse(committee);
    }

    private void write(CheckFinding finding) throws IOException {
        String severity = Texts.of("check.severity." + finding.severity().name().toLowerCase(Locale.ROOT));
        String place = finding.file().map(file -> file.toString().replace('\\', '/')).orElse("")
            + (finding.line() > 0 ? ":" + finding.line() : "");
        line("  ", finding.waiver().map(use -> Texts.of("check.waived", severity)).orElse(severity) + " " + finding.rule()
            + (place.isEmpty() ? "" : " " + place));
        line(INDENT, finding.message());
        line(INDENT, finding.remedy());
        if (finding.citation().isPresent()) {
            line(INDENT, source(finding.citation().get()));
        }
        if (finding.waiver().isPresent()) {
            line(INDENT, waived(finding.waiver().get()));
        }
    }

    private void line(String indent, String text) throws IOException {
        out.write(indent + Visible.line(text) + "\n");
    }

    /** Where a rule is written, how well that was read, and where it can be read. */
    static String source(Citation citation) {
        String text = Texts.of("check.source", citation.source(), citation.date().map(" (%s)"::formatted).orElse(""), read(citation));
        return citation.link().map(link -> text + " " + link).orElse(text);
    }

    static String read(Citation citation) {
        return Texts.of("check.read." + citation.read().name().toLowerCase(Locale.ROOT));
    }

    private static String waived(WaiverUse use) {
        String who = use.grantedBy().map(name -> Texts.of("check.waived.by", name)).orElseGet(() -> Texts.of("check.waived.byNobody"));
        return who + use.until().map(day -> Texts.of("check.waived.until", day)).orElse("") + ": " + use.reason();
    }
}
