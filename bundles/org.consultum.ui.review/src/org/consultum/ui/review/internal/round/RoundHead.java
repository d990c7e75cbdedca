package org.consultum.ui.review.internal.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.Party;
import org.consultum.model.ReviewQuestion;
import org.consultum.model.RoundState;
import org.consultum.model.RoundVerdict;
import org.consultum.model.Verdict;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What stands above the text: until when, who is asked and answered what, the result so far and why, and one's own answer. */
final class RoundHead {

    private static final int LINES = 5;
    private static final int MOST_QUESTIONS = 6;
    private static final int MOST_REASON = 240;
    private static final int TABLE_WIDTH = 430;
    private static final int ANSWER_WIDTH = 320;

    private final RoundWork work;
    private final Actions actions;
    private final Composite area;
    private final Label title;
    private final Label about;
    private final Label deadline;
    private final Label result;
    private final Label reasons;
    private final Label note;
    private final Composite questions;
    private final Table table;
    private final Composite answer;
    private final Combo as;
    private final Label unknown;
    private final List<Button> verdicts = new ArrayList<>();
    private final Button close;
    private final Button withdraw;
    private boolean unfolded = true;
    private List<Party> speakers = List.of();
    private List<String> asked = List.of();

    /** What can be done in the head. */
    interface Actions {

        void verdict(Party reviewer, Verdict verdict);

        void answer(ReviewQuestion question);

        void run(RoundAction action);
    }

