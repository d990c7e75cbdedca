package org.consultum.ui.forms;

import java.util.Objects;
import java.util.Optional;
import org.consultum.ui.Css;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * A labelled area for the Markdown of one feature, as high as its text. What is typed is taken when the typing pauses, when a paragraph
 * ends and when the area is left: one command each, so that undo goes back in sensible steps. Used on the display thread.
 */
public final class MarkdownField {

    private static final int PAUSE_MILLISECONDS = 900;
    private static final int MOST_LINES = 24;

    private final Binding binding;
    private final Composite area;
    private final Label label;
    private final MarkdownText text;
    private final Typing typing;
    private final int fewestLines;
    private final Runnable pause = this::take;
    private Runnable grown = () -> { };
    private Runnable edited = () -> { };
    private boolean locked;

    /**
     * Creates the area.
     *
     * @param parent a composite with a grid layout
     * @param part the containment reference of what has the feature, which comes into being with the first text; empty if what is shown
     *     has it itself
     * @param feature text in Markdown
     * @param name its label
     * @param lines height of the empty area in lines
     */
    public MarkdownField(Composite parent, Editing editing, Optional<EReference> part, EAttribute feature, String name, int lines) {
        Objects.requireNonNull(name);
        binding = new Binding(editing, part, feature);
        fewestLines = lines;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        label = Css.mark(new Label(area, SWT.NONE), Css.FIELD_LABEL);
        label.setText(name.replace("&", "&&"));
        label.setToolTipText(editing.labels().featureDescription(feature));
        text = new MarkdownText(area, name);
        typing = new Typing(editing.register(), this::settle, this::refresh);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, height(lines)).applyTo(text.control());
        text.whenEdited(this::typed);
        text.control().addFocusListener(FocusListener.focusLostAdapter(event -> take()));
        text.control().addDisposeListener(event -> typing.settled());
        text.control().addListener(SWT.Resize, event -> grow());
    }

    /** The label with the text below it, for its place in a layout. */
    public Composite control() {
        return area;
    }

    /** Where it is written. */
    public MarkdownText text() {
        return text;
    }

    /** The feature that is edited. */
    public EAttribute feature() {
        return (EAttribute) binding.feature();
    }

    /** What is shown, which has the feature itself or in one of its parts. */
    public Optional<EObject> owner() {
        return binding.owner();
    }

    /** Shows another object, or none. What is being typed is taken for the present one first. */
    public void show(Optional<? extends EObject> object) {
        take();
        binding.show(object.map(EObject.class::cast));
        text.show("");
        refresh();
    }

    /** Shows the present text, unless another is being typed. */
    public void refresh() {
        boolean editable = !locked && !binding.readOnly();
        if (text.control().getEditable() != editable) {
            text.control().setEditable(editable);
        }
        if (!typing.pending()) {
            text.show(binding.value().map(Object::toString).orElse("").replace("\r\n", "\n"));
            grow();
        }
    }

    /** Lets the text be read only, whatever the register allows. */
    public void lock(boolean lock) {
        locked = lock;
        refresh();
    }

    /** Sets what is told when the area changed its height: the page around it is to be laid out anew. */
    public void whenGrown(Runnable listener) {
        grown = Objects.requireNonNull(listener);
    }

    /** Sets what is told of every edit, before it is taken. */
    public void whenEdited(Runnable listener) {
        edited = Objects.requireNonNull(listener);
    }

    /** Makes a command of what was typed, if something was. */
    public void take() {
        typing.commit();
    }

    private void typed() {
        if (binding.readOnly()) {
            return;
        }
        typing.begin();
        var display = text.control().getDisplay();
        display.timerExec(-1, pause);
        display.timerExec(PAUSE_MILLISECONDS, pause);
        if (atNewLine()) {
            display.asyncExec(pause);
        }
        grow();
        edited.run();
    }

    private boolean atNewLine() {
        int caret = text.control().getCaretOffset();
        return caret > 0 && "\n".equals(text.control().getTextRange(caret - 1, 1));
    }

    private void settle() {
        typing.settled();
        if (text.control().isDisposed()) {
            return;
        }
        String value = text.value();
        binding.set(value.isBlank() ? Optional.empty() : Optional.of(value));
    }

    /** A blank area is low, a full one as high as its text; a very long text scrolls in itself. */
    private void grow() {
        var control = text.control();
        int width = control.getClientArea().width;
        if (width <= 0) {
            return;
        }
        int wanted = control.computeSize(control.getSize().x, SWT.DEFAULT).y;
        int height = Math.max(height(fewestLines), Math.min(height(MOST_LINES), wanted));
        var data = (GridData) control.getLayoutData();
        if (data.heightHint != height) {
            data.heightHint = height;
            grown.run();
        }
    }

    private int height(int lines) {
        var control = text.control();
        return lines * (control.getLineHeight() + control.getLineSpacing()) + control.getTopMargin() + control.getBottomMargin();
    }
}
