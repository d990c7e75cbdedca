package org.consultum.ui.register.problems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.rules.CheckFinding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.ui.register.Messages;

/**
 * Findings about one committee, meeting or the register as a whole, grouped by the files they are in, so that nothing has to be loaded.
 *
 * @param name what they are about
 * @param type class of the metamodel whose icon it has
 * @param groups groups inside, such as the meetings of a committee
 * @param findings findings about it itself
 */
record ProblemGroup(String name, String type, List<ProblemGroup> groups, List<CheckFinding> findings) {

    /** Groups of all findings about a register, in the order in which they come. */
    static List<ProblemGroup> of(Register register, List<CheckFinding> findings) {
        var byCommittee = new LinkedHashMap<String, Map<String, List<CheckFinding>>>();
        for (CheckFinding finding : findings) {
            byCommittee.computeIfAbsent(slug(finding).orElse(""), slug -> new LinkedHashMap<>())
                .computeIfAbsent(meeting(finding).orElse(""), meeting -> new ArrayList<>()).add(finding);
        }
        return byCommittee.entrySet().stream().map(entry -> committee(register, entry.getKey(), entry.getValue())).toList();
    }

    private static ProblemGroup committee(Register register, String slug, Map<String, List<CheckFinding>> byMeeting) {
        List<ProblemGroup> meetings = byMeeting.entrySet().stream().filter(entry -> !entry.getKey().isEmpty())
            .map(entry -> new ProblemGroup(entry.getKey(), "Meeting", List.of(), entry.getValue())).toList();
        List<CheckFinding> own = byMeeting.getOrDefault("", List.of());
        if (slug.isEmpty()) {
            return new ProblemGroup(Messages.problems_register, "Register", meetings, own);
        }
        String name = register.getCommittees().stream().filter(committee -> slug.equals(committee.getSlug())).map(Committee::getName)
            .findFirst().orElse(slug);
        return new ProblemGroup(name, "Committee", meetings, own);
    }

    /** How many findings there are in it and its groups. */
    int count() {
        return findings.size() + groups.stream().mapToInt(ProblemGroup::count).sum();
    }

    /** The worst severity in it. */
    Severity worst() {
        Severity worst = findings.stream().map(CheckFinding::severity).max(Severity::compareTo).orElse(Severity.INFO);
        return groups.stream().map(ProblemGroup::worst).reduce(worst, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** The folder of the committee a finding is about: committees/SLUG/... */
    private static Optional<String> slug(CheckFinding finding) {
        return finding.file().filter(file -> file.getNameCount() > 1 && file.getName(0).toString().equals("committees"))
            .map(file -> file.getName(1).toString());
    }

    /** The meeting a finding is about, by the name of its file: committees/SLUG/meetings/DATE-SLUG.xmi. */
    private static Optional<String> meeting(CheckFinding finding) {
        return finding.file().filter(file -> file.getNameCount() == 4 && file.getName(2).toString().equals("meetings"))
            .map(Path::getFileName).map(name -> name.toString().replaceFirst("\\.xmi$", ""));
    }
}
