package org.consultum.ui.engagement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.engagement.PointDraft;
import org.consultum.engagement.PointSplitter;
import org.consultum.engagement.SplitIntoPoints;
import org.consultum.engagement.Submissions;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Submission;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** What came in in a round, and the text of each submission, from which points are made. */
final class SubmissionsPane {

    private final SashForm control;
    private final Editing editing;
    private final IWorkbenchPage page;
    private final Rows<Submission> rows;
    private final Label head;
    private final Text text;
    private final Button record;
    private final Button selection;
    private final Button paragraphs;
    private final Button headings;
    private final Button confidential;
    private final Button document;
    private Optional<ConsultationRound> round = Optional.empty();

    SubmissionsPane(Composite parent, Editing editing, RoundSteps steps, IWorkbenchPage page, Consumer<Element> selected) {
        this.editing = editing;
        this.page = page;
        control = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        var left = Css.mark(new Composite(control, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
        rows = new Rows<>(left, SWT.SINGLE, List.of(
            Rows.Column.of(Messages.column_received, 18, each -> Formats.local().value(each.getReceived())),
            Rows.Column.of(Messages.column_from, 30, each -> Submissions.sender(each).orElse(Messages.sender_unknown)),
            Rows.Column.of(Messages.column_title, 30, each -> each.getTitle() == null ? "" : each.getTitle()),
            Rows.Column.number(Messages.column_points, 10, SubmissionsPane::points),
            Rows.Column.<Submission>of(Messages.column_remarks, 26, SubmissionsPane::remarks)
                .coloured(each -> Optional.of(ThemeColours.WARNING.get()).filter(colour -> !remarks(each).isEmpty()))));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
        record = button(left, Messages.submission_record, () -> round.flatMap(steps::record).ifPresent(this::reveal));
        GridDataFactory.swtDefaults().indent(6, 0).applyTo(record);
        var right = Css.mark(new Composite(control, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(12, 6).spacing(0, 4).applyTo(right);
        head = Css.mark(new Label(right, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(head);
        text = new Text(right, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 80).applyTo(text);
        var bar = new Composite(right, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.spacing = 6;
        bar.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(bar);
        selection = button(bar, Messages.split_selection, this::ofSelection);
        paragraphs = button(bar, Messages.split_paragraphs, () -> split(PointSplitter.Cut.PARAGRAPHS));
        headings = button(bar, Messages.split_headings, () -> split(PointSplitter.Cut.HEADINGS));
        document = button(bar, Messages.submission_document, this::openDocument);
        confidential = new Button(bar, SWT.CHECK);
        confidential.setText(Messages.remark_confidential);
        confidential.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen()
            .ifPresent(each -> editing.set(each, Literals.SUBMISSION__CONFIDENTIAL, confidential.getSelection()))));
        control.setWeights(56, 44);
        rows.onSelect(chosen -> {
            fill();
            chosen.stream().findFirst().ifPresent(selected);
        });
        fill();
    }

    private static Button button(Composite parent, String label, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    Control control() {
        return control;
    }

    void show(Optional<ConsultationRound> shown) {
        round = shown;
        rows.table().deselectAll();
        refresh();
        rows.rows().stream().findFirst().ifPresent(first -> {
            rows.table().setSelection(0);
            fill();
        });
    }

    void reveal(Submission submission) {
        refresh();
        rows.select(submission);
    }

    void refresh() {
        rows.show(round.map(ConsultationRound::getSubmissions).<List<Submission>>map(List::copyOf).orElse(List.of()));
        record.setEnabled(round.isPresent() && !editing.readOnly());
        fill();
    }

    private Optional<Submission> chosen() {
        return rows.selection().stream().findFirst();
    }

    private void fill() {
        Optional<Submission> submission = chosen();
        boolean writable = submission.isPresent() && !editing.readOnly();
        head.setText(submission.map(this::line).orElse(round.filter(shown -> !shown.getSubmissions().isEmpty()).isPresent()
            ? Messages.submission_choose : Messages.submission_none).replace("&", "&&"));
        String shown = submission.map(Submission::getText).orElse("");
        if (!text.getText().equals(shown)) {
            text.setText(shown);
        }
        boolean says = writable && !shown.isBlank();
        List.of(selection, paragraphs, headings).forEach(button -> button.setEnabled(says));
        confidential.setEnabled(writable);
        confidential.setSelection(submission.filter(Submission::isConfidential).isPresent());
        document.setEnabled(submission.map(Submission::getDocument).isPresent());
        head.requestLayout();
    }

    private String line(Submission submission) {
        var line = new ArrayList<String>();
        line.add(Submissions.title(submission));
        Submissions.sender(submission).filter(sender -> !sender.equals(line.getFirst())).ifPresent(line::add);
        Optional.ofNullable(submission.getEmail()).ifPresent(line::add);
        Optional.ofNullable(submission.getChannel()).ifPresent(line::add);
        Submissions.receivedAt(submission).ifPresent(moment -> round.map(ConsultationRound::getCloses)
            .ifPresent(closes -> line.add(Formats.local().dateTime(moment.atZone(closes.getZone())))));
        return String.join(" \u00B7 ", line);
    }

    private void ofSelection() {
        chosen().ifPresent(submission -> splitter().select(text.getText(), text.getSelection().x, text.getSelection().y)
            .ifPresentOrElse(point -> make(submission, List.of(point)),
                () -> editing.reporter().tell(Messages.split_selection, Messages.split_nothingMarked)));
    }

    private void split(PointSplitter.Cut cut) {
        chosen().ifPresent(submission -> make(submission, splitter().split(submission.getText(), cut)));
    }

    private PointSplitter splitter() {
        List<ConsultationQuestion> questions = round.map(ConsultationRound::getQuestions).orElse(null);
        return new PointSplitter(questions == null ? List.of() : questions);
    }

    private void make(Submission submission, List<PointDraft> points) {
        editing.execute(new SplitIntoPoints(editing.session().editingDomain(), editing.elements(), submission, points));
    }

    private void openDocument() {
        chosen().map(Submission::getDocument).ifPresent(paper -> PlatformUI.getWorkbench().getService(ElementEditors.class)
            .open(page, editing.session(), paper));
    }

    private static String points(Submission submission) {
        long open = submission.getPoints().stream().filter(Submissions::isOpen).count();
        return submission.getPoints().isEmpty() ? "0" : Messages.bind(Messages.round_openOf, open, submission.getPoints().size());
    }

    private static String remarks(Submission submission) {
        var remarks = new ArrayList<String>();
        if (Submissions.isLate(submission)) {
            remarks.add(Messages.remark_late);
        }
        if (submission.isConfidential()) {
            remarks.add(Messages.remark_confidential);
        }
        if (submission.getPoints().isEmpty()) {
            remarks.add(Messages.remark_noPoints);
        }
        if (submission.getReceived() == null) {
            remarks.add(Messages.remark_noDay);
        }
        return String.join(", ", remarks);
    }
}