    RoundHead(Composite parent, RoundWork work, Actions actions) {
        this.work = Objects.requireNonNull(work);
        this.actions = Objects.requireNonNull(actions);
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 10).spacing(20, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        var facts = column(area);
        GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(facts);
        title = Css.mark(label(facts), Css.SECTION);
        about = Css.mark(label(facts), Css.QUIET);
        deadline = label(facts);
        result = label(facts);
        result.setFont(work.bold());
        reasons = Css.mark(label(facts), Css.QUIET);
        note = label(facts);
        questions = new Composite(facts, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(questions);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(questions);
        table = table(area);
        answer = column(area);
        GridDataFactory.fillDefaults().hint(ANSWER_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.BEGINNING).applyTo(answer);
        unknown = Css.mark(label(answer), Css.QUIET);
        as = new Combo(answer, SWT.DROP_DOWN | SWT.READ_ONLY);
        as.setVisibleItemCount(20);
        as.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.round_answer_as;
            }
        });
        as.setToolTipText(Messages.round_answer_as);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(as);
        verdictButtons();
        var ends = new Composite(answer, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(6, 6).applyTo(ends);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(ends);
        close = button(ends, Messages.round_answer_close, () -> actions.run(RoundAction.CLOSE));
        withdraw = button(ends, Messages.round_answer_withdraw, () -> actions.run(RoundAction.WITHDRAW));
        refresh();
    }

    Composite control() {
        return area;
    }

    /** Whether everything is shown, or only what the round is and what it came to. */
    void unfold(boolean all) {
        unfolded = all;
        refresh();
    }

    /** Shows the round as it is now. */
    void refresh() {
        var round = work.round();
        set(title, work.title().orElse(Messages.round_list_untitled));
        set(deadline, work.deadlineText());
        deadline.setForeground(work.late() ? ThemeColours.ALERT.get() : title.getForeground());
        RoundWork.Outcome outcome = work.outcome();
        set(result, RoundLooks.sign(outcome.result()) + " " + outcome.heading());
        result.setForeground(RoundLooks.colour(outcome.result()).get());
        set(reasons, unfolded ? String.join("\n", outcome.reasons().stream().map(RoundHead::clipped).toList()) : "");
        reasons.setToolTipText(String.join("\n", outcome.reasons()));
        set(note, unfolded && round.getNote() != null ? round.getNote().strip() : "");
        set(about, unfolded ? work.about() : "");
        questions();
        show(questions, unfolded && !asked.isEmpty());
        show(table, unfolded);
        fill();
        boolean open = work.writable() && round.getState() == RoundState.OPEN;
        people();
        verdicts.forEach(button -> button.setEnabled(open && work.speaker().filter(work.asked()::contains).isPresent()));
        show(answer, open && unfolded);
        set(unknown, !open ? "" : work.speaker().isEmpty() ? Messages.round_answer_choose
            : work.speaker().filter(work.asked()::contains).isEmpty() ? Messages.round_answer_notAsked : Messages.round_answer_as);
        close.setEnabled(open);
        withdraw.setEnabled(open);
        area.layout(true, true);
    }

    private void questions() {
        List<String> now = IntStream.range(0, work.round().getQuestions().size())
            .mapToObj(index -> question(index, work.round().getQuestions().get(index))).toList();
        if (now.equals(asked)) {
            return;
        }
        asked = now;
        for (Control child : questions.getChildren()) {
            child.dispose();
        }
        for (int index = 0; index < Math.min(MOST_QUESTIONS, now.size()); index++) {
            ReviewQuestion question = work.round().getQuestions().get(index);
            var link = new Link(questions, SWT.WRAP);
            link.setText(now.get(index));
            GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(link);
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> actions.answer(question)));
        }
        if (now.size() > MOST_QUESTIONS) {
            label(questions).setText(Messages.bind(Messages.round_question_more, now.size() - MOST_QUESTIONS));
        }
    }

    private String question(int index, ReviewQuestion question) {
        long answers = work.round().getComments().stream().filter(comment -> comment.getQuestion() == question).count();
        String words = question.getText() == null ? "" : question.getText().strip().replace("&", "&&").replace("<", "\u2039");
        String said = answers == 1 ? Messages.round_question_answer : Messages.bind(Messages.round_question_answers, answers);
        boolean open = work.writable() && work.round().getState() == RoundState.OPEN;
        return (index + 1) + ". " + words + "  (" + said + ")" + (open ? "  <a>" + Messages.round_question_doAnswer + "</a>" : "");
    }

    /** Those who are asked, with their last verdict. */
    private void fill() {
        List<Party> now = work.asked();
        while (table.getItemCount() > now.size()) {
            table.getItem(table.getItemCount() - 1).dispose();
        }
        while (table.getItemCount() < now.size()) {
            new TableItem(table, SWT.NONE);
        }
        for (int row = 0; row < now.size(); row++) {
            Party party = now.get(row);
            TableItem item = table.getItem(row);
            Optional<RoundVerdict> verdict = work.verdict(party);
            item.setText(0, work.name(party) + (work.round().getRequired().contains(party) ? " *" : ""));
            item.setText(1, verdict.map(RoundHead::words).orElseGet(() -> work.silentAgreement(party)
                ? "\u2713 " + Messages.round_asked_silent : "\u25cb " + Messages.round_asked_waiting));
            item.setForeground(1, verdict.map(said -> RoundLooks.colour(said.getVerdict())).orElse(ThemeColours.QUIET_TEXT).get());
            item.setData(verdict.map(said -> tip(party, said)).orElse(""));
        }
    }

    /** Reasons name everybody who is missing; all of it is in the tooltip. */
    private static String clipped(String reason) {
        return reason.length() <= MOST_REASON ? reason : reason.substring(0, Math.max(0, reason.lastIndexOf(' ', MOST_REASON))) + " \u2026";
    }

    /** A verdict with its sign, and its reason where there is one. */
    private static String words(RoundVerdict said) {
        String word = RoundLooks.sign(said.getVerdict()) + " " + FeatureTexts.ofUser().label(said.getVerdict());
        return said.getReason() == null || said.getReason().isBlank() ? word
            : word + ": " + said.getReason().strip().replaceAll("\\s+", " ");
    }

    private String tip(Party party, RoundVerdict said) {
        String when = said.getAt() == null ? "" : Formats.local().value(said.getAt());
        return Messages.bind(Messages.round_asked_tip, new Object[] {work.name(party), FeatureTexts.ofUser().label(said.getVerdict()), when,
            said.getReason() == null ? "" : said.getReason()});
    }

    /** Those in whose name something can be said; oneself is proposed. */
    private void people() {
        List<Party> now = work.speakers();
        if (!now.equals(speakers)) {
            speakers = now;
            as.setItems(now.stream().map(work::name).toArray(String[]::new));
        }
        as.select(work.speaker().map(now::indexOf).orElse(-1));
    }

    /** Has the user say in whose name they speak. */
    void askWho() {
        work.tell(Messages.round_answer_unknown);
        as.setFocus();
    }

    private void verdictButtons() {
        var grid = new Composite(answer, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        for (Verdict verdict : List.of(Verdict.AGREE, Verdict.AGREE_WITH_CHANGES, Verdict.OBJECT, Verdict.ABSTAIN)) {
            verdicts.add(button(grid, RoundLooks.sign(verdict) + " " + FeatureTexts.ofUser().label(verdict),
                () -> actions.verdict(speakers.get(as.getSelectionIndex()), verdict)));
        }
        as.addListener(SWT.Selection, event -> {
            work.speakAs(speakers.get(as.getSelectionIndex()));
            refresh();
        });
    }

    private static Button button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private static Table table(Composite parent) {
        var table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        table.setHeaderVisible(true);
        int[] widths = {265, 420};
        String[] headings = {Messages.round_asked_who, Messages.round_asked_verdict};
        for (int index = 0; index < widths.length; index++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(headings[index]);
            column.setWidth(widths[index]);
        }
        GridDataFactory.fillDefaults().hint(TABLE_WIDTH, table.getItemHeight() * (LINES + 1)).applyTo(table);
        table.addListener(SWT.MouseMove, event -> {
            TableItem item = table.getItem(new Point(event.x, event.y));
            table.setToolTipText(item == null ? Messages.round_asked_must : String.valueOf(item.getData()));
        });
        return table;
    }

    private static Composite column(Composite parent) {
        var column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(column);
        return column;
    }

    private static Label label(Composite parent) {
        var label = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static void set(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        show(label, !text.isEmpty());
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
