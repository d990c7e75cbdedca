package org.consultum.ui.engagement.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.engagement.RoundState;
import org.consultum.engagement.RoundStatus;
import org.consultum.model.ConsultationRound;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** All consultation rounds with their state, deadline and what is open. */
public final class RoundsPane {

    private final Editing editing;
    private final Clock clock = Clock.systemUTC();
    private final Rows<ConsultationRound> rows;

    /**
     * Creates the pane.
     *
     * @param chosen told which round is selected
     */
    public RoundsPane(Composite parent, Editing editing, RoundSteps steps, Consumer<Optional<ConsultationRound>> chosen) {
        this.editing = editing;
        var area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        rows = new Rows<>(area, SWT.SINGLE, List.of(
            Rows.Column.of(Messages.column_round, 40, round -> editing.labels().text(round)),
            Rows.Column.<ConsultationRound>of(Messages.column_state, 20, round -> status(round).stateText()).coloured(this::stateColour),
            Rows.Column.of(Messages.column_deadline, 24, this::deadline),
            Rows.Column.<ConsultationRound>number(Messages.column_open, 14, this::open).coloured(this::openColour)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
        rows.onSelect(selected -> chosen.accept(selected.stream().findFirst()));
        var add = new Button(area, SWT.PUSH);
        add.setText(Messages.round_new);
        add.setEnabled(!editing.readOnly());
        add.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> steps.create().ifPresent(this::select)));
        GridDataFactory.swtDefaults().indent(6, 0).applyTo(add);
    }

    public void setFocus() {
        rows.table().setFocus();
    }

    /** Shows the present rounds. */
    public void refresh() {
        rows.show(Engagement.rounds(editing.session().register()));
    }

    /** Selects a round. */
    public void select(ConsultationRound round) {
        refresh();
        rows.select(round);
    }

    /** Selects the round with something to do: the first that has closed with points still open, else the first. */
    public void selectFirst() {
        rows.rows().stream().filter(round -> status(round).open() > 0
                && (status(round).state() == RoundState.CLOSED || status(round).state() == RoundState.BEING_EVALUATED)).findFirst()
            .or(() -> rows.rows().stream().findFirst()).ifPresent(rows::select);
    }

    private RoundStatus status(ConsultationRound round) {
        return RoundStatus.of(round, clock.instant());
    }

    private String deadline(ConsultationRound round) {
        RoundStatus status = status(round);
        return status.deadline().map(closes -> Formats.local().date(closes.toLocalDate()) + (status.state() == RoundState.PUBLISHED ? ""
            : " \u00B7 " + status.daysText())).orElse("");
    }

    private String open(ConsultationRound round) {
        RoundStatus status = status(round);
        return status.points() == 0 ? Integer.toString(status.submissions())
            : Messages.bind(Messages.round_openOf, status.open(), status.points());
    }

    private Optional<Color> stateColour(ConsultationRound round) {
        return switch (status(round).state()) {
            case PUBLISHED -> Optional.of(ThemeColours.DONE.get());
            case OPEN -> Optional.of(ThemeColours.ACCENT.get());
            case CLOSED, BEING_EVALUATED -> Optional.of(ThemeColours.WARNING.get());
            case PLANNED -> Optional.of(ThemeColours.QUIET_TEXT.get());
        };
    }

    private Optional<Color> openColour(ConsultationRound round) {
        return Optional.of(status(round).open() > 0 ? ThemeColours.WARNING.get() : ThemeColours.DONE.get())
            .filter(colour -> status(round).points() > 0);
    }
}
