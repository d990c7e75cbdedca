package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.MarkdownEdits.Edit;
import org.consultum.ui.forms.MarkdownSyntax.Span;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;

/**
 * A control in which Markdown is written: coloured lightly in the colours of the theme, lists that go on with Enter, bold and italic by
 * Ctrl+B and Ctrl+I, names and references completed after {@code @} and {@code #} or by Ctrl+Space. Tab leaves it. It knows no model;
 * {@link MarkdownField} binds it to one. Used on the display thread.
 */
public final class MarkdownText {

    private static final String BOLD = "**";
    private static final String ITALIC = "*";
    private static final int LONGEST_NAME = 60;
    private static final int MARGIN = 8;
    private static final int NOWHERE = -1;

    private final StyledText text;
    private final CompletionPopup popup;
    private Completions completions = Completions.NONE;
    private Runnable edited = () -> { };
    private List<String> struck = List.of();
    private int dismissed = NOWHERE;
    private boolean showing;

    /**
     * Creates the control.
     *
     * @param name what it holds, for screen readers
     */
    public MarkdownText(Composite parent, String name) {
        Objects.requireNonNull(name);
        text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setMargins(MARGIN, MARGIN - 2, MARGIN, MARGIN - 2);
        text.setAlwaysShowScrollBars(false);
        text.setLineSpacing(2);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        popup = new CompletionPopup(text, this::insert);
        text.addLineStyleListener(this::style);
        text.addModifyListener(event -> {
            if (!showing) {
                edited.run();
                text.getDisplay().asyncExec(this::follow);
            }
        });
        text.addVerifyKeyListener((VerifyKeyListener) this::key);
        text.addCaretListener(event -> text.getDisplay().asyncExec(this::closeIfAway));
        text.addListener(SWT.MouseDown, event -> popup.close());
        // Text is left with Tab like any other field: everything is reached from the keyboard.
        text.addTraverseListener(event -> {
            boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
            event.doit = tab && !popup.isOpen();
        });
        followTheme();
    }

    /** The control. */
    public StyledText control() {
        return text;
    }

    /** What is written, with line feeds between lines. */
    public String value() {
        return text.getText().replace("\r\n", "\n");
    }

    /** Shows another text without that counting as an edit; the caret stays where it is in what is the same. */
    public void show(String value) {
        MarkdownEdits.difference(value(), value).ifPresent(edit -> {
            showing = true;
            try {
                int caret = text.getCaretOffset();
                if (text.getText().contains("\r\n")) {
                    text.setText(value);
                } else {
                    text.replaceTextRange(edit.start(), edit.length(), edit.text());
                }
                text.setSelection(text.isFocusControl() ? edit.selection() : Math.min(caret, text.getCharCount()));
            } finally {
                showing = false;
            }
        });
    }

    /** Sets what completes names and references. */
    public void completes(Completions source) {
        completions = Objects.requireNonNull(source);
    }

    /** Sets what is told of every edit by the user. */
    public void whenEdited(Runnable listener) {
        edited = Objects.requireNonNull(listener);
    }

    /** Strikes passages through, because somebody asked to have them corrected. */
    public void strike(List<String> passages) {
        if (!struck.equals(passages)) {
            struck = List.copyOf(passages);
            restyle();
        }
    }

    /** The line the caret is in, without its end. */
    public String line() {
        return text.getLine(text.getLineAtOffset(text.getCaretOffset()));
    }

    /** Makes the selected words bold, or takes that back. */
    public void bold() {
        surround(BOLD);
    }

    /** Makes the selected words italic, or takes that back. */
    public void italic() {
        surround(ITALIC);
    }

    /** Offers what the word before the caret could be completed to. */
    public void complete() {
        Optional<Typed> started = started();
        Typed typed = started.orElseGet(this::word);
        popup.show(proposals(typed), typed.start());
    }

    private void surround(String mark) {
        if (text.getEditable()) {
            Point selection = text.getSelectionRange();
            apply(MarkdownEdits.surround(text.getText(), selection.x, selection.y, mark));
        }
    }

    private void apply(Edit edit) {
        text.replaceTextRange(edit.start(), edit.length(), edit.text());
        text.setSelectionRange(edit.selection(), edit.selected());
        text.showSelection();
    }

    private void insert(Completions.Proposal proposal) {
        Typed typed = started().orElseGet(this::word);
        apply(Edit.of(typed.start(), text.getCaretOffset() - typed.start(), proposal.insertion()));
        dismissed = typed.start();
    }

