package org.consultum.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/**
 * The keys of a meeting window. A letter works as it is while nothing is typed into a field, and with Alt always. The keys of the part
 * that has the keyboard come before those of the window. Used on the display thread.
 */
final class MeetingKeys implements Listener {

    private final Shell shell;
    private final List<Key> window = new ArrayList<>();
    private final Function<Control, List<Key>> part;
    private final Runnable before;

    /**
     * One key and what it does.
     *
     * @param stroke the key with its modifiers as SWT numbers it; a letter in lower case
     * @param name the key as it is written on the keyboard
     * @param words what it does, in words for the line of keys
     * @param available whether it does anything now
     * @param action what it does
     */
    record Key(int stroke, String name, String words, BooleanSupplier available, Runnable action) {

        Key {
            Objects.requireNonNull(name);
            Objects.requireNonNull(words);
        }

        /** A letter or sign. */
        static Key letter(char letter, String words, BooleanSupplier available, Runnable action) {
            return new Key(letter, String.valueOf(letter).toUpperCase(Locale.ROOT), words, available, action);
        }

        /** A key that always does something. */
        static Key always(int stroke, String name, String words, Runnable action) {
            return new Key(stroke, name, words, () -> true, action);
        }

        /** The same key as it is pressed where text is typed. */
        Key withAlt() {
            return new Key(stroke, "Alt+" + name, words, available, action);
        }

        /** Whether it types a sign where text is typed. */
        boolean types() {
            return stroke < 0x80 && stroke >= ' ';
        }
    }

    /**
     * Listens to the keys of a window until it is disposed.
     *
     * @param part the keys of the part a control belongs to
     * @param before what happens before any of them does something
     */
    MeetingKeys(Shell shell, Function<Control, List<Key>> part, Runnable before) {
        this.shell = shell;
        this.before = before;
        this.part = part;
        Display display = shell.getDisplay();
        display.addFilter(SWT.KeyDown, this);
        shell.addDisposeListener(event -> display.removeFilter(SWT.KeyDown, this));
    }

    /** Adds a key of the whole window. */
    void add(Key key) {
        window.add(key);
    }

    /** What can be pressed now where a control has the keyboard, the keys of its part first. */
    private List<Key> present(Control focus) {
        var keys = new ArrayList<Key>();
        Stream.concat(part.apply(focus).stream(), window.stream()).filter(key -> key.available().getAsBoolean())
            .filter(key -> keys.stream().noneMatch(other -> other.stroke() == key.stroke())).forEach(keys::add);
        return keys;
    }

    /** Those of them that are shown: while something is being done, its own keys and those that end it. */
    List<Key> shown(boolean busy) {
        Control focus = shell.getDisplay().getFocusControl();
        boolean typing = typing(focus);
        List<Key> own = part.apply(focus);
        return present(focus).stream().filter(key -> own.stream().anyMatch(one -> one.stroke() == key.stroke()) || !busy || !key.types())
            .map(key -> typing && key.types() ? key.withAlt() : key).toList();
    }

    /** Whether the keyboard writes into a field. */
    static boolean typing(Control focus) {
        return switch (focus) {
            case null -> false;
            case Text text -> text.getEditable();
            case StyledText text -> text.getEditable();
            case Spinner spinner -> true;
            case Combo combo -> (combo.getStyle() & SWT.READ_ONLY) == 0;
            default -> false;
        };
    }

    @Override
    public void handleEvent(Event event) {
        if (event.widget instanceof Control control && !control.isDisposed() && control.getShell() == shell) {
            boolean typing = typing(control);
            Optional<Key> key = find(event, control, typing);
            if (key.isPresent() || !typing && event.character > ' ' && event.character != SWT.DEL) {
                // Nobody else is to act on it: neither the field, nor the keys of the workbench, nor a list that would begin to search.
                event.doit = false;
                event.type = SWT.None;
            }
            key.ifPresent(pressed -> {
                before.run();
                pressed.action().run();
            });
        }
    }

    private Optional<Key> find(Event event, Control focus, boolean typing) {
        int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        int code = Character.toLowerCase(event.keyCode);
        boolean alt = modifiers == SWT.MOD3;
        for (Key key : present(focus)) {
            boolean same = key.stroke() == (code | modifiers)
                || key.types() && key.stroke() == event.character && (modifiers & ~SWT.MOD2) == 0;
            if (key.types() ? !typing && same || alt && key.stroke() == code : same) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
