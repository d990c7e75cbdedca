package org.consultum.ui.review.internal.note;

import java.util.Objects;
import java.util.Optional;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.TileGround;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where a note is written, with the choice of who sees it in words. Ctrl+Enter keeps it, Escape gives up. */
final class NoteField {

    private static final int LINES = 3;

    private final Composite area;
    private final Label heading;
    private final Text text;
    private final Button mine;
    private final Button shared;
    private final Button keep;
    private final Button cancel;
    private final Sink sink;
    private Optional<Note> changed = Optional.empty();
    private boolean sharable = true;

    /** What happens with what is written. */
    interface Sink {

        /** A new note; returns whether it was kept. */
        boolean add(String words, boolean onlyMine);

        /** Other words of a note; returns whether they were kept. */
        boolean change(Note note, String words);
    }

    NoteField(Composite parent, ElementLabels labels, Sink sink) {
        this.sink = Objects.requireNonNull(sink);
        area = Css.mark(new Composite(parent, SWT.NONE), Css.TILE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        heading = Css.mark(new Label(area, SWT.WRAP), Css.FIELD_LABEL);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(heading);
        text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, text.getLineHeight() * LINES).applyTo(text);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = heading.getText();
            }
        });
        var row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 4).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        var who = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(who);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(who);
        mine = radio(who, labels.image(Images.READ_ONLY.descriptor()), Messages.note_onlyMine);
        shared = radio(who, labels.image(ElementLabels.icon("Committee")), Messages.note_forCommittee);
        mine.setSelection(true);
        cancel = new Button(row, SWT.PUSH);
        cancel.setText(Messages.round_compose_cancel);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(cancel);
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> clear()));
        keep = new Button(row, SWT.PUSH);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(keep);
        keep.setToolTipText(Messages.round_compose_keys);
        keep.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> keep()));
        text.addModifyListener(event -> judge());
        text.addListener(SWT.KeyDown, event -> {
            if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                keep();
            } else if (event.keyCode == SWT.ESC) {
                clear();
            }
        });
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        TileGround.paint(area);
        clear();
    }

    Composite control() {
        return area;
    }

    void setFocus() {
        text.setFocus();
    }

    /** Whether notes can be for the committee here: the register can be changed, and there is a committee. */
    void sharable(boolean possible) {
        sharable = possible;
        if (!possible) {
            mine.setSelection(true);
            shared.setSelection(false);
        }
        judge();
    }

    /** Takes up the words of a note to change them. */
    void change(Note note) {
        changed = Optional.of(note);
        mine.setSelection(note.isMine());
        shared.setSelection(!note.isMine());
        text.setText(note.text());
        judge();
        text.setFocus();
    }

    private void clear() {
        changed = Optional.empty();
        text.setText("");
        judge();
    }

    private void keep() {
        String words = text.getText().strip();
        if (!words.isEmpty() && changed.map(note -> sink.change(note, words)).orElseGet(() -> sink.add(words, mine.getSelection()))) {
            clear();
        }
    }

    private void judge() {
        heading.setText(changed.isPresent() ? Messages.note_change : Messages.note_new);
        keep.setText(changed.isPresent() ? Messages.note_doChange : Messages.note_add);
        keep.setEnabled(!text.getText().isBlank());
        mine.setEnabled(changed.isEmpty());
        shared.setEnabled(changed.isEmpty() && sharable);
        cancel.setVisible(changed.isPresent());
        ((GridData) cancel.getLayoutData()).exclude = changed.isEmpty();
        area.layout(true, true);
    }

    /** Buttons that exclude each other stand in one composite, each behind its icon. */
    private static Button radio(Composite parent, Image icon, String words) {
        var image = new Label(parent, SWT.NONE);
        image.setImage(icon);
        var button = new Button(parent, SWT.RADIO);
        button.setText(words);
        return button;
    }
}
