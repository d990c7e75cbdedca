package org.consultum.ui.review.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.agenda.versions.TextPiece;
import org.consultum.ui.ThemeColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The text of one of two versions, element by element. What was taken out is struck through, what was put in underlined. */
final class SideText {

    private static final int INDENT = 18;

    private final StyledText control;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private List<Block> blocks = List.of();
    private StringBuilder text = new StringBuilder();
    private List<StyleRange> styles = new ArrayList<>();

    /** Where an element stands: its first and its last line. */
    private record Place(int first, int last) {
    }

    SideText(Composite parent) {
        control = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
        control.setMargins(14, 10, 14, 10);
        control.setLineSpacing(2);
        control.setCaret(null);
    }

    StyledText control() {
        return control;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Shows elements in their order. */
    void show(List<Block> elements) {
        blocks = List.copyOf(elements);
        paint();
    }

    /** Writes the text anew, in the present colours. */
    void paint() {
        text = new StringBuilder();
        styles = new ArrayList<>();
        places.clear();
        var indents = new ArrayList<Integer>();
        for (Block block : blocks) {
            int first = indents.size();
            heading(block);
            block.lines().forEach(this::value);
            int lines = (int) text.chars().filter(sign -> sign == '\n').count();
            while (indents.size() < lines) {
                indents.add(block.depth() * INDENT);
            }
            places.put(block.id(), new Place(first, lines - 1));
        }
        int top = control.getTopPixel();
        control.setText(text.toString());
        control.setStyleRanges(styles.toArray(StyleRange[]::new));
        for (int line = 0; line < indents.size(); line++) {
            control.setLineIndent(line, 1, indents.get(line));
            control.setLineWrapIndent(line, 1, indents.get(line));
        }
        control.setTopPixel(top);
    }

    private void heading(Block block) {
        if (block.kind() != ChangeKind.SAME) {
            styles.add(new StyleRange(text.length(), block.heading().length(), null, null, SWT.BOLD));
        }
        text.append(block.heading());
        if (block.kind() != ChangeKind.SAME) {
            String words = "   " + block.kind().signed(block.what());
            styles.add(new StyleRange(text.length(), words.length(), block.kind().colour().get(), null));
            text.append(words);
        }
        text.append('\n');
    }

    private void value(Block.Line line) {
        styles.add(new StyleRange(text.length(), line.name().length() + 1, ThemeColours.QUIET_TEXT.get(), null));
        text.append(line.name()).append(": ");
        for (TextPiece piece : line.pieces()) {
            if (piece.kind() != TextPiece.Kind.SAME && !piece.text().isEmpty()) {
                styles.add(marked(piece, text.length()));
            }
            text.append(piece.text());
        }
        text.append('\n');
    }

    private static StyleRange marked(TextPiece piece, int start) {
        boolean added = piece.kind() == TextPiece.Kind.ADDED;
        Color colour = added ? ThemeColours.DONE.get() : ThemeColours.ALERT.get();
        var style = new StyleRange(start, piece.text().length(), colour, null);
        style.underline = added;
        style.strikeout = !added;
        return style;
    }

    /** Takes away the room that was put before elements. */
    void pack() {
        places.values().forEach(place -> control.setLineVerticalIndent(place.first(), 0));
    }

    /** Puts room before an element. */
    void push(String id, int pixels) {
        Optional.ofNullable(places.get(id)).ifPresent(place -> control.setLineVerticalIndent(place.first(), pixels));
    }

    boolean has(String id) {
        return places.containsKey(id);
    }

    /** Where the heading of an element begins, from the top of the text. */
    int top(String id) {
        int line = places.get(id).first();
        int offset = control.getOffsetAtLine(line);
        return control.getTopPixel() + control.getLocationAtOffset(offset).y + control.getLineVerticalIndent(line);
    }

    /** Where the text of an element ends, from the top of the text. */
    int bottom(String id) {
        int line = places.get(id).last();
        int end = line + 1 < control.getLineCount() ? control.getOffsetAtLine(line + 1) : control.getCharCount();
        Rectangle bounds = control.getTextBounds(Math.max(0, end - 1), Math.max(0, end - 1));
        return control.getTopPixel() + bounds.y + bounds.height;
    }

    /** The element at a height of the control. */
    Optional<Block> at(int y) {
        int line = control.getLineIndex(y);
        return blocks.stream().filter(block -> places.get(block.id()).first() <= line && line <= places.get(block.id()).last()).findFirst();
    }
}
