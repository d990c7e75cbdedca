package org.consultum.review.approval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.ReviewPart;
import org.consultum.review.internal.approval.ContentReader;
import org.consultum.review.internal.approval.Digests;

/**
 * What an element, or its agenda or minutes, says: the parts it is made of with the values they hold, apart from the register it came
 * from. Its {@link #text()} is what approvals are over; see {@link CanonicalForm}. Immutable.
 *
 * @param form name and version of the form, such as "consultum-content-1"
 * @param part which part of the subject
 * @param subjectType class of the subject, such as "Meeting"
 * @param subject id of the subject
 * @param sections the subject itself first, then what it contains, each before what it contains itself
 */
public record ContentText(String form, ReviewPart part, String subjectType, String subject, List<Section> sections) {

    private static final int LONGEST_HEADING = 120;

    public ContentText {
        sections = List.copyOf(sections);
    }

    /**
     * One element with its values.
     *
     * @param type class of the element, such as "AgendaItem"
     * @param id its id
     * @param parent id of the element that contains it; empty for the subject
     * @param place feature of the parent that contains it, such as "agenda.items"; empty for the subject
     * @param fields the values that are set, in the order of the form
     */
    public record Section(String type, String id, Optional<String> parent, String place, List<Field> fields) {

        public Section {
            fields = List.copyOf(fields);
        }

        /** The values of a field; empty when it is not set. */
        public Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }

        /** What a reader calls it: number and title, or its first telling value; its class where it has none. One line. */
        public String heading() {
            String number = field("number").map(Field::shown).orElse("");
            String name = Stream.of("title", "name", "party", "voter", "author", "paper", "reference", "label", "text", "fileName")
                .flatMap(each -> field(each).stream()).map(Field::shown).map(Section::line).filter(text -> !text.isEmpty()).findFirst()
                .orElse("");
            String heading = (number + " " + name).strip();
            return heading.isEmpty() ? type : heading;
        }

        private static String line(String text) {
            String first = text.lines().map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse("");
            return first.codePointCount(0, first.length()) <= LONGEST_HEADING ? first
                : first.substring(0, first.offsetByCodePoints(0, LONGEST_HEADING - 1)) + "\u2026";
        }
    }

    /**
     * One field with its values.
     *
     * @param name path of the feature from the element on, such as "title" or "record.discussion"
     * @param values its values, at least one; of a reference the name of the target and its id in braces
     */
    public record Field(String name, List<String> values) {

        public Field {
            values = List.copyOf(values);
        }

        /** The values as a reader sees them, one below the other: without the ids of what is named. */
        public String shown() {
            return String.join("\n", values.stream().map(Field::withoutId).toList());
        }

        private static String withoutId(String value) {
            String plain = value.replaceFirst(" ?\\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}$", "");
            return plain.isEmpty() ? value : plain;
        }
    }

    /** The section of an element. */
    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The text, by the grammar that {@link CanonicalForm} describes. Lines end with a line feed. */
    public String text() {
        var text = new StringBuilder();
        text.append(form).append("\npart: ").append(part.getLiteral()).append("\nsubject: ").append(subjectType).append(' ')
            .append(subject).append('\n');
        for (Section section : sections) {
            text.append("\n[").append(section.type()).append(' ').append(section.id());
            section.parent().ifPresent(parent -> text.append(" in ").append(parent).append(' ').append(section.place()));
            text.append("]\n");
            section.fields().forEach(field -> field.values().forEach(value -> append(field.name(), value, text)));
        }
        return text.toString();
    }

    private static void append(String name, String value, StringBuilder text) {
        if (value.indexOf('\n') < 0) {
            text.append(name).append(": ").append(value).append('\n');
        } else {
            text.append(name).append(":\n");
            List<String> lines = new ArrayList<>(List.of(value.split("\n", -1)));
            lines.forEach(line -> text.append("| ").append(line).append('\n'));
        }
    }

    /** The text in UTF-8: the bytes that are kept, hashed and signed. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the bytes in lower-case hexadecimal. */
    public String sha256() {
        return HexFormat.of().formatHex(Digests.sha256(bytes()));
    }

    /**
     * Reads a text back.
     *
     * @return empty when it is not of a form this version knows
     */
    public static Optional<ContentText> parse(String text) {
        return ContentReader.read(text);
    }
}
