package org.consultum.reporting.internal.minutes.docx;

import java.util.Set;

/** The text of a document as it is written: paragraphs, runs, tables. Escapes all text. Lengths are in twentieths of a point. */
final class Sheet {
    static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Width between the margins of A4. */
    static final int WIDTH = 9356;

    /** Styles of running text, which leave no room above themselves. */
    private static final Set<String> TEXT = Set.of("Normal", "Remark", "Outcome", "ListBullet", "ListNumber", "ListParagraph", "Quote");

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Numbering numbering = new Numbering();
    private boolean tableLast;

    Numbering numbering() {
        return numbering;
    }

    /**
     * Begins a paragraph.
     *
     * @param more further properties as markup, in the order of the schema
     */
    void beginParagraph(String style, String more) {
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

    void endParagraph() {
        out.append("</w:p>");
    }

    /** A paragraph of one text. */
    void paragraph(String style, String text) {
        beginParagraph(style, "");
        run(text, "");
        endParagraph();
    }

    /**
     * Text; its lines stay lines.
     *
     * @param properties properties as markup
     */
    void run(String text, String properties) {
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
    void styled(String text, String style) {
        run(text, "<w:rStyle w:val=\"" + style + "\"/>");
    }

    void lineBreak() {
        out.append("<w:r><w:br/></w:r>");
    }

    void tab() {
        out.append("<w:r><w:tab/></w:r>");
    }

    /** A field that an office program computes, such as {@code PAGE}. */
    void field(String code, String shown) {
        out.append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> ").append(code)
                .append(" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>").append(shown)
                .append("</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }

    /**
     * Begins a table. Two tables in a row would become one, so a small paragraph keeps them apart.
     *
     * @param head whether its first row is a head
     */
    void beginTable(String style, int indent, int[] widths, boolean head) {
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
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"").append(head ? "0420" : "0400")
                .append("\" w:firstRow=\"").append(head ? 1 : 0)
                .append("\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
    }

    /** @param head whether the row is repeated at the top of every page */
    void beginRow(boolean head) {
        out.append("<w:tr><w:trPr><w:cantSplit/>").append(head ? "<w:tblHeader/>" : "").append("</w:trPr>");
    }

    /** @param more further properties of the cell as markup */
    void beginCell(int width, String more) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>").append(more).append("</w:tcPr>");
    }

    void endCell() {
        out.append("</w:tc>");
    }

    /** A cell of one text. */
    void cell(int width, String style, String text) {
        beginCell(width, "");
        paragraph(style, text);
        endCell();
    }

    void endRow() {
        out.append("</w:tr>");
    }

    void endTable() {
        out.append("</w:tbl>");
        tableLast = true;
    }

    /** Markup that is known to be right. */
    void markup(String known) {
        out.append(known);
    }

    /** {@return what was written} */
    String xml() {
        return out.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
