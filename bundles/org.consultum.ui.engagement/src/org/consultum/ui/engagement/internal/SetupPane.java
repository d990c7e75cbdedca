package org.consultum.ui.engagement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.engagement.AddQuestion;
import org.consultum.engagement.Participation;
import org.consultum.engagement.Statistics;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.consultum.ui.forms.PartsTable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a round asks, until when, and whom: with who of the invited has answered. */
final class SetupPane {

    private final SashForm control;
    private final Composite left;
    private final Editing editing;
    private final Rows<Party> invited;
    private final Label rate;
    private final Button invite;
    private Optional<ConsultationRound> round = Optional.empty();
    private Optional<FieldGrid> fields = Optional.empty();
    private Optional<PartsTable> questions = Optional.empty();

    SetupPane(Composite parent, Editing editing, RoundSteps steps) {
        this.editing = editing;
        control = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        left = Css.mark(new Composite(control, SWT.NONE), Css.PAGE);
        left.setLayout(new FillLayout());
        var right = Css.mark(new Composite(control, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(right);
        rate = Css.mark(new Label(right, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).hint(60, SWT.DEFAULT).applyTo(rate);
        invited = new Rows<>(right, SWT.SINGLE, List.of(
            Rows.Column.of(Messages.column_invited, 60, party -> editing.labels().text(party)),
            Rows.Column.<Party>of(Messages.column_answered, 40, this::answered)
                .coloured(party -> Optional.of(hasAnswered(party) ? ThemeColours.DONE.get() : ThemeColours.QUIET_TEXT.get()))));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(invited.control());
        invite = new Button(right, SWT.PUSH);
        invite.setText(Messages.round_invite);
        invite.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> round.ifPresent(steps::invite)));
        GridDataFactory.swtDefaults().indent(6, 0).applyTo(invite);
        control.setWeights(62, 38);
    }

    Control control() {
        return control;
    }

    void show(Optional<ConsultationRound> shown) {
        if (shown.equals(round) && fields.isPresent()) {
            return;
        }
        round = shown;
        fields = Optional.empty();
        questions = Optional.empty();
        for (Control child : left.getChildren()) {
            child.dispose();
        }
        shown.ifPresent(this::form);
        left.layout(true, true);
        refresh();
    }

    private void form(ConsultationRound edited) {
        var page = Page.narrow(left);
        var grid = new FieldGrid(page.plain(), editing);
        grid.text(Literals.CONSULTATION_ROUND__TITLE).dateTime(Literals.CONSULTATION_ROUND__OPENS)
            .dateTime(Literals.CONSULTATION_ROUND__CLOSES).lines(Literals.CONSULTATION_ROUND__TEXT, 3)
            .lines(Literals.CONSULTATION_ROUND__OUTCOME, 3).date(Literals.CONSULTATION_ROUND__PUBLISHED_ON);
        grid.show(Optional.of(edited));
        fields = Optional.of(grid);
        String heading = editing.labels().featureLabel(Literals.CONSULTATION_ROUND__QUESTIONS);
        questions = Optional.of(new PartsTable(page.section(heading, ""), editing, edited,
            Literals.CONSULTATION_ROUND__QUESTIONS, List.of(Literals.CONSULTATION_QUESTION__TEXT), List.of(Literals.CONSULTATION_QUESTION__TEXT)).adding(() -> Optional.of(new AddQuestion(editing.session().editingDomain(),
                editing.elements(), edited, Messages.question_new))));
        page.reflow();
    }

    void refresh() {
        fields.ifPresent(FieldGrid::refresh);
        questions.ifPresent(PartsTable::refresh);
        var shown = new ArrayList<Party>();
        round.ifPresent(edited -> shown.addAll(edited.getInvited()));
        invited.show(shown);
        invite.setEnabled(round.isPresent() && !editing.readOnly());
        rate.setText(round.map(SetupPane::rate).orElse(""));
        rate.requestLayout();
    }

    private static String rate(ConsultationRound round) {
        Statistics numbers = Statistics.of(round);
        return numbers.responseRate().isEmpty() ? Messages.round_nobodyInvited : Messages.bind(Messages.round_rate,
            new Object[] {numbers.answered(), numbers.invited(), Math.round(100 * numbers.responseRate().getAsDouble())});
    }

    private boolean hasAnswered(Party party) {
        return round.flatMap(shown -> Participation.answer(shown, party)).isPresent();
    }

    private String answered(Party party) {
        return hasAnswered(party) ? "\u2713 " + Messages.answered_yes : "\u25CB " + Messages.answered_no;
    }
}
