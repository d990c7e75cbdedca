package org.consultum.ui.register.problems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.model.Register;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.register.Messages;

/**
 * Findings about one committee, meeting or the register as a whole, grouped by the files they are in.
 *
 * @param key what it is about, the same before and after an edit
 * @param name what it is about, in words
 * @param type class of the metamodel whose icon it has
 * @param groups groups inside, such as the meetings of a committee
 * @param rows findings about it itself
 */
record ProblemGroup(String key, String name, String type, List<ProblemGroup> groups, List<ProblemRow> rows) {

    /**
     * Groups of findings: the register, then its committees in their order, their meetings by day.
     *
     * @param meeting name of the meeting a finding is about
     */
    static List<ProblemGroup> of(Register register, List<CheckFinding> findings, Function<CheckFinding, Optional<String>> meeting) {
        var byCommittee = new LinkedHashMap<String, Map<String, List<CheckFinding>>>();
        byCommittee.put("", new LinkedHashMap<>());
        register.getCommittees().forEach(committee -> byCommittee.put(String.valueOf(committee.getSlug()), new LinkedHashMap<>()));
        for (CheckFinding finding : findings) {
            byCommittee.computeIfAbsent(slug(finding).orElse(""), slug -> new LinkedHashMap<>())
                .computeIfAbsent(file(finding).orElse(""), file -> new ArrayList<>()).add(finding);
        }
        return byCommittee.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> committee(register, entry.getKey(), entry.getValue(), meeting)).toList();
    }

    private static ProblemGroup committee(Register register, String slug, Map<String, List<CheckFinding>> byMeeting,
            Function<CheckFinding, Optional<String>> name) {
        List<ProblemGroup> meetings = byMeeting.entrySet().stream().filter(entry -> !entry.getKey().isEmpty())
            .map(entry -> new ProblemGroup(slug + "/" + entry.getKey(), name.apply(entry.getValue().getFirst()).orElse(entry.getKey()),
                "Meeting", List.of(), ProblemRow.of(entry.getValue())))
            .sorted(Comparator.comparing(ProblemGroup::key)).toList();
        List<ProblemRow> own = ProblemRow.of(byMeeting.getOrDefault("", List.of()));
        if (slug.isEmpty()) {
            return new ProblemGroup("", Messages.problems_register, "Register", meetings, own);
        }
        String title = register.getCommittees().stream().filter(committee -> slug.equals(committee.getSlug())).findFirst()
            .map(committee -> committee.getShortName() == null ? committee.getName() : committee.getShortName()).orElse(slug);
        return new ProblemGroup(slug, title, "Committee", meetings, own);
    }

    /** All findings in it and its groups. */
    List<CheckFinding> findings() {
        return all().map(ProblemRow::finding).toList();
    }

    private Stream<ProblemRow> all() {
        return Stream.concat(rows.stream(), groups.stream().flatMap(ProblemGroup::all));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProblemGroup group && group.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The folder of the committee a finding is about: committees/SLUG/... */
    private static Optional<String> slug(CheckFinding finding) {
        return finding.file().filter(file -> file.getNameCount() > 1 && file.getName(0).toString().equals("committees"))
            .map(file -> file.getName(1).toString());
    }

    /** The meeting a finding is about, by the name of its file: committees/SLUG/meetings/DATE-SLUG.xmi. */
    private static Optional<String> file(CheckFinding finding) {
        return finding.file().filter(file -> file.getNameCount() == 4 && file.getName(2).toString().equals("meetings"))
            .map(Path::getFileName).map(name -> name.toString().replaceFirst("\\.xmi$", ""));
    }
}
