package org.consultum.reporting.pack;

import java.util.List;
import java.util.Objects;

/**
 * Pages as they were issued.
 *
 * @param kind what they hold
 * @param about identity of the paper; empty for other parts
 * @param title what the paper is called, for those who have to take it out; may be empty
 * @param content SHA-256 of the paper, or of the text of the part; may be empty
 * @param labels their labels, in order
 * @param withdrawn whether they no longer hold since this issue
 */
public record IssuedPages(PackPart.Kind kind, String about, String title, String content, List<String> labels, boolean withdrawn) {

    public IssuedPages {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(about);
        Objects.requireNonNull(title);
        Objects.requireNonNull(content);
        labels = List.copyOf(labels);
    }

    /** {@return the labels that are labels of pages of the pack, in order} */
    List<PageLabel> pages() {
        return labels.stream().flatMap(label -> PageLabel.of(label).stream()).sorted().toList();
    }
}
