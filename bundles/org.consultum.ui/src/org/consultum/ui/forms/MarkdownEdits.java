package org.consultum.ui.forms;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What keys do to Markdown text: lists go on with the next line, words become bold. Functions of the text alone. */
final class MarkdownEdits {

    private static final int LONGEST_NUMBER = 6;
    private static final Pattern ITEM =
        Pattern.compile("([ \\t]*)([-*+]|\\d{1," + LONGEST_NUMBER + "}[.)])([ \\t]+)(\\[[ xX]][ \\t]+)?(.*)");

    private MarkdownEdits() {
    }

    /**
     * A change of a text.
     *
     * @param start offset of what is replaced
     * @param length characters replaced
     * @param text what takes their place
     * @param selection offset of the selection after it
     * @param selected characters selected after it
     */
    record Edit(int start, int length, String text, int selection, int selected) {

        Edit {
            Objects.requireNonNull(text);
        }

        /** A change that leaves the caret at its end. */
        static Edit of(int start, int length, String text) {
            return new Edit(start, length, text, start + text.length(), 0);
        }
    }

    /**
     * What Enter does in a list: the next line becomes an item too, and an item without words becomes the blank line that ends the list.
     * Empty outside a list.
     *
     * @param line the line of the caret without its end
     * @param start offset of the line in the text
     * @param caret position of the caret in the line
     */
    static Optional<Edit> enter(String line, int start, int caret) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches() || caret < item.start(5)) {
            return Optional.empty();
        }
        if (item.group(5).isBlank()) {
            return Optional.of(Edit.of(start, line.length(), "\n"));
        }
        String box = item.group(4) == null ? "" : "[ ] ";
        return Optional.of(Edit.of(start + caret, 0, "\n" + item.group(1) + next(item.group(2)) + item.group(3) + box));
    }

    /** Puts a mark such as two stars around a part of the text, or takes it away where it is there already. */
    static Edit surround(String text, int start, int length, String mark) {
        int end = start + length;
        int size = mark.length();
        String inner = text.substring(start, end);
        if (isMark(text, start - size, mark) && isMark(text, end, mark)) {
            return new Edit(start - size, length + 2 * size, inner, start - size, length);
        }
        if (length > 2 * size && isMark(text, start, mark) && isMark(text, end - size, mark)) {
            return new Edit(start, length, inner.substring(size, length - size), start, length - 2 * size);
        }
        return new Edit(start, length, mark + inner + mark, start + size, length);
    }

    /** The smallest change that makes one text another; empty where they are equal. */
    static Optional<Edit> difference(String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        int least = Math.min(before.length(), after.length());
        int head = 0;
        while (head < least && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return Optional.of(Edit.of(head, before.length() - head - tail, after.substring(head, after.length() - tail)));
    }

    /** Whether a mark stands at an offset, and is not the half of a longer one. */
    private static boolean isMark(String text, int offset, String mark) {
        return offset >= 0 && text.startsWith(mark, offset) && (mark.length() > 1
            || !isSame(text, offset - 1, mark) && !isSame(text, offset + 1, mark));
    }

    private static boolean isSame(String text, int offset, String mark) {
        return offset >= 0 && offset < text.length() && text.charAt(offset) == mark.charAt(0);
    }

    private static String next(String mark) {
        char last = mark.charAt(mark.length() - 1);
        return Character.isDigit(mark.charAt(0)) ? Integer.parseInt(mark.substring(0, mark.length() - 1)) + 1 + String.valueOf(last) : mark;
    }
}
