package org.consultum.ui.sections.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Section;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.ui.ElementLabels;

/** The items of a class in a section, as the table shows them: those that contain every word of the filter, in the order of a column. */
final class ItemRows {

    private final Section section;
    private final SectionTypeInfo type;
    private final ElementLabels labels;
    private final List<ItemColumn> columns;
    private final Map<Element, String> searched = new HashMap<>();
    private List<Element> all = List.of();
    private List<Element> shown = List.of();
    private List<String> words = List.of();
    private Optional<ItemColumn> sorted = Optional.empty();
    private boolean ascending = true;
    private Optional<Element> fresh = Optional.empty();
    private Optional<Element> above = Optional.empty();

    ItemRows(Section section, SectionTypeInfo type, ElementLabels labels, List<ItemColumn> columns) {
        this.section = Objects.requireNonNull(section);
        this.type = Objects.requireNonNull(type);
        this.labels = Objects.requireNonNull(labels);
        this.columns = List.copyOf(columns);
    }

    /** The items of exactly a class below a section, in their order. */
    static List<Element> all(Section section, SectionTypeInfo type) {
        var found = new ArrayList<Element>();
        section.eAllContents().forEachRemaining(object -> {
            if (object.eClass() == type.type()) {
                found.add((Element) object);
            }
        });
        return found;
    }

    List<Element> shown() {
        return shown;
    }

    /** How many there are without the filter. */
    int total() {
        return all.size();
    }

    Optional<ItemColumn> sorted() {
        return sorted;
    }

    boolean ascending() {
        return ascending;
    }

    /** Shows only items that contain every word. */
    void filter(String text) {
        words = Stream.of(text.toLowerCase(Locale.getDefault()).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        fresh = Optional.empty();
        arrange();
    }

    boolean filtered() {
        return !words.isEmpty();
    }

    /** Sorts by a column, the other way round if it is the one already; a third time gives the order of the file. */
    void sort(ItemColumn column) {
        fresh = Optional.empty();
        if (sorted.filter(column::equals).isEmpty()) {
            sorted = Optional.of(column);
            ascending = true;
        } else if (ascending) {
            ascending = false;
        } else {
            sorted = Optional.empty();
            ascending = true;
        }
        arrange();
    }

    /** A new item stays below the one it was made at, whatever the order and the filter, until either is changed. */
    void added(Element item, Optional<Element> below) {
        fresh = Optional.of(item);
        above = below;
    }

    /** Looks at the section again. */
    void refresh(Collection<? extends Element> changed) {
        changed.forEach(searched::remove);
        if (changed.isEmpty()) {
            searched.clear();
        }
        all = all(section, type);
        arrange();
    }

    private void arrange() {
        Stream<Element> wanted = all.stream().filter(this::matches);
        var arranged = new ArrayList<Element>(sorted.map(column -> wanted.sorted(column.order(ascending))).orElse(wanted).toList());
        fresh.filter(all::contains).ifPresent(item -> {
            arranged.remove(item);
            int place = above.map(arranged::indexOf).orElse(-1);
            arranged.add(place < 0 ? arranged.size() : place + 1, item);
        });
        shown = List.copyOf(arranged);
    }

    private boolean matches(Element item) {
        if (words.isEmpty()) {
            return true;
        }
        String text = searched.computeIfAbsent(item, this::text);
        return words.stream().allMatch(text::contains);
    }

    private String text(Element item) {
        return Stream.concat(Stream.concat(Stream.of(labels.text(item)), columns.stream().map(column -> column.text().apply(item))),
            type.search().stream().map(feature -> labels.getText(item.eGet(feature))))
            .collect(Collectors.joining(" ")).toLowerCase(Locale.getDefault());
    }
}
