package org.consultum.reporting.internal.pdf;

import java.awt.Color;
import java.io.IOException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** What every page of a pack bears: the marking at top and bottom, what the pack is, and the page number. */
final class Stamper {
    private static final Color QUIET = new Color(0x4A, 0x53, 0x5E);
    private static final Color STRONG = new Color(0x17, 0x36, 0x5D);
    private static final Color BLACK = new Color(0x1B, 0x1F, 0x24);
    private static final float MARGIN = 24;
    private static final float TOP_LINE = 22;
    private static final float BOTTOM_LINE = 21;
    private static final float LOWEST_LINE = 10;
    private static final float NUMBER_SIZE = 8.5f;
    private static final float FOOT_SIZE = 7.5f;
    private static final float MARKING_SIZE = 9;
    private static final float STRIP_HEIGHT = 16;
    private static final float STRIP_TOP = 30;
    private static final float STRIP_SIZE = 8;

    private final LineSetter setter;
    private final String marking;
    private final String foot;

    /**
     * @param marking banner; may be empty
     * @param foot what the pack is
     */
    Stamper(LineSetter setter, String marking, String foot) {
        this.setter = setter;
        this.marking = marking;
        this.foot = foot;
    }

    /** Stamps a page. */
    void stamp(PDPageContentStream content, float width, float height, String number) throws IOException {
        content.saveGraphicsState();
        float numberWidth = setter.width(number, false, NUMBER_SIZE);
        float room = width - 2 * MARGIN;
        float markingWidth = marking.isEmpty() ? 0 : setter.width(marking, true, MARKING_SIZE);
        boolean ownLine = markingWidth > room - 2 * (numberWidth + MARGIN);
        if (!marking.isEmpty()) {
            begin(content, "Header", "Top");
            marking(content, width, height - TOP_LINE, markingWidth, room);
            content.endMarkedContent();
        }
        begin(content, "Footer", "Bottom");
        if (!marking.isEmpty()) {
            marking(content, width, ownLine ? LOWEST_LINE : BOTTOM_LINE, markingWidth, room);
        }
        float footRoom = marking.isEmpty() || ownLine ? room - numberWidth - MARGIN : (room - markingWidth) / 2 - MARGIN / 2;
        content.setNonStrokingColor(QUIET);
        setter.set(content, setter.fit(foot, false, FOOT_SIZE, footRoom), false, FOOT_SIZE, MARGIN, BOTTOM_LINE);
        content.setNonStrokingColor(BLACK);
        setter.set(content, number, false, NUMBER_SIZE, width - MARGIN - numberWidth, BOTTOM_LINE);
        content.endMarkedContent();
        content.restoreGraphicsState();
    }

    /** A marking is never cut: it gets smaller until it fits. */
    private void marking(PDPageContentStream content, float width, float y, float fullWidth, float room) throws IOException {
        float size = fullWidth > room ? MARKING_SIZE * room / fullWidth : MARKING_SIZE;
        float actual = fullWidth * size / MARKING_SIZE;
        content.setNonStrokingColor(BLACK);
        setter.set(content, marking, true, size, (width - actual) / 2, y);
    }

    /**
     * The strip above a page of a paper.
     *
     * @param first whether it is the paper's first page, where the strip is its heading
     * @param headingId number of the marked content of the heading, used on the first page only
     * @return whether the title had to be shortened
     */
    boolean strip(PDPageContentStream content, float width, float height, String title, String position, boolean first, int headingId)
            throws IOException {
        content.saveGraphicsState();
        float positionWidth = setter.width(position, false, STRIP_SIZE);
        float bottom = height - STRIP_TOP - STRIP_HEIGHT;
        begin(content, "Header", "Top");
        if (first) {
            content.setNonStrokingColor(STRONG);
            content.addRect(MARGIN - 6, bottom, width - 2 * MARGIN + 12, STRIP_HEIGHT);
            content.fill();
        } else {
            content.setStrokingColor(QUIET);
            content.setLineWidth(0.4f);
            content.moveTo(MARGIN - 6, bottom);
            content.lineTo(width - MARGIN + 6, bottom);
            content.stroke();
        }
        Color colour = first ? Color.WHITE : QUIET;
        float baseline = bottom + 5;
        String shown = setter.fit(title, first, STRIP_SIZE, width - 2 * MARGIN - positionWidth - 12);
        if (first) {
            content.endMarkedContent();
            content.beginMarkedContent(COSName.getPDFName("H2"), headingId);
            content.setNonStrokingColor(colour);
            setter.set(content, shown, true, STRIP_SIZE, MARGIN, baseline);
            content.endMarkedContent();
            begin(content, "Header", "Top");
        } else {
            content.setNonStrokingColor(colour);
            setter.set(content, shown, false, STRIP_SIZE, MARGIN, baseline);
        }
        content.setNonStrokingColor(colour);
        setter.set(content, position, false, STRIP_SIZE, width - MARGIN - positionWidth, baseline);
        content.endMarkedContent();
        content.restoreGraphicsState();
        return !shown.equals(title);
    }

    /** Begins what is on a page without being part of its text. */
    static void begin(PDPageContentStream content, String kind, String edge) throws IOException {
        var properties = new COSDictionary();
        properties.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
        properties.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
        var attached = new COSArray();
        attached.add(COSName.getPDFName(edge));
        properties.setItem(COSName.getPDFName("Attached"), attached);
        content.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(properties));
    }
}
