package org.consultum.reporting.internal.minutes.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.consultum.reporting.internal.docx.Frame;
import org.consultum.reporting.internal.docx.Look;
import org.consultum.reporting.internal.docx.Sheet;
import org.consultum.reporting.internal.docx.TextDocument;
import org.consultum.reporting.internal.minutes.Block;
import org.consultum.reporting.internal.minutes.Layout;

/** Minutes as a text document for office programs. */
public final class DocxMinutes {
    private static final int MOST_LEVEL = 6;
    private static final int PANEL_INDENT = 170;
    private static final int FACT_LABEL = 2500;
    private static final int SIGN_NAME = 5400;
    private static final int SIGN_GAP = 556;

    private final Layout layout;
    private final Sheet sheet = new Sheet();
    private int bookmarks;
    private boolean keepNext;

    /** @param layout a layout nothing was taken from yet */
    public DocxMinutes(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes the document.
     *
     * @param out where the bytes go; not closed
     * @param date date it bears, where one is known
     */
    public void write(OutputStream out, Optional<ZonedDateTime> date) throws IOException {
        List<Block> blocks = layout.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            keepNext = i > 0 && blocks.get(i - 1) instanceof Block.Heading heading && heading.level() > 1 || beforeSignatures(blocks, i);
            add(blocks.get(i), 0, "Normal");
        }
        var frame = new Frame(layout.documentTitle(), layout.subject(), layout.committee(), layout.wording().language(), layout.marking(), "", "",
                layout.foot(), (page, pages) -> layout.wording().text("page.of", page, pages), date);
        new TextDocument(frame, Look.MINUTES).write(out, sheet);
    }

    /** The sentences above the lines to sign on stay with them. */
    private static boolean beforeSignatures(List<Block> blocks, int index) {
        int next = index;
        while (next < blocks.size() && blocks.get(next) instanceof Block.Line) {
            next++;
        }
        return next > index && next < blocks.size() && blocks.get(next) instanceof Block.Signatures;
    }

    private void add(Block block, int indent, String style) {
        switch (block) {
            case Block.Title title -> title(title);
            case Block.Heading heading -> heading(heading);
            case Block.Facts facts -> facts(facts);
            case Block.Line line -> line(line, indent == 0 ? line.quiet() ? "Remark" : style : "Outcome");
            case Block.Prose prose -> prose(prose, indent, style);
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Panel panel -> panel(panel);
            case Block.Table table -> table(table, indent);
            case Block.Signatures signatures -> signatures(signatures);
        }
    }

    private void title(Block.Title title) {
        if (!title.over().isEmpty()) {
            sheet.paragraph("Committee", title.over());
        }
        sheet.paragraph("Title", title.title());
        title.below().forEach(text -> sheet.paragraph("Subtitle", text));
        if (!title.note().isEmpty()) {
            sheet.paragraph("Notice", title.note());
        }
    }

    private void heading(Block.Heading heading) {
        sheet.beginParagraph("Heading" + Math.min(heading.level(), MOST_LEVEL), "");
        bookmarks++;
        sheet.markup("<w:bookmarkStart w:id=\"" + bookmarks + "\" w:name=\"" + heading.anchor().replace('-', '_') + "\"/>");
        if (!heading.number().isEmpty()) {
            sheet.run(heading.number(), "");
            sheet.tab();
        }
        sheet.run(heading.text(), "");
        sheet.markup("<w:bookmarkEnd w:id=\"" + bookmarks + "\"/>");
        heading.flags().forEach(flag -> {
            sheet.run("  ", "");
            sheet.styled("[" + flag + "]", "Flag");
        });
        sheet.endParagraph();
    }

    private void facts(Block.Facts facts) {
        int[] widths = {FACT_LABEL, Sheet.WIDTH - FACT_LABEL};
        sheet.beginTable("FactsTable", 0, widths, false);
        for (Block.Fact fact : facts.facts()) {
            sheet.beginRow(false);
            sheet.cell(widths[0], "FactLabel", fact.label());
            sheet.beginCell(widths[1], "");
            fact.lines().forEach(line -> sheet.paragraph("TableText", line));
            sheet.endCell();
            sheet.endRow();
        }
        sheet.endTable();
    }

