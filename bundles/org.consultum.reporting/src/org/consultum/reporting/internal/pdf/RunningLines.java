package org.consultum.reporting.internal.pdf;

import java.awt.Color;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.consultum.spi.report.ReportPage;

/** What every page of a report bears: the marking at top and bottom, a running title from the second page on, the foot and the number. */
final class RunningLines implements PageFile.Stamp {
    private static final Color QUIET = new Color(0x4A, 0x53, 0x5E);
    private static final Color BLACK = new Color(0x1B, 0x1F, 0x24);
    private static final Color RULE = new Color(0xC5, 0xCC, 0xD3);
    private static final float MARKING_SIZE = 9;
    private static final float SMALL = 7.5f;
    private static final float SMALLEST = 6;
    private static final float MARKING_TOP = 28;
    private static final float HEAD_LINE = 46;
    private static final float HEAD_RULE = 51.5f;
    private static final float FOOT_RULE = 48;
    private static final float FOOT_LINE = 37;
    private static final float MARKING_BOTTOM = 21;
    private static final float GAP = 18;

    private final LineSetter setter;
    private final ReportPage page;
    private final Texts texts;
    private final float margin;

    /**
     * What is written, all clean.
     *
     * @param marking may be empty
     * @param title at the left of the head
     * @param over at the right of the head; may be empty
     * @param foot at the left of the foot
     */
    record Texts(String marking, String title, String over, String foot) {
    }

    /** @param margin at the left and right of the text, in points */
    RunningLines(LineSetter setter, ReportPage page, Texts texts, float margin) {
        this.setter = setter;
        this.page = page;
        this.texts = texts;
        this.margin = margin;
    }

    @Override
    public void on(PDPageContentStream content, PDRectangle box, int number, int total) throws IOException {
        content.saveGraphicsState();
        float width = box.getWidth();
        if (number > 1 || !texts.marking().isEmpty()) {
            Stamper.begin(content, "Header", "Top");
            marking(content, width, box.getHeight() - MARKING_TOP);
            if (number > 1) {
                head(content, width, box.getHeight());
            }
            content.endMarkedContent();
        }
        Stamper.begin(content, "Footer", "Bottom");
        foot(content, width, page.words().text("page.of", number, total));
        marking(content, width, MARKING_BOTTOM);
        content.endMarkedContent();
        content.restoreGraphicsState();
    }

    /** A marking is never cut: it gets smaller until it fits. */
    private void marking(PDPageContentStream content, float width, float y) throws IOException {
        String marking = texts.marking();
        if (!marking.isEmpty()) {
            float full = setter.width(marking, true, MARKING_SIZE);
            float size = MARKING_SIZE * Math.min(1, (width - 2 * margin) / full);
            content.setNonStrokingColor(BLACK);
            setter.set(content, marking, true, size, (width - full * size / MARKING_SIZE) / 2, y);
        }
    }

    private void head(PDPageContentStream content, float width, float height) throws IOException {
        float room = width - 2 * margin;
        String right = setter.fit(texts.over(), false, SMALL, room * 0.4f);
        float rightWidth = setter.width(right, false, SMALL);
        content.setNonStrokingColor(QUIET);
        setter.set(content, setter.fit(texts.title(), false, SMALL, room - rightWidth - GAP), false, SMALL, margin, height - HEAD_LINE);
        setter.set(content, right, false, SMALL, width - margin - rightWidth, height - HEAD_LINE);
        rule(content, width, height - HEAD_RULE);
    }

    private void foot(PDPageContentStream content, float width, String number) throws IOException {
        rule(content, width, FOOT_RULE);
        float numberWidth = setter.width(number, false, SMALL);
        float room = width - 2 * margin - numberWidth - GAP;
        float size = SMALL;
        while (size > SMALLEST && setter.width(texts.foot(), false, size) > room) {
            size -= 0.25f;
        }
        content.setNonStrokingColor(QUIET);
        setter.set(content, setter.fit(texts.foot(), false, size, room), false, size, margin, FOOT_LINE);
        content.setNonStrokingColor(BLACK);
        setter.set(content, number, false, SMALL, width - margin - numberWidth, FOOT_LINE);
    }

    private void rule(PDPageContentStream content, float width, float y) throws IOException {
        content.setStrokingColor(RULE);
        content.setLineWidth(0.5f);
        content.moveTo(margin, y);
        content.lineTo(width - margin, y);
        content.stroke();
    }
}