    private void key(VerifyEvent event) {
        int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        if (popup.key(event.keyCode, modifiers)) {
            event.doit = false;
            dismissed = event.keyCode == SWT.ESC ? started().map(Typed::start).orElse(NOWHERE) : dismissed;
        } else if (!text.getEditable()) {
            return;
        } else if (modifiers == SWT.MOD1) {
            event.doit = !command(event.keyCode);
        } else if (modifiers == SWT.NONE && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)) {
            int caret = text.getCaretOffset();
            int start = text.getOffsetAtLine(text.getLineAtOffset(caret));
            Optional<Edit> edit = text.getSelectionCount() > 0 ? Optional.empty() : MarkdownEdits.enter(line(), start, caret - start);
            edit.ifPresent(this::apply);
            event.doit = edit.isEmpty();
        } else if (event.keyCode == SWT.TAB) {
            event.doit = false;
        }
    }

    /** Keys of the control, where they are not bound to commands of the part around it. */
    private boolean command(int code) {
        switch (code) {
            case 'b' -> bold();
            case 'i' -> italic();
            case ' ' -> complete();
            case 'a' -> text.selectAll();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Opens, narrows or closes the list of completions after an edit. What was completed or dismissed is not offered again. */
    private void follow() {
        if (text.isDisposed() || !text.isFocusControl()) {
            return;
        }
        Optional<Typed> typed = started();
        if (typed.isPresent() && typed.get().start() != dismissed) {
            popup.show(proposals(typed.get()), typed.get().start());
        } else if (popup.isOpen() && typed.isEmpty() && !word().name().isEmpty()) {
            popup.show(proposals(word()), word().start());
        } else {
            popup.close();
        }
        dismissed = typed.map(Typed::start).filter(start -> start == dismissed).orElse(NOWHERE);
    }

    private void closeIfAway() {
        if (!text.isDisposed() && popup.isOpen() && started().isEmpty() && word().name().isEmpty()) {
            popup.close();
        }
    }

    private List<Completions.Proposal> proposals(Typed typed) {
        int line = text.getOffsetAtLine(text.getLineAtOffset(typed.start()));
        String before = typed.start() == line ? "" : text.getTextRange(line, typed.start() - line);
        return completions.proposals(typed.sign(), typed.name(), before);
    }

    /** What was typed after a sign that asks for a completion, up to the caret. */
    private Optional<Typed> started() {
        int caret = text.getCaretOffset();
        int first = Math.max(text.getOffsetAtLine(text.getLineAtOffset(caret)), caret - LONGEST_NAME);
        String before = caret == 0 || caret <= first ? "" : text.getTextRange(first, caret - first);
        int at = Math.max(before.lastIndexOf('@'), before.lastIndexOf('#'));
        boolean alone = at == 0 || at > 0 && !Character.isLetterOrDigit(before.charAt(at - 1));
        if (at < 0 || !alone || before.startsWith(" ", at + 1) || before.startsWith("#", at - 1)) {
            return Optional.empty();
        }
        return Optional.of(new Typed(first + at, Optional.of(before.charAt(at)), before.substring(at + 1)));
    }

    /** The word before the caret. */
    private Typed word() {
        int caret = text.getCaretOffset();
        int line = text.getOffsetAtLine(text.getLineAtOffset(caret));
        int start = caret;
        while (start > line && isName(text.getTextRange(start - 1, 1).charAt(0))) {
            start--;
        }
        return new Typed(start, Optional.empty(), start == caret ? "" : text.getTextRange(start, caret - start));
    }

    private static boolean isName(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '-' || sign == '/' || sign == '.';
    }

    private void style(LineStyleEvent event) {
        var styles = new ArrayList<StyleRange>();
        for (Span span : MarkdownSyntax.spans(event.lineText, struck)) {
            var style = new StyleRange(event.lineOffset + span.start(), span.length(), colour(span), null);
            style.fontStyle = (span.bold() ? SWT.BOLD : SWT.NORMAL) | (span.italic() ? SWT.ITALIC : SWT.NORMAL);
            style.strikeout = span.struck();
            styles.add(style);
        }
        event.styles = styles.toArray(StyleRange[]::new);
    }

    private static Color colour(Span span) {
        return switch (span.tone()) {
            case PLAIN -> null;
            case ACCENT -> ThemeColours.ACCENT.get();
            case QUIET -> ThemeColours.QUIET_TEXT.get();
            case ALERT -> ThemeColours.ALERT.get();
        };
    }

    /** Colours are asked for when a line is styled; the styles of lines are kept until this is called. */
    private void restyle() {
        if (!text.isDisposed()) {
            text.setLineSpacing(3);
            text.setLineSpacing(2);
            text.redraw();
        }
    }

    private void followTheme() {
        IPropertyChangeListener listener = event -> restyle();
        if (PlatformUI.isWorkbenchRunning()) {
            var themes = PlatformUI.getWorkbench().getThemeManager();
            themes.addPropertyChangeListener(listener);
            text.addDisposeListener(event -> themes.removePropertyChangeListener(listener));
        } else {
            JFaceResources.getColorRegistry().addListener(listener);
            text.addDisposeListener(event -> JFaceResources.getColorRegistry().removeListener(listener));
        }
    }

    /**
     * What is being typed and could be completed.
     *
     * @param start offset of its sign, or of the word
     */
    private record Typed(int start, Optional<Character> sign, String name) {
    }
}
