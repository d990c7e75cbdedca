package org.consultum.ui.review.internal.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.ReviewComment;
import org.consultum.review.anchor.Place;
import org.consultum.review.anchor.ReviewText;
import org.consultum.review.anchor.ReviewText.Section;

/**
 * The sections of what is reviewed as one text for the eye, and where in it comments belong.
 *
 * @param text headings and sections, separated by line feeds
 * @param headings the headings in their order
 * @param stretches where each section stands, in their order
 * @param ranges passages that were found
 * @param order comments in the order of the text; those whose passage went away at the end
 * @param lost comments whose passage went away
 */
record ShownText(String text, List<Heading> headings, List<Stretch> stretches, Map<ReviewComment, Range> ranges,
        List<ReviewComment> order, List<ReviewComment> lost) {

    /** Nothing to read. */
    static final ShownText NONE = new ShownText("", List.of(), List.of(), Map.of(), List.of(), List.of());

    /** Depth of the headings that name a field. */
    static final int FIELD = 9;

    private static final String GAP = "  ";

    ShownText {
        Objects.requireNonNull(text);
        headings = List.copyOf(headings);
        stretches = List.copyOf(stretches);
        order = List.copyOf(order);
        lost = List.copyOf(lost);
    }

    /** Characters of the text. */
    record Range(int start, int end) {
    }

    /** A heading and how deep it stands: 0 at the top, {@link #FIELD} for the name of a field. */
    record Heading(int start, int end, int depth) {
    }

    /** Where a section stands. */
    record Stretch(Section section, int start) {

        int end() {
            return start + section.text().length();
        }
    }

    /** Characters of a section, counted from its beginning. */
    record Chosen(Section section, int start, int end) {

        String words() {
            return section.text().substring(start, end);
        }
    }

    /** Lays a text out, with the comments on it. */
    static ShownText of(ReviewText text, Collection<ReviewComment> comments) {
        var words = new StringBuilder();
        var headings = new ArrayList<Heading>();
        var stretches = new ArrayList<Stretch>();
        var bySection = new HashMap<Section, Integer>();
        var byElement = new HashMap<Element, Integer>();
        for (Section section : text.sections()) {
            line(words);
            int line = words.length();
            words.append(section.heading());
            if (!section.heading().isEmpty()) {
                words.append(section.title() ? GAP : "\n");
            }
            int end = section.title() ? words.length() + section.text().length() : Math.max(line, words.length() - 1);
            if (end > line) {
                headings.add(new Heading(line, end, section.title() ? section.depth() : FIELD));
            }
            bySection.put(section, words.length());
            byElement.putIfAbsent(section.element(), words.length());
            stretches.add(new Stretch(section, words.length()));
            words.append(section.text());
        }
        return new ShownText(words.toString(), headings, stretches, Map.of(), List.of(), List.of())
            .with(text, comments, bySection, byElement);
    }

    private ShownText with(ReviewText source, Collection<ReviewComment> comments, Map<Section, Integer> bySection,
            Map<Element, Integer> byElement) {
        var found = new LinkedHashMap<ReviewComment, Range>();
        var places = new HashMap<ReviewComment, Integer>();
        var gone = new ArrayList<ReviewComment>();
        for (ReviewComment comment : comments) {
            ReviewText.Located located = source.locate(comment);
            switch (located.place()) {
                case Place.Lost lostPlace -> {
                    gone.add(comment);
                    places.put(comment, Integer.MAX_VALUE);
                }
                case Place.Found place -> {
                    int from = located.section().map(bySection::get)
                        .orElseGet(() -> comment.getAbout() == null ? 0 : byElement.getOrDefault(comment.getAbout(), 0));
                    places.put(comment, from + place.start());
                    if (located.section().isPresent() && comment.getPassage() != null) {
                        found.put(comment, new Range(from + place.start(), from + place.end()));
                    }
                }
            }
        }
        List<ReviewComment> sorted = comments.stream().sorted(Comparator.comparing(places::get)).toList();
        return new ShownText(text, headings, stretches, Map.copyOf(found), sorted, gone);
    }

    /** The comment whose passage holds a place; of several the one with the shortest passage. */
    Optional<ReviewComment> at(int offset) {
        return ranges.entrySet().stream().filter(entry -> entry.getValue().start() <= offset && offset < entry.getValue().end())
            .min(Comparator.comparingInt(entry -> entry.getValue().end() - entry.getValue().start())).map(Map.Entry::getKey);
    }

    Optional<Range> range(ReviewComment comment) {
        return Optional.ofNullable(ranges.get(comment));
    }

    /** What is selected, as characters of one section; cut off where the section ends. */
    Optional<Chosen> chosen(int start, int length) {
        return stretches.stream().filter(stretch -> stretch.start() <= start + length && start <= stretch.end()).findFirst()
            .map(stretch -> new Chosen(stretch.section(), Math.max(0, start - stretch.start()),
                Math.max(0, Math.min(start + length, stretch.end()) - stretch.start())));
    }

    private static void line(StringBuilder words) {
        if (!words.isEmpty()) {
            words.append('\n');
        }
    }
}
