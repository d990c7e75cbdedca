package org.consultum.review.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.review.approval.ContentText;
import org.consultum.review.approval.ContentText.Field;
import org.consultum.review.approval.ContentText.Section;

/**
 * A content as it is compared: uses of papers are a value of the item that has them.
 *
 * @param elements the elements in their order, by id
 */
record ComparedVersion(Map<String, ComparedVersion.Node> elements) {

    private static final int SHOWN_OF_DIGEST = 8;
    private static final Set<String> PUBLISHED = Set.of("number", "title", "kind", "purpose", "text", "minutesPlanned", "presenters",
        "papers", "consent", "closed");

    /**
     * One element.
     *
     * @param values shown values by path of the feature, in their order
     */
    record Node(Section section, int depth, Map<String, String> values) {

        String id() {
            return section.id();
        }

        /** Siblings of different places have no order among each other. */
        String place() {
            return section.parent().orElse("") + " " + section.place();
        }

        Optional<String> number() {
            return Optional.ofNullable(values.get("number"));
        }
    }

    /**
     * Takes a content for comparison.
     *
     * @param published whether only what a published agenda has is compared
     */
    static ComparedVersion of(ContentText content, boolean published) {
        Map<String, List<String>> papers = papers(content, published);
        var nodes = new LinkedHashMap<String, Node>();
        for (Section section : content.sections()) {
            boolean paper = section.type().equals("PaperUse") && section.parent().isPresent();
            boolean unpublished = published && section.parent().isPresent() && !section.type().equals("AgendaItem");
            if (!paper && !unpublished) {
                int depth = section.parent().map(nodes::get).map(parent -> parent.depth() + 1).orElse(0);
                nodes.put(section.id(), new Node(section, depth, values(section, papers.get(section.id()), published)));
            }
        }
        return new ComparedVersion(nodes);
    }

    private static Map<String, String> values(Section section, List<String> papers, boolean published) {
        var values = new LinkedHashMap<String, String>();
        for (Field field : section.fields()) {
            if (!published) {
                values.put(field.name(), Shown.value(section.type(), field));
            } else if (section.parent().isPresent() && PUBLISHED.contains(field.name())) {
                values.put(field.name(), field.name().equals("papers") ? papers(field) : Shown.value(section.type(), field));
            }
        }
        if (published) {
            section.field("presenterNote")
                .ifPresent(note -> values.merge("presenters", note.shown(), (names, more) -> names + "\n" + more));
        }
        if (papers != null) {
            values.put("papers", String.join("\n", papers));
        }
        return values;
    }

    private static String papers(Field field) {
        return field.values().stream().map(paper -> {
            int sign = paper.lastIndexOf('#');
            return sign < 0 ? paper : paper.substring(0, sign) + digest(paper.substring(sign + 1));
        }).collect(Collectors.joining("\n"));
    }

    /** The papers of each element, in one line each. */
    private static Map<String, List<String>> papers(ContentText content, boolean published) {
        var papers = new LinkedHashMap<String, List<String>>();
        for (Section section : content.sections()) {
            if (section.type().equals("PaperUse") && section.parent().isPresent()) {
                papers.computeIfAbsent(section.parent().get(), key -> new ArrayList<>()).add(paper(section, published));
            }
        }
        return papers;
    }

    private static String paper(Section use, boolean published) {
        Stream<String> parts = Stream.concat(Stream.of(text(use, "paper")), use.field("content").stream().map(Field::shown)
            .map(ComparedVersion::digest));
        if (!published) {
            parts = Stream.concat(parts, use.fields().stream()
                .filter(field -> !Set.of("paper", "version", "content", "annex").contains(field.name()))
                .map(field -> "(" + Shown.value(use.type(), field).replace('\n', ' ') + ")"));
            parts = Stream.concat(parts, use.field("annex").stream().flatMap(annexes -> annexes.values().stream())
                .map(annex -> "+ " + digest(annex)));
        }
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String text(Section section, String field) {
        return section.field(field).map(Field::shown).orElse("");
    }

    /** Enough of a digest to tell two versions apart. */
    private static String digest(String sha256) {
        return "#" + sha256.substring(0, Math.min(sha256.length(), SHOWN_OF_DIGEST));
    }
}
