package org.consultum.meeting.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who is meant in a line: at its beginning ("Secretariat to circulate...", "North, South: ..."), after an at sign, in brackets at
 * its end, or by the whole name after a comma at its end.
 */
final class Owners {

    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._])@\\[?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._'-]*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|/|\\band\\b|\\bund\\b)\\s*@?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile(
        "\\s*:\\s*|\\s+[-–—]\\s+|\\s+(?:to|will|shall|must|should|soll|sollen|wird|werden|muss|müssen)\\s+",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("(?:owner|who|wer|zuständig|verantwortlich)\\s*:?\\s+",
        Pattern.CASE_INSENSITIVE);

    private final Names names;

    Owners(Names names) {
        this.names = names;
    }

    /** Those named before what is to be done. */
    List<Cut> atBeginning(String line) {
        var found = new ArrayList<Cut>();
        int position = 0;
        while (true) {
            int start = position < line.length() && line.charAt(position) == '@' ? position + 1 : position;
            Optional<Names.Hit> hit = names.at(line, start);
            if (hit.isEmpty()) {
                return List.of();
            }
            found.add(Cut.owner(position, hit.get().end(), hit.get(), line.substring(start, hit.get().end())));
            Matcher after = AFTER.matcher(line).region(hit.get().end(), line.length());
            if (after.lookingAt()) {
                found.add(new Cut(hit.get().end(), after.end(), List.of(), new Captured.Due.None(), List.of()));
                return found;
            }
            Matcher between = BETWEEN.matcher(line).region(hit.get().end(), line.length());
            if (!between.lookingAt()) {
                return List.of();
            }
            found.add(new Cut(hit.get().end(), between.end(), List.of(), new Captured.Due.None(), List.of()));
            position = between.end();
        }
    }

    /** Those named with an at sign; a name nobody has is unclear. */
    List<Cut> afterAtSigns(String line) {
        var found = new ArrayList<Cut>();
        Matcher at = AT.matcher(line);
        while (at.find()) {
            Optional<Names.Hit> hit = names.at(line, at.end());
            Matcher word = WORD.matcher(line).region(at.end(), line.length());
            if (hit.isPresent()) {
                int end = hit.get().end();
                found.add(Cut.owner(at.start(), end < line.length() && line.charAt(end) == ']' ? end + 1 : end, hit.get(),
                    line.substring(at.end(), end)));
            } else if (word.lookingAt()) {
                found.add(new Cut(at.start(), word.end(), List.of(), new Captured.Due.None(),
                    List.of(new Cut.Doubt(at.start(), word.end(), "capture.nobody", word.group(), List.of()))));
            }
        }
        return found;
    }

    /** Somebody named at the end of a line, or before the date that ends it: "..., Secretary of the forum, by 15 July". */
    Optional<Cut> atEnd(String line, Optional<Cut> date) {
        Optional<Names.Hit> last = names.before(line, end(line, line.length()));
        return last.or(() -> date.filter(cut -> cut.end() >= end(line, line.length()))
                .flatMap(cut -> names.before(line, end(line, cut.start()))))
            .map(hit -> Cut.owner(end(line, hit.start()), hit.end(), hit, line.substring(hit.start(), hit.end())));
    }

    /** Where the text before a place ends that is neither space nor punctuation. */
    private static int end(String line, int place) {
        int end = place;
        while (end > 0 && (Character.isWhitespace(line.charAt(end - 1)) || ",;.".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    /** Somebody whose name is the whole of a piece in brackets, with or without "owner" before it. */
    Optional<Names.Hit> inBrackets(String piece) {
        Matcher label = LABEL.matcher(piece);
        String name = label.lookingAt() ? piece.substring(label.end()) : piece;
        return names.whole(name.startsWith("@") ? name.substring(1) : name);
    }
}
