package org.consultum.reporting.internal.docx;

import java.util.ArrayList;
import java.util.List;

/** The lists of a document: one for all bullets, and one for each numbered list, so that each begins anew. */
public final class Numbering {
    /** Number of the list of bullets. */
    public static final int BULLETS = 1;
    /** Number of the list the style of numbered lists refers to. */
    private static final int DECIMAL = 2;

    private static final int LEVELS = 9;
    private static final int INDENT = 397;
    private static final String[] SIGNS = {"\u2022", "\u2013", "\u25AA"};
    private static final String[] FORMATS = {"decimal", "lowerLetter", "lowerRoman"};

    private final List<Integer> starts = new ArrayList<>();

    /** {@return the number of a new list that begins with a number} */
    public int ordered(int start) {
        starts.add(start);
        return DECIMAL + starts.size();
    }

    String xml() {
        var out = new StringBuilder(Sheet.PROLOGUE).append("<w:numbering xmlns:w=\"").append(Sheet.NAMESPACE).append("\">");
        out.append("<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>");
        for (int level = 0; level < LEVELS; level++) {
            level(out, level, "bullet", SIGNS[level % SIGNS.length], level == 0 ? "ListBullet" : "");
        }
        out.append("</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:multiLevelType w:val=\"multilevel\"/>");
        for (int level = 0; level < LEVELS; level++) {
            level(out, level, FORMATS[level % FORMATS.length], "%" + (level + 1) + ".", level == 0 ? "ListNumber" : "");
        }
        out.append("</w:abstractNum>");
        for (int number : new int[] {BULLETS, DECIMAL}) {
            out.append("<w:num w:numId=\"").append(number).append("\"><w:abstractNumId w:val=\"").append(number).append("\"/></w:num>");
        }
        for (int i = 0; i < starts.size(); i++) {
            out.append("<w:num w:numId=\"").append(DECIMAL + i + 1).append("\"><w:abstractNumId w:val=\"2\"/>");
            for (int level = 0; level < LEVELS; level++) {
                out.append("<w:lvlOverride w:ilvl=\"").append(level).append("\"><w:startOverride w:val=\"").append(starts.get(i))
                        .append("\"/></w:lvlOverride>");
            }
            out.append("</w:num>");
        }
        return out.append("</w:numbering>").toString();
    }

    private static void level(StringBuilder out, int level, String format, String text, String style) {
        out.append("<w:lvl w:ilvl=\"").append(level).append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"").append(format).append("\"/>")
                .append(style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>").append("<w:lvlText w:val=\"").append(text)
                .append("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"").append(INDENT * (level + 1)).append("\" w:hanging=\"")
                .append(INDENT).append("\"/></w:pPr></w:lvl>");
    }
}