    private void line(Block.Line line, String style) {
        sheet.beginParagraph(style, keepNext ? "<w:keepNext/>" : "");
        if (!line.label().isEmpty()) {
            sheet.styled(line.label() + ":", "Strong");
            sheet.run(" ", "");
        }
        sheet.run(line.text(), "");
        sheet.endParagraph();
    }

    private void prose(Block.Prose prose, int indent, String style) {
        if (!prose.label().isEmpty()) {
            sheet.beginParagraph("Lead", indent == 0 ? "" : "<w:ind w:left=\"" + indent + "\"/>");
            sheet.run(prose.label(), "");
            sheet.endParagraph();
        }
        prose.document().accept(new Body(sheet, style, indent));
    }

    private void bullets(Block.Bullets bullets) {
        sheet.paragraph("Lead", bullets.label());
        bullets.entries().forEach(entry -> sheet.paragraph("ListBullet", entry));
    }

    private void panel(Block.Panel panel) {
        sheet.beginParagraph(panel.kind() == Block.Panel.Kind.MOTION ? "MotionHead" : "OutcomeHead", "");
        sheet.styled(panel.title(), "Strong");
        if (!panel.verdict().isEmpty()) {
            sheet.run(" \u2014 " + panel.verdict(), "");
        }
        sheet.endParagraph();
        panel.blocks().forEach(block -> add(block, PANEL_INDENT, "Outcome"));
    }

    private void table(Block.Table table, int indent) {
        if (table.showCaption()) {
            sheet.beginParagraph("Caption", indent == 0 ? "" : "<w:ind w:left=\"" + indent + "\"/>");
            sheet.run(table.caption(), "");
            sheet.endParagraph();
        }
        int[] widths = table.columns().stream().mapToInt(column -> (Sheet.WIDTH - indent) * column.share() / 100).toArray();
        sheet.beginTable("DataTable", indent, widths, true);
        sheet.beginRow(true);
        for (int i = 0; i < widths.length; i++) {
            sheet.cell(widths[i], "TableHead", table.columns().get(i).head());
        }
        sheet.endRow();
        for (List<String> row : table.rows()) {
            sheet.beginRow(false);
            for (int i = 0; i < widths.length; i++) {
                sheet.cell(widths[i], "TableText", row.get(i));
            }
            sheet.endRow();
        }
        sheet.endTable();
    }

    /** Each line to sign on stays with its name on one page. */
    private void signatures(Block.Signatures signatures) {
        int[] widths = {SIGN_NAME, SIGN_GAP, Sheet.WIDTH - SIGN_NAME - SIGN_GAP};
        String line = "<w:tcBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"1B1F24\"/></w:tcBorders>";
        sheet.beginTable("TableNormal", 0, widths, false);
        for (Block.Signature signature : signatures.signatures()) {
            sheet.markup("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"900\" w:hRule=\"atLeast\"/></w:trPr>");
            for (int width : widths) {
                sheet.beginCell(width, "");
                sheet.beginParagraph("Signature", "<w:keepNext/>");
                sheet.endParagraph();
                sheet.endCell();
            }
            sheet.endRow();
            sheet.beginRow(false);
            sheet.beginCell(widths[0], line);
            String keep = signature == signatures.signatures().getLast() ? "" : "<w:keepNext/>";
            if (!signature.name().isEmpty()) {
                sheet.beginParagraph("Signature", keep);
                sheet.run(signature.name(), "");
                sheet.endParagraph();
            }
            sheet.beginParagraph("Signature", keep);
            sheet.run(signature.role(), "<w:color w:val=\"4A535E\"/>");
            sheet.endParagraph();
            sheet.endCell();
            sheet.cell(widths[1], "Signature", "");
            sheet.beginCell(widths[2], line);
            sheet.beginParagraph("Signature", "");
            sheet.run(signature.date(), "<w:color w:val=\"4A535E\"/>");
            sheet.endParagraph();
            sheet.endCell();
            sheet.endRow();
        }
        sheet.endTable();
    }
}
