package org.consultum.ui.meeting;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/**
 * Lets somebody choose one of several in place: what is typed narrows the list, Enter takes the row.
 *
 * @param <T> what is chosen
 */
final class ChoosePart<T> implements Part {

    private final Room room;
    private final Composite content;
    private final Text typed;
    private final Table table;
    private final List<T> offered;
    private final Function<T, String> words;
    private final Consumer<T> chosen;
    private List<T> shown = List.of();

    ChoosePart(Composite parent, Room room, String question, List<T> offered, Function<T, String> words, Consumer<T> chosen) {
        this.room = room;
        this.offered = List.copyOf(offered);
        this.words = words;
        this.chosen = chosen;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(20, 10).spacing(0, 8).applyTo(content);
        look.label(content, question, Role.LARGE_BOLD);
        typed = look.field(content, question, SWT.SEARCH);
        typed.setMessage(Messages.choose_hint);
        table = look.table(content, question, 1, 0);
        typed.addListener(SWT.Modify, event -> narrow());
        table.addListener(SWT.DefaultSelection, event -> take());
        narrow();
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void refresh() {
        // What is offered stays as it was when it was asked for.
    }

    @Override
    public void focus() {
        typed.setFocus();
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key(SWT.CR, Messages.key_enter, Messages.choose_take, () -> table.getSelectionIndex() >= 0, this::take),
            Key.always(SWT.ARROW_DOWN, "\u2193", Messages.choose_next, () -> move(1)),
            Key.always(SWT.ARROW_UP, "\u2191", Messages.choose_previous, () -> move(-1)));
    }

    private void narrow() {
        List<String> asked = List.of(typed.getText().toLowerCase(Locale.getDefault()).strip().split("\\s+"));
        shown = offered.stream().filter(one -> {
            String text = words.apply(one).toLowerCase(Locale.getDefault());
            return asked.stream().allMatch(text::contains);
        }).toList();
        Look.count(table, shown.size());
        for (int index = 0; index < shown.size(); index++) {
            Look.cells(table.getItem(index), words.apply(shown.get(index)));
        }
        Look.fit(table, 0);
        table.setSelection(shown.isEmpty() ? -1 : 0);
    }

    private void move(int by) {
        if (!shown.isEmpty()) {
            table.setSelection(Math.clamp(table.getSelectionIndex() + (long) by, 0, shown.size() - 1));
            table.showSelection();
        }
    }

    private void take() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < shown.size()) {
            T one = shown.get(index);
            room.home();
            chosen.accept(one);
        }
    }
}
