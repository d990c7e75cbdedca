package org.consultum.ui.engagement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consultum.engagement.DisposeOfPoints;
import org.consultum.engagement.LinkOutcomes;
import org.consultum.engagement.Outcomes;
import org.consultum.engagement.Submissions;
import org.consultum.model.Committee;
import org.consultum.model.Disposition;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SubmissionPoint;
import org.consultum.ui.Css;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** What one point says, what is done with it, the answer and what came of it. */
final class PointDetail {

    private static final int LINES = 4;

    private final Editing editing;
    private final Consumer<List<SubmissionPoint>> done;
    private final Composite control;
    private final Label from;
    private final Text said;
    private final Text answer;
    private final Label message;
    private final Button equal;
    private final Label outcomes;
    private final Button link;
    private final List<Button> choices = new ArrayList<>();
    private final Runnable pending = this::commitAnswer;
    private List<SubmissionPoint> points = List.of();
    private Optional<Disposition> waiting = Optional.empty();
    private boolean filling;
    private boolean any;

    /**
     * Creates the pane.
     *
     * @param done told which points were disposed of
     * @param back gives the keyboard back to the list
     */
    PointDetail(Composite parent, Editing editing, Consumer<List<SubmissionPoint>> done, Runnable back) {
        this.editing = editing;
        this.done = done;
        control = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(12, 6).spacing(0, 4).applyTo(control);
        from = Css.mark(new Label(control, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(from);
        said = new Text(control, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(80, said.getLineHeight() * LINES).applyTo(said);
        label(Messages.point_answer);
        answer = new Text(control, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        answer.setMessage(Messages.point_answerHint);
        GridDataFactory.fillDefaults().grab(true, true).hint(80, answer.getLineHeight() * LINES).applyTo(answer);
        answer.addModifyListener(event -> typed());
        answer.addListener(SWT.FocusOut, event -> commitAnswer());
        answer.addListener(SWT.KeyDown, event -> {
            if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                waiting.or(this::present).ifPresent(this::dispose);
            } else if (event.keyCode == SWT.ESC) {
                event.doit = false;
                waiting = Optional.empty();
                say("");
                back.run();
            }
        });
        message = Css.mark(new Label(control, SWT.WRAP), Css.FIELD_MESSAGE);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).exclude(true).applyTo(message);
        equal = new Button(control, SWT.CHECK);
        GridDataFactory.fillDefaults().exclude(true).applyTo(equal);
        buttons();
        var below = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(below);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        outcomes = new Label(below, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(outcomes);
        link = new Button(below, SWT.PUSH);
        link.setText(Messages.point_link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> link()));
        show(List.of());
    }

    private void label(String text) {
        var label = Css.mark(new Label(control, SWT.NONE), Css.FIELD_LABEL);
        label.setText(text);
    }

    private void buttons() {
        var bar = new Composite(control, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.marginRight = 0;
        layout.spacing = 6;
        layout.wrap = true;
        bar.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(bar);
        choice(bar, Messages.choice_accept, Disposition.ACCEPTED);
        choice(bar, Messages.choice_partly, Disposition.PARTLY_ACCEPTED);
        choice(bar, Messages.choice_decline, Disposition.DECLINED);
        choice(bar, Messages.choice_note, Disposition.NOTED);
        choice(bar, Messages.choice_reopen, Disposition.PENDING);
    }

    private void choice(Composite bar, String text, Disposition disposition) {
        var button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setData(disposition);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> dispose(disposition)));
        choices.add(button);
    }

    Control control() {
        return control;
    }

    /** Shows points; what is done is done with all of them. */
    void show(List<SubmissionPoint> shown) {
        commitAnswer();
        points = List.copyOf(shown);
        waiting = Optional.empty();
        say("");
        fill(true);
    }

    /**
     * Shows the present values.
     *
     * @param there whether there is any point to choose
     */
    void refresh(boolean there) {
        any = there;
        points = points.stream().filter(point -> point.eContainer() != null).toList();
        fill(false);
    }

    /** Gives the keyboard to the answer. */
    void writeAnswer() {
        if (answer.getEnabled()) {
            answer.setFocus();
        }
    }

    /** Disposes of the points shown, and of those that say the same where that is wished. Asks for an answer where one is owed. */
    void dispose(Disposition disposition) {
        if (points.isEmpty() || editing.readOnly()) {
            return;
        }
        String text = answer.getText().strip();
        if (DisposeOfPoints.needsAnswer(disposition) && text.isEmpty()) {
            waiting = Optional.of(disposition);
            say(Messages.point_answerOwed);
            answer.setFocus();
            return;
        }
        editing.register().withdraw(pending);
        Set<SubmissionPoint> all = new LinkedHashSet<>(points);
        if (equal.getVisible() && equal.getSelection()) {
            all.addAll(Submissions.equalOpenPoints(points.getFirst()));
        }
        Optional<Party> decider = Optional.ofNullable(PlatformUI.getWorkbench().getService(CurrentPerson.class))
            .flatMap(CurrentPerson::person).map(Party.class::cast);
        var verdict = new DisposeOfPoints.Verdict(disposition, Optional.of(text).filter(given -> !given.isEmpty()), List.of(),
            LocalDate.now(), decider);
        List<SubmissionPoint> disposed = List.copyOf(points);
        waiting = Optional.empty();
        say("");
        if (editing.execute(new DisposeOfPoints(editing.session().editingDomain(), List.copyOf(all), verdict))
                && disposition != Disposition.PENDING) {
            done.accept(disposed);
        }
    }

    private Optional<Disposition> present() {
        return points.stream().findFirst().map(SubmissionPoint::getDisposition).filter(known -> known != Disposition.PENDING);
    }

    private void typed() {
        if (!filling && points.size() == 1) {
            editing.register().pending(pending);
        }
    }

    /** An answer that is typed is kept, also while nobody has said yet what is done with the point. */
    private void commitAnswer() {
        editing.register().withdraw(pending);
        if (answer == null || answer.isDisposed() || points.size() != 1 || editing.readOnly() || points.getFirst().eContainer() == null) {
            return;
        }
        SubmissionPoint point = points.getFirst();
        String text = answer.getText().strip();
        if (!text.equals(given(point)) && (!text.isEmpty() || !DisposeOfPoints.needsAnswer(point.getDisposition()))) {
            editing.set(point, Literals.SUBMISSION_POINT__ANSWER, text.isEmpty() ? null : text);
        }
    }

    private static String given(SubmissionPoint point) {
        return point.getAnswer() == null ? "" : point.getAnswer().strip();
    }

    private void fill(boolean whole) {
        Optional<SubmissionPoint> point = points.stream().findFirst();
        boolean writable = point.isPresent() && !editing.readOnly();
        from.setText(point.map(this::origin).orElse(any ? Messages.point_none : Messages.point_noneYet).replace("&", "&&"));
        String text = points.stream().map(SubmissionPoint::getText).distinct().collect(Collectors.joining("\n\n"));
        if (!said.getText().equals(text)) {
            said.setText(text);
        }
        if (whole || !answer.isFocusControl()) {
            String written = points.size() == 1 ? given(points.getFirst()) : whole ? "" : answer.getText();
            if (!answer.getText().equals(written)) {
                filling = true;
                answer.setText(written);
                filling = false;
            }
        }
        answer.setEnabled(writable);
        choices.forEach(button -> button.setEnabled(writable
            && (button.getData() != Disposition.PENDING || point.filter(Submissions::isOpen).isEmpty())));
        int others = points.size() == 1 && point.filter(Submissions::isOpen).isPresent()
            ? Submissions.equalOpenPoints(point.get()).size() - 1 : 0;
        equal.setText(Messages.bind(Messages.point_equal, others));
        if (whole) {
            equal.setSelection(others > 0);
        }
        visible(equal, others > 0 && writable);
        outcomes.setText(point.map(this::came).orElse("").replace("&", "&&"));
        link.setEnabled(writable && points.size() == 1);
        control.layout(true, true);
    }

    private String origin(SubmissionPoint point) {
        if (points.size() > 1) {
            return Messages.bind(Messages.point_several, points.size());
        }
        String by = Submissions.sender(Submissions.of(point)).orElse(Messages.sender_unknown);
        String about = point.getQuestion() == null ? "" : " \u00B7 " + editing.labels().text(point.getQuestion());
        String secret = Submissions.of(point).isConfidential() ? " \u00B7 " + Messages.remark_confidential : "";
        return by + about + secret;
    }

    private String came(SubmissionPoint point) {
        return point.getOutcomes().isEmpty() ? Messages.point_noOutcomes : Messages.bind(Messages.point_outcomes,
            point.getOutcomes().stream().map(editing.labels()::text).collect(Collectors.joining("; ")));
    }

    private void say(String text) {
        message.setText(text);
        visible(message, !text.isEmpty());
        control.layout(true, true);
    }

    private static void visible(Control shown, boolean visible) {
        shown.setVisible(visible);
        ((GridData) shown.getLayoutData()).exclude = !visible;
    }

    private void link() {
        SubmissionPoint point = points.getFirst();
        var picker = new ElementPicker(control.getShell(), editing.labels(), candidates(point));
        picker.title(Messages.point_linkTitle);
        picker.pickMany(point.getOutcomes()).ifPresent(chosen -> editing.execute(new LinkOutcomes(editing.session().editingDomain(), point,
            chosen.stream().filter(Element.class::isInstance).map(Element.class::cast).toList())));
    }

    /** Actions and recommendations of the committee, and what is linked already. Decisions lie in meetings, which are not all loaded. */
    private List<EObject> candidates(SubmissionPoint point) {
        var found = new LinkedHashSet<EObject>(point.getOutcomes());
        Optional<Committee> committee = Engagement.committee(point);
        var candidates = new Candidates(editing.session().register());
        committee.ifPresent(owner -> {
            found.addAll(candidates.of(owner, Literals.ACTION_ITEM));
            found.addAll(candidates.of(owner, Literals.RECOMMENDATION));
            Optional.ofNullable(owner.getFeedbackList()).ifPresent(list -> found.addAll(list.getLessons()));
            found.addAll(candidates.of(owner, Literals.PAPER));
            owner.getMeetings().stream().filter(meeting -> !meeting.eIsProxy() && meeting.getAgenda() != null)
                .forEach(meeting -> found.addAll(candidates.of(meeting.getAgenda(), Literals.DECISION)));
        });
        return found.stream().filter(object -> object instanceof Element element && Outcomes.possible(element)).toList();
    }
}
