package org.consultum.review.internal.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.CanonicalForm;
import org.consultum.review.approval.ContentText;
import org.consultum.review.approval.ContentText.Field;
import org.consultum.review.approval.ContentText.Section;

/** Reads the text of a content back into its sections. Reads nothing that would not be written the same again. */
public final class ContentReader {

    private static final Pattern SECTION = Pattern.compile("\\[(\\w+) (\\S+)(?: in (\\S+) (\\S+))?\\]");
    private static final Pattern FIELD = Pattern.compile("([\\w.\\[\\]]+):(?: (.*))?", Pattern.DOTALL);
    private static final Pattern SUBJECT = Pattern.compile("subject: (\\w+) (\\S+)");
    private static final int HEADER = 3;

    private final String[] lines;
    private final List<Section> sections = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private Matcher head;

    private ContentReader(String text) {
        lines = text.split("\n", -1);
    }

    /** The content of a text; empty when it is of another form or damaged. */
    public static Optional<ContentText> read(String text) {
        return new ContentReader(text).read().filter(content -> content.text().equals(text));
    }

    private Optional<ContentText> read() {
        if (lines.length <= HEADER || !lines[0].equals(CanonicalForm.NAME) || !lines[1].startsWith("part: ")) {
            return Optional.empty();
        }
        ReviewPart part = ReviewPart.get(lines[1].substring("part: ".length()));
        Matcher subject = SUBJECT.matcher(lines[2]);
        if (part == null || !subject.matches()) {
            return Optional.empty();
        }
        for (int i = HEADER; i < lines.length; i++) {
            Matcher section = SECTION.matcher(lines[i]);
            Matcher field = FIELD.matcher(lines[i]);
            if (section.matches()) {
                end();
                head = section;
            } else if (field.matches() && head != null) {
                i = field.group(2) == null ? block(field.group(1), i) : add(field.group(1), field.group(2), i);
            } else if (!lines[i].isEmpty()) {
                return Optional.empty();
            }
        }
        end();
        return Optional.of(new ContentText(lines[0], part, subject.group(1), subject.group(2), sections));
    }

    private int block(String name, int at) {
        var value = new ArrayList<String>();
        int last = at;
        while (last + 1 < lines.length && lines[last + 1].startsWith("| ")) {
            last++;
            value.add(lines[last].substring(2));
        }
        return add(name, String.join("\n", value), last);
    }

    private int add(String name, String value, int last) {
        if (!fields.isEmpty() && fields.getLast().name().equals(name)) {
            var values = new ArrayList<>(fields.removeLast().values());
            values.add(value);
            fields.add(new Field(name, values));
        } else {
            fields.add(new Field(name, List.of(value)));
        }
        return last;
    }

    private void end() {
        if (head != null) {
            sections.add(new Section(head.group(1), head.group(2), Optional.ofNullable(head.group(3)),
                head.group(4) == null ? "" : head.group(4), fields));
            fields.clear();
        }
    }
}
