package org.consultum.reporting.internal.pdf;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.consultum.reporting.internal.pdf.PackAssembler.Inserted;

/**
 * The pages of a file in its order.
 *
 * @param pages all of them
 * @param papers papers whose pages are in it, in the order of the file
 * @param front how many pages come before those of papers
 * @param sheet how many of them are the change sheet
 * @param labelled whether the file itself knows the labels (ISO 32000-1:2008, 12.4.2)
 * @param date of the issue; empty where there is none
 * @param title what the file is where it is not the pack itself
 */
record PackPages(List<Page> pages, List<Inserted> papers, int front, int sheet, boolean labelled, Optional<ZonedDateTime> date,
        Optional<String> title) {

    /**
     * A page.
     *
     * @param label what it is called
     * @param stamp what is printed on it
     */
    record Page(String label, String stamp) {
    }

    PackPages {
        pages = List.copyOf(pages);
        papers = List.copyOf(papers);
    }

    List<String> stamps() {
        return pages.stream().map(Page::stamp).toList();
    }

    List<String> labels() {
        return pages.stream().map(Page::label).toList();
    }

    /** {@return place of the first page of a paper in the file, from 1} */
    int firstPage(Inserted paper) {
        int next = front + 1;
        for (Inserted other : papers) {
            if (other == paper) {
                return next;
            }
            next += other.paper().pages().size();
        }
        throw new IllegalArgumentException("Not in the file: " + paper.title());
    }

    /** Makes the labels known to readers: plain numbers that follow each other as one range, every other label as one of its own. */
    void label(PDDocument document) throws java.io.IOException {
        if (!labelled) {
            return;
        }
        var labels = new PDPageLabels(document);
        int expected = -1;
        for (int i = 0; i < pages.size(); i++) {
            String label = pages.get(i).label();
            boolean plain = label.matches("[0-9]{1,9}");
            if (plain && Integer.parseInt(label) == expected) {
                expected++;
                continue;
            }
            var range = new PDPageLabelRange();
            if (plain) {
                range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
                range.setStart(Integer.parseInt(label));
                expected = range.getStart() + 1;
            } else {
                range.setPrefix(label);
                expected = -1;
            }
            labels.setLabelItem(i, range);
        }
        document.getDocumentCatalog().setPageLabels(labels);
    }
}
