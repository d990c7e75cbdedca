package org.consultum.agenda.versions;

import java.util.Objects;
import java.util.stream.Stream;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaVersion;

/** Letters of published versions: A to Z, then AA, AB and so on. */
final class VersionLabels {

    private static final int LETTERS = 26;

    private VersionLabels() {
    }

    /** The letter after the highest in use. Labels of another form are not counted. */
    static String next(Agenda agenda) {
        int highest = Stream.concat(Stream.ofNullable(agenda.getVersion()), agenda.getVersions().stream().map(AgendaVersion::getLabel))
            .filter(Objects::nonNull).mapToInt(VersionLabels::position).max().orElse(0);
        return letters(highest + 1);
    }

    private static int position(String label) {
        if (!label.matches("[A-Z]{1,3}")) {
            return 0;
        }
        return label.chars().reduce(0, (position, letter) -> position * LETTERS + letter - 'A' + 1);
    }

    private static String letters(int position) {
        var text = new StringBuilder();
        for (int rest = position; rest > 0; rest = (rest - 1) / LETTERS) {
            text.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return text.toString();
    }
}
