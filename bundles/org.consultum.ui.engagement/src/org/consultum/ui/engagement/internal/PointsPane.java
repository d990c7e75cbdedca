package org.consultum.ui.engagement.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.engagement.Submissions;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Disposition;
import org.consultum.model.Element;
import org.consultum.model.SubmissionPoint;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The points of a round, worked through like a mail inbox: one key says what was done with a point, and the next open one is there. A, P,
 * D and N accept, accept in part, decline and note it; Enter goes to the answer.
 */
final class PointsPane {

    private final SashForm control;
    private final Editing editing;
    private final Rows<SubmissionPoint> rows;
    private final Button onlyOpen;
    private final PointDetail detail;
    private Optional<ConsultationRound> round = Optional.empty();

    PointsPane(Composite parent, Editing editing, Consumer<Element> selected) {
        this.editing = editing;
        control = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        var left = Css.mark(new Composite(control, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(left);
        onlyOpen = new Button(left, SWT.CHECK);
        onlyOpen.setText(Messages.points_onlyOpen);
        onlyOpen.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> refresh()));
        GridDataFactory.swtDefaults().indent(8, 4).applyTo(onlyOpen);
        rows = new Rows<>(left, SWT.MULTI, List.of(
            Rows.Column.<SubmissionPoint>of(Messages.column_disposition, 23, PointsPane::sign).coloured(PointsPane::colour),
            Rows.Column.of(Messages.column_point, 50, point -> editing.labels().text(point)),
            Rows.Column.of(Messages.column_from, 26, point -> Submissions.sender(Submissions.of(point)).orElse("")),
            Rows.Column.of(Messages.column_question, 8, this::question)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
        detail = new PointDetail(control, editing, this::dispose, () -> rows.table().setFocus());
        control.setWeights(52, 48);
        rows.onSelect(chosen -> {
            detail.show(chosen);
            chosen.stream().findFirst().ifPresent(selected);
        });
        rows.table().addListener(SWT.KeyDown, this::key);
    }

    Control control() {
        return control;
    }

    void setFocus() {
        rows.table().setFocus();
    }

    void show(Optional<ConsultationRound> shown) {
        round = shown;
        detail.show(List.of());
        refresh();
        rows.table().deselectAll();
        nextOpen(-1);
    }

    void reveal(SubmissionPoint point) {
        if (!rows.rows().contains(point)) {
            onlyOpen.setSelection(false);
            refresh();
        }
        rows.select(point);
    }

    void refresh() {
        rows.show(round.stream().flatMap(Submissions::points).filter(point -> !onlyOpen.getSelection() || Submissions.isOpen(point))
            .toList());
        detail.refresh(!rows.rows().isEmpty());
    }

    private void key(Event event) {
        Optional<Disposition> meant = switch (Character.toLowerCase((char) event.keyCode)) {
            case 'a' -> Optional.of(Disposition.ACCEPTED);
            case 'p' -> Optional.of(Disposition.PARTLY_ACCEPTED);
            case 'd' -> Optional.of(Disposition.DECLINED);
            case 'n' -> Optional.of(Disposition.NOTED);
            default -> Optional.empty();
        };
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            event.doit = false;
            detail.writeAnswer();
        } else if (meant.isPresent() && (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0) {
            event.doit = false;
            detail.dispose(meant.get());
        }
    }

    /** Disposed of: the next open one is selected, and the keyboard comes back to the list. */
    private void dispose(List<SubmissionPoint> points) {
        int after = points.isEmpty() ? -1 : rows.rows().indexOf(points.getFirst());
        refresh();
        rows.table().setFocus();
        nextOpen(onlyOpen.getSelection() ? after - 1 : after);
    }

    private void nextOpen(int after) {
        List<SubmissionPoint> all = rows.rows();
        for (int step = 1; step <= all.size(); step++) {
            SubmissionPoint point = all.get(Math.floorMod(after + step, all.size()));
            if (Submissions.isOpen(point)) {
                rows.select(point);
                return;
            }
        }
        if (!all.isEmpty() && rows.selection().isEmpty()) {
            rows.select(all.getFirst());
        }
    }

    private String question(SubmissionPoint point) {
        int index = round.map(shown -> shown.getQuestions().indexOf(point.getQuestion())).orElse(-1);
        return index < 0 ? "" : Integer.toString(index + 1);
    }

    /** A sign and a word, so that nobody needs to see colours. */
    private static String sign(SubmissionPoint point) {
        return switch (point.getDisposition()) {
            case PENDING -> "\u25CB " + Messages.disposition_open;
            case ACCEPTED -> "\u2713 " + Messages.disposition_accepted;
            case PARTLY_ACCEPTED -> "\u25D0 " + Messages.disposition_partly;
            case DECLINED -> "\u2715 " + Messages.disposition_declined;
            case NOTED -> "\u2013 " + Messages.disposition_noted;
        };
    }

    private static Optional<Color> colour(SubmissionPoint point) {
        return switch (point.getDisposition()) {
            case PENDING -> Optional.of(ThemeColours.WARNING.get());
            case ACCEPTED, PARTLY_ACCEPTED -> Optional.of(ThemeColours.DONE.get());
            case DECLINED -> Optional.of(ThemeColours.ALERT.get());
            case NOTED -> Optional.of(ThemeColours.QUIET_TEXT.get());
        };
    }
}
