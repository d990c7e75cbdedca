package org.consultum.ui.review.internal.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consultum.model.CommentState;
import org.consultum.model.ReviewComment;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * The text that is reviewed, section by section, with the passages that were commented on. Passages that are open are on a tinted
 * ground, the others underlined; the margin counts the comments of a line. Used on the display thread.
 */
final class TextPane {

    private static final int MARGIN = 16;
    private static final int SIGN_MARGIN = 44;
    private static final int SPACING = 3;
    private static final int ABOVE = 14;
    private static final int MOST_COUNTED = 99;
    private static final float TINT = 0.20f;
    private static final float STRONG_TINT = 0.42f;

    private final Composite area;
    private final StyledText text;
    private final LocalResourceManager fonts;
    private final Consumer<ReviewComment> chosen;
    private ShownText shown = ShownText.NONE;
    private Optional<ReviewComment> selected = Optional.empty();
    private Map<Integer, Long> signs = Map.of();
    private boolean moving;

    /**
     * Creates the pane.
     *
     * @param chosen told of a comment when the caret comes into its passage
     */
    TextPane(Composite parent, Consumer<ReviewComment> chosen) {
        this.chosen = Objects.requireNonNull(chosen);
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        area.setLayout(new FillLayout());
        text = new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setMargins(SIGN_MARGIN, MARGIN, MARGIN, MARGIN);
        text.setAlwaysShowScrollBars(false);
        text.setLineSpacing(SPACING);
        fonts = new LocalResourceManager(JFaceResources.getResources(), text);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.round_text_name;
            }
        });
        text.addTraverseListener(event -> event.doit = true);
        text.addCaretListener(event -> caretAt(event.caretOffset));
        text.addPaintListener(this::paintSigns);
    }

    StyledText control() {
        return text;
    }

    Composite area() {
        return area;
    }

    /** Shows a text; the place that was read stays where it is. */
    void show(ShownText next, Optional<ReviewComment> inHand) {
        boolean same = next.text().equals(shown.text());
        shown = next;
        selected = inHand;
        moving = true;
        text.setRedraw(false);
        if (!same) {
            int top = text.getTopPixel();
            Point selection = text.getSelection();
            text.setText(next.text());
            text.setSelection(Math.min(selection.x, text.getCharCount()), Math.min(selection.y, text.getCharCount()));
            next.headings().stream().filter(heading -> heading.start() > 0)
                .forEach(heading -> text.setLineVerticalIndent(text.getLineAtOffset(heading.start()),
                    heading.depth() == ShownText.FIELD ? ABOVE / 2 : ABOVE));
            text.setTopPixel(top);
        }
        style();
        text.setRedraw(true);
        moving = false;
    }

    /** Marks a comment as the one in hand and brings its passage into view. */
    void select(ReviewComment comment) {
        selected = Optional.of(comment);
        moving = true;
        style();
        shown.range(comment).ifPresent(range -> {
            text.setSelection(range.start());
            text.showSelection();
            int line = text.getLineAtOffset(range.start());
            int above = text.getLinePixel(line);
            if (above < 0 || above > text.getClientArea().height * 2 / 3) {
                text.setTopPixel(Math.max(0, text.getTopPixel() + above - text.getClientArea().height / 4));
            }
        });
        moving = false;
    }

    /** The passage that is selected; of a place between letters the section with nothing selected. */
    Optional<ShownText.Chosen> chosenWords() {
        Point selection = text.getSelectionRange();
        return shown.chosen(selection.x, selection.y);
    }

    /** Selects characters, as with the mouse. */
    void select(int start, int length) {
        text.setSelectionRange(start, length);
    }

    /** Draws the colours of the theme. */
    void restyle() {
        style();
    }

    private void caretAt(int offset) {
        if (!moving && text.getSelectionCount() == 0) {
            shown.at(offset).filter(comment -> !Optional.of(comment).equals(selected)).ifPresent(chosen);
        }
    }

    private void style() {
        var marks = new HashMap<Integer, Long>();
        shown.ranges().forEach((comment, range) -> marks.merge(text.getLineAtOffset(range.start()), 1L, Long::sum));
        signs = marks;
        var styles = new ArrayList<StyleRange>();
        List<Cut> cuts = cuts();
        for (Cut cut : cuts) {
            styles.add(style(cut));
        }
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        text.redraw();
    }

    /** A run of characters with one look. */
    private record Cut(int start, int end, Optional<ShownText.Heading> heading, List<ReviewComment> comments) {
    }

    /** The text cut where looks change, in order; runs that look plain are left out. */
    private List<Cut> cuts() {
        var places = new ArrayList<Integer>();
        shown.headings().forEach(heading -> places.addAll(List.of(heading.start(), heading.end())));
        shown.ranges().values().forEach(range -> places.addAll(List.of(range.start(), range.end())));
        List<Integer> edges = places.stream().distinct().sorted().toList();
        Map<Integer, ShownText.Heading> headings = shown.headings().stream()
            .collect(Collectors.toMap(ShownText.Heading::start, heading -> heading, (one, other) -> one));
        List<Map.Entry<ReviewComment, ShownText.Range>> byStart = shown.ranges().entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> entry.getValue().start())).toList();
        var cuts = new ArrayList<Cut>();
        var open = new ArrayList<Map.Entry<ReviewComment, ShownText.Range>>();
        int next = 0;
        for (int index = 0; index + 1 < edges.size(); index++) {
            int from = edges.get(index);
            int to = edges.get(index + 1);
            open.removeIf(entry -> entry.getValue().end() <= from);
            while (next < byStart.size() && byStart.get(next).getValue().start() <= from) {
                if (byStart.get(next).getValue().end() > from) {
                    open.add(byStart.get(next));
                }
                next++;
            }
            Optional<ShownText.Heading> heading = Optional.ofNullable(headings.get(from));
            if (heading.isPresent() || !open.isEmpty()) {
                cuts.add(new Cut(from, to, heading, open.stream().map(Map.Entry::getKey).toList()));
            }
        }
        return cuts;
    }

    private StyleRange style(Cut cut) {
        var style = new StyleRange(cut.start(), cut.end() - cut.start(), null, null);
        cut.heading().ifPresent(heading -> {
            style.font = font(heading.depth());
            style.foreground = heading.depth() == ShownText.FIELD ? ThemeColours.QUIET_TEXT.get() : null;
        });
        boolean inHand = selected.filter(cut.comments()::contains).isPresent();
        boolean open = cut.comments().stream().anyMatch(comment -> comment.getState() == CommentState.OPEN);
        if (!cut.comments().isEmpty()) {
            style.underline = true;
            style.underlineStyle = SWT.UNDERLINE_SINGLE;
            style.underlineColor = open ? ThemeColours.ACCENT.get() : ThemeColours.QUIET_TEXT.get();
            style.background = inHand ? tint(STRONG_TINT) : open ? tint(TINT) : null;
        }
        return style;
    }

    private Font font(int depth) {
        var plain = FontDescriptor.createFrom(text.getFont());
        return fonts.create(switch (depth) {
            case 0 -> plain.increaseHeight(3).setStyle(SWT.BOLD);
            case 1 -> plain.increaseHeight(1).setStyle(SWT.BOLD);
            case ShownText.FIELD -> plain.setStyle(SWT.ITALIC);
            default -> plain.setStyle(SWT.BOLD);
        });
    }

    private static Color tint(float share) {
        Color accent = ThemeColours.ACCENT.get();
        Color page = ThemeColours.PAGE.get();
        return new Color(mix(accent.getRed(), page.getRed(), share), mix(accent.getGreen(), page.getGreen(), share),
            mix(accent.getBlue(), page.getBlue(), share));
    }

    private static int mix(int one, int other, float share) {
        return Math.round(one * share + other * (1 - share));
    }

    /** Counts the comments of each line in the margin. */
    private void paintSigns(PaintEvent event) {
        int first = text.getLineIndex(event.y);
        int last = text.getLineIndex(event.y + event.height);
        event.gc.setForeground(ThemeColours.ACCENT.get());
        for (int line = first; line <= last && line < text.getLineCount(); line++) {
            Long count = signs.get(line);
            if (count != null) {
                String sign = "\u25b8" + (count > MOST_COUNTED ? MOST_COUNTED + "+" : count.toString());
                Point place = text.getLocationAtOffset(text.getOffsetAtLine(line));
                event.gc.drawText(sign, SIGN_MARGIN - 8 - event.gc.textExtent(sign).x, place.y, true);
            }
        }
    }
}
