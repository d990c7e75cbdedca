package org.consultum.reporting.internal.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lists within lists, and the paragraphs of their entries: the first of an entry has its sign or number, further ones stand below it. */
public final class Lists {

    private static final int MOST_LEVEL = 8;
    private static final int INDENT = 397;

    /** An entry that is open. */
    private record Entry(int number, boolean[] begun) {
    }

    private final Deque<Entry> open = new ArrayDeque<>();

    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** @param number number of the list, see {@link Numbering} */
    public void beginEntry(int number) {
        open.push(new Entry(number, new boolean[1]));
    }

    public void endEntry() {
        open.pop();
    }

    /**
     * Begins a paragraph of the innermost entry.
     *
     * @param indent how far the outermost list stands in
     * @param before further properties that the schema wants before those of lists
     */
    public void beginParagraph(Sheet sheet, int indent, String before) {
        Entry entry = open.peek();
        int level = Math.min(open.size() - 1, MOST_LEVEL);
        int left = indent + INDENT * (level + 1);
        boolean first = !entry.begun()[0];
        entry.begun()[0] = true;
        sheet.beginParagraph(entry.number() == Numbering.BULLETS ? "ListBullet" : first ? "ListNumber" : "ListParagraph", before
                + (first ? "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + entry.number() + "\"/></w:numPr>"
                        : "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>")
                + "<w:ind w:left=\"" + left + "\"" + (first ? " w:hanging=\"" + INDENT + "\"" : " w:firstLine=\"0\"") + "/>");
    }
}
