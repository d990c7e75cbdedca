package org.consultum.store.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a journal: one step on a line, the last line a digest of those before. A journal is input like any file of a register: what
 * is not complete, or names anything but files of a register, is no journal.
 */
final class Journal {

    private static final String HEAD = "consultum-journal 1";
    private static final Pattern PUT = Pattern.compile("put (t\\d{1,7}) ([0-9a-f]{64}) (.+)");
    private static final Pattern DELETE = Pattern.compile("delete (.+)");
    private static final Pattern END = Pattern.compile("end ([0-9a-f]{64})");

    private Journal() {
    }

    /** One step of a change. */
    sealed interface Step {

        /** Path of the file in the register. */
        String path();
    }

    /**
     * A file gets new content.
     *
     * @param temporary name in the work folder of the file with the content
     * @param sha256 digest of the content
     */
    record Put(String temporary, String sha256, String path) implements Step {
    }

    /** A file is deleted. */
    record Delete(String path) implements Step {
    }

    static String format(List<Step> steps) {
        var text = new StringBuilder(HEAD).append('\n');
        for (Step step : steps) {
            switch (step) {
                case Put put -> text.append("put ").append(put.temporary()).append(' ').append(put.sha256()).append(' ').append(put.path());
                case Delete delete -> text.append("delete ").append(delete.path());
            }
            text.append('\n');
        }
        return text + "end " + digest(text.toString()) + "\n";
    }

    /** The steps of a journal; empty for a text that is none. */
    static Optional<List<Step>> parse(String text) {
        int last = text.lastIndexOf("\nend ") + 1;
        Matcher end = END.matcher(text.substring(last).stripTrailing());
        if (last == 0 || !end.matches() || !end.group(1).equals(digest(text.substring(0, last)))) {
            return Optional.empty();
        }
        String[] lines = text.substring(0, last).split("\n");
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            Matcher put = PUT.matcher(lines[i]);
            Matcher delete = DELETE.matcher(lines[i]);
            Step step = put.matches() ? new Put(put.group(1), put.group(2), put.group(3))
                : delete.matches() ? new Delete(delete.group(1)) : null;
            if (step == null || Layout.rootClass(step.path()).isEmpty()) {
                return Optional.empty();
            }
            steps.add(step);
        }
        return lines[0].equals(HEAD) ? Optional.of(steps) : Optional.empty();
    }

    private static String digest(String text) {
        return Transactions.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
