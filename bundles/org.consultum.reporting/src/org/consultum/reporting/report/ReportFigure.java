package org.consultum.reporting.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** A figure of a report, such as a chart. Called on the thread that writes the report. */
public interface ReportFigure {

    /** {@return what stands for it where it is not seen: what it shows and says} */
    String alternative();

    /** {@return width in points of paper, 1/72 inch; wider ones are made as narrow as the page} */
    double width();

    /** {@return height in points of paper} */
    double height();

    /**
     * Paints it for paper, in opaque colours; letters as outlines in the typefaces of the report.
     *
     * @param graphics where one unit is one point; the area begins at 0, 0
     * @param plain typefaces; a letter is taken from the first that has it
     * @param bold the same, bold
     */
    void paint(Graphics2D graphics, List<Font> plain, List<Font> bold);

    /**
     * {@return an {@code svg} element for HTML, with a title and a description}
     *
     * @param id begins the ids inside; no other figure of the report has it
     */
    String svg(String id);

    /** {@return rules for the style sheet of HTML, which all such figures of a report share} */
    String style();
}
