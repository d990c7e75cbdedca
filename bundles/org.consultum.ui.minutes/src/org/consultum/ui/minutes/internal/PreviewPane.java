package org.consultum.ui.minutes.internal;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.minutes.internal.StyledDocument.Line;
import org.consultum.ui.minutes.internal.StyledDocument.Look;
import org.consultum.ui.minutes.internal.StyledDocument.Run;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** What is written as it will be read. Only text is drawn: nothing is fetched, nothing in it runs. */
final class PreviewPane {

    private static final int MARGIN = 18;
    private static final int PAUSE_MILLISECONDS = 120;
    private static final int LARGER = 4;

    private final Composite area;
    private final StyledText text;
    private final LocalResourceManager fonts;
    private final Consumer<MarkdownSink> source;
    private final Runnable draw = this::draw;

    /**
     * What writes a document for the pane.
     *
     * @param out where words go
     * @param markdown where Markdown goes
     */
    record MarkdownSink(StyledDocument.Builder out, MarkdownReading markdown) {
    }

    /**
     * Creates the pane.
     *
     * @param source writes the present document whenever the pane is drawn anew
     */
    PreviewPane(Composite parent, Consumer<MarkdownSink> source) {
        this.source = source;
        area = Css.mark(new Composite(parent, SWT.NONE), Css.TILE);
        area.setLayout(new FillLayout());
        text = new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setAlwaysShowScrollBars(false);
        text.setLineSpacing(3);
        text.setCaret(null);
        fonts = new LocalResourceManager(JFaceResources.getResources(), text);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.preview_name;
            }
        });
        text.addTraverseListener(event -> event.doit = true);
        text.addListener(SWT.Resize, event -> later());
        ThemeChange.follow(text, this::later);
    }

    Composite control() {
        return area;
    }

    StyledText text() {
        return text;
    }

    /** Draws anew soon; while somebody types, only when they pause for a moment. */
    void later() {
        if (!text.isDisposed()) {
            text.getDisplay().timerExec(-1, draw);
            text.getDisplay().timerExec(PAUSE_MILLISECONDS, draw);
        }
    }

    private void draw() {
        if (text.isDisposed() || !area.getVisible()) {
            return;
        }
        var out = new StyledDocument.Builder();
        Font bold = fonts.create(FontDescriptor.createFrom(text.getFont()).setStyle(SWT.BOLD));
        var gc = new GC(text);
        try {
            gc.setFont(bold);
            int room = text.getClientArea().width - 2 * MARGIN;
            source.accept(new MarkdownSink(out, new MarkdownReading(out, words -> gc.textExtent(words).x, room)));
        } finally {
            gc.dispose();
        }
        show(out.build());
    }

    private void show(StyledDocument document) {
        int top = text.getTopPixel();
        text.setRedraw(false);
        text.setText(document.text());
        var styles = new ArrayList<StyleRange>();
        document.runs().forEach(run -> styles.add(style(run)));
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        for (Line line : document.lines()) {
            text.setLineIndent(line.index(), 1, line.indent());
            text.setLineWrapIndent(line.index(), 1, line.indent() + line.hang());
            text.setLineVerticalIndent(line.index(), line.above());
            if (!line.tabs().isEmpty()) {
                text.setLineTabStops(line.index(), 1, line.tabs().stream().mapToInt(stop -> stop).toArray());
            }
        }
        text.setTopPixel(top);
        text.setRedraw(true);
    }

    private StyleRange style(Run run) {
        Set<Look> looks = run.looks();
        var style = new StyleRange(run.start(), run.length(), colour(looks), null);
        boolean heading = looks.contains(Look.TITLE) || looks.contains(Look.HEADING);
        style.fontStyle = (heading || looks.contains(Look.BOLD) ? SWT.BOLD : SWT.NORMAL)
            | (looks.contains(Look.ITALIC) ? SWT.ITALIC : SWT.NORMAL);
        if (heading) {
            int larger = looks.contains(Look.TITLE) ? LARGER : LARGER / 2;
            style.font = fonts.create(FontDescriptor.createFrom(text.getFont()).increaseHeight(larger).setStyle(SWT.BOLD));
        } else if (looks.contains(Look.CODE)) {
            style.font = JFaceResources.getTextFont();
        }
        style.strikeout = looks.contains(Look.DELETED);
        style.underline = looks.contains(Look.INSERTED) || looks.contains(Look.LINK);
        return style;
    }

    private static Color colour(Set<Look> looks) {
        if (looks.contains(Look.DELETED) || looks.contains(Look.ALERT)) {
            return ThemeColours.ALERT.get();
        }
        if (looks.contains(Look.INSERTED)) {
            return ThemeColours.DONE.get();
        }
        if (looks.contains(Look.LINK)) {
            return ThemeColours.ACCENT.get();
        }
        return looks.contains(Look.QUIET) ? ThemeColours.QUIET_TEXT.get() : null;
    }
}
