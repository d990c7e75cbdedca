package org.consultum.ui.minutes.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.meeting.capture.Captured;
import org.consultum.meeting.capture.NotesReader;
import org.consultum.model.AgendaItem;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.MarkdownField;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** Below a text: what the line of the caret asks for, such as an action for somebody by a day, and the key that records it. */
final class CaptureHint {

    private static final int PAUSE_MILLISECONDS = 150;

    private final MinutesWork work;
    private final MarkdownField field;
    private final Supplier<Optional<AgendaItem>> item;
    private final Runnable resized;
    private final Capturing capturing;
    private final Link link;
    private final Runnable look = this::look;

    CaptureHint(Composite parent, MinutesWork work, MarkdownField field, Supplier<Optional<AgendaItem>> item, Runnable resized) {
        this.work = Objects.requireNonNull(work);
        this.field = Objects.requireNonNull(field);
        this.item = Objects.requireNonNull(item);
        this.resized = Objects.requireNonNull(resized);
        capturing = new Capturing(work);
        link = Css.mark(new Link(parent, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> accept()));
        Panel.show(link, false);
        field.text().control().addCaretListener(event -> later());
    }

    /** Looks at the line of the caret soon. */
    void later() {
        if (!link.isDisposed()) {
            link.getDisplay().timerExec(-1, look);
            link.getDisplay().timerExec(PAUSE_MILLISECONDS, look);
        }
    }

    /** Whether this is the text with the keyboard. */
    boolean isHere() {
        return field.text().control().isFocusControl();
    }

    /** Records what the line of the caret asks for. */
    void accept() {
        field.take();
        Optional<AgendaItem> about = item.get();
        Optional<Captured> found = captured();
        if (about.isPresent() && found.isPresent() && capturing.record(about.get(), found.get())) {
            look();
        }
    }

    private Optional<Captured> captured() {
        var control = field.text().control();
        if (item.get().isEmpty() || field.text().line().indexOf(':') < 0) {
            return Optional.empty();
        }
        int caret = control.getCaretOffset();
        return NotesReader.read(field.text().value(), item.get().get()).stream()
            .filter(found -> found.range().start() <= caret && caret <= found.range().end()).findFirst();
    }

    private void look() {
        if (link.isDisposed()) {
            return;
        }
        Optional<Captured> found = captured();
        String words = found.map(this::words).orElse("");
        if (!link.getText().equals(words)) {
            link.setText(words);
            Panel.show(link, !words.isEmpty());
            resized.run();
        }
    }

    private String words(Captured line) {
        Optional<String> existing = line.existing().map(work.editing().labels()::text);
        if (existing.isPresent()) {
            return "\u2713 " + plain(Messages.bind(Messages.capture_recorded, existing.get()));
        }
        String what = Messages.bind(switch (line.kind()) {
            case ACTION -> Messages.capture_action;
            case DECISION -> Messages.capture_decision;
            case RECOMMENDATION -> Messages.capture_recommendation;
        }, line.text());
        String who = line.owners().isEmpty() ? "" : Messages.bind(Messages.capture_for,
            String.join(", ", line.owners().stream().map(work.editing().labels()::text).toList()));
        String when = switch (line.due()) {
            case Captured.Due.None none -> "";
            case Captured.Due.On on -> Messages.bind(Messages.capture_due, Formats.local().date(on.day()));
            case Captured.Due.NextMeeting next -> Messages.capture_dueNextMeeting;
        };
        String doubts = line.unclear().isEmpty() ? ""
            : "  \u26a0 " + String.join(" ", line.unclear().stream().map(Captured.Unclear::text).toList());
        return "<a>" + plain(what) + "</a>" + plain(who + when) + "  (" + Messages.capture_key + ")" + plain(doubts);
    }

    private static String plain(String text) {
        return text.replace("&", "&&").replace("<", "\u2039").replace(">", "\u203a");
    }
}
