package org.consultum.reporting.internal.docx;

import java.util.Locale;
import java.util.Set;

/** The text of a document as it is written: paragraphs, runs, tables. Escapes all text. Lengths are in twentieths of a point. */
public final class Sheet {
    static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Width between the margins of A4. */
    public static final int WIDTH = 9356;

    /** Styles of running text, which leave no room above themselves. */
    private static final Set<String> TEXT = Set.of("Normal", "Remark", "Outcome", "ListBullet", "ListNumber", "ListParagraph", "Quote",
            "Note", "Intro", "Description");

    /** Bits of the look of a table (ECMA-376 part 1, 17.4.56). */
    private static final int FIRST_ROW = 0x20;
    private static final int FIRST_COLUMN = 0x80;
    private static final int NO_COLUMN_BANDS = 0x400;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Numbering numbering = new Numbering();
    private final Media media = new Media();
    private boolean tableLast;
    private int bookmarks;

    public Numbering numbering() {
        return numbering;
    }

    /** {@return pictures and links, which other parts of the document know of} */
    public Media media() {
        return media;
    }

    /**
     * Begins a paragraph.
     *
     * @param more further properties as markup, in the order of the schema
     */
    public void beginParagraph(String style, String more) {
        String properties = tableLast && TEXT.contains(style) ? apart(more) : more;
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>").append(properties).append("</w:pPr>");
        tableLast = false;
    }

    /** Room between a table and the text below it; the schema wants it before the indent. */
    private static String apart(String more) {
        int indent = more.indexOf("<w:ind ");
        String room = "<w:spacing w:before=\"140\"/>";
        return indent < 0 ? more + room : more.substring(0, indent) + room + more.substring(indent);
    }

    public void endParagraph() {
        out.append("</w:p>");
    }

    /** A paragraph of one text. */
    public void paragraph(String style, String text) {
        beginParagraph(style, "");
        run(text, "");
        endParagraph();
    }

    /**
     * Text; its lines stay lines.
     *
     * @param properties properties as markup
     */
    public void run(String text, String properties) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                lineBreak();
            }
            if (!lines[i].isEmpty()) {
                out.append("<w:r>").append(properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                        .append("<w:t xml:space=\"preserve\">").append(escape(lines[i])).append("</w:t></w:r>");
            }
        }
    }

    /** Text in a character style. */
    public void styled(String text, String style) {
        run(text, "<w:rStyle w:val=\"" + style + "\"/>");
    }

    public void lineBreak() {
        out.append("<w:r><w:br/></w:r>");
    }

    public void tab() {
        out.append("<w:r><w:tab/></w:r>");
    }

    /**
     * Begins a link that leads out of the document.
     *
     * @param target address on the web or of a mailbox, known to be harmless
     */
    public void beginLink(String target) {
        out.append("<w:hyperlink r:id=\"").append(media.link(target)).append("\" w:history=\"1\">");
    }

    /** Begins a link to a bookmark of the document. */
    public void beginInnerLink(String bookmark) {
        out.append("<w:hyperlink w:anchor=\"").append(bookmark).append("\" w:history=\"1\">");
    }

    public void endLink() {
        out.append("</w:hyperlink>");
    }

    /**
     * Marks the place as one that links can lead to.
     *
     * @param name letters, digits and underscores, beginning with a letter, at most 40
     */
    public void bookmark(String name) {
        bookmarks++;
        out.append("<w:bookmarkStart w:id=\"").append(bookmarks).append("\" w:name=\"").append(name).append("\"/><w:bookmarkEnd w:id=\"")
                .append(bookmarks).append("\"/>");
    }

    /**
     * A picture in the line.
     *
     * @param png its content
     * @param width in twentieths of a point
     * @param text what stands for it where it is not seen
     */
    public void picture(byte[] png, int width, int height, String text) {
        out.append(media.picture(png, width, height, text, false));
    }

    /** A picture at the right margin, with text at its left. */
    public void pictureAtRight(byte[] png, int width, int height, String text) {
        out.append(media.picture(png, width, height, text, true));
    }

    /** A field that an office program computes, such as {@code PAGE}. */
    public void field(String code, String shown) {
        out.append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> ").append(code)
                .append(" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>").append(shown)
                .append("</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }

    /**
     * Begins a table. Two tables in a row would become one, so a small paragraph keeps them apart.
     *
     * @param head whether its first row is a head
     */
    public void beginTable(String style, int indent, int[] widths, boolean head) {
        beginTable(style, indent, widths, head, false);
    }

    /**
     * Begins a table.
     *
     * @param head whether its first row is a head
     * @param sideHead whether its first column is a head
     */
    public void beginTable(String style, int indent, int[] widths, boolean head, boolean sideHead) {
        if (tableLast) {
            beginParagraph("TableText", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>");
            endParagraph();
        }
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"").append(style).append("\"/><w:tblW w:w=\"").append(sum)
                .append("\" w:type=\"dxa\"/><w:tblInd w:w=\"").append(indent)
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"").append(look(head, sideHead))
                .append("\" w:firstRow=\"").append(head ? 1 : 0)
                .append("\" w:lastRow=\"0\" w:firstColumn=\"").append(sideHead ? 1 : 0)
                .append("\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
    }

    private static String look(boolean head, boolean sideHead) {
        return String.format(Locale.ROOT, "%04X", NO_COLUMN_BANDS | (head ? FIRST_ROW : 0) | (sideHead ? FIRST_COLUMN : 0));
    }

    /** @param head whether the row is repeated at the top of every page */
    public void beginRow(boolean head) {
        beginRow(head, true);
    }

    /**
     * Begins a row.
     *
     * @param head whether it is repeated at the top of every page
     * @param whole whether it stays on one page
     */
    public void beginRow(boolean head, boolean whole) {
        out.append("<w:tr><w:trPr>").append(whole ? "<w:cantSplit/>" : "").append(head ? "<w:tblHeader/>" : "").append("</w:trPr>");
    }

    /** @param more further properties of the cell as markup */
    public void beginCell(int width, String more) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>").append(more).append("</w:tcPr>");
    }

    public void endCell() {
        out.append("</w:tc>");
    }

    /** A cell of one text. */
    public void cell(int width, String style, String text) {
        beginCell(width, "");
        paragraph(style, text);
        endCell();
    }

    public void endRow() {
        out.append("</w:tr>");
    }

    public void endTable() {
        out.append("</w:tbl>");
        tableLast = true;
    }

    /** Markup that is known to be right. */
    public void markup(String known) {
        out.append(known);
    }

    /** {@return what was written} */
    public String xml() {
        return out.toString();
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
