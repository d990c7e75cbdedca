package org.consultum.ui.feedback.internal.session;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.edit.command.CreateActionItem;
import org.consultum.edit.command.InTurn;
import org.consultum.followup.orphan.Orphan.Lack;
import org.consultum.meeting.policyreview.AddFinding;
import org.consultum.meeting.policyreview.AddOutput;
import org.consultum.meeting.policyreview.PolicyReviewSession;
import org.consultum.meeting.policyreview.PolicyReviewSession.Input;
import org.consultum.meeting.policyreview.PolicyReviewSession.Output;
import org.consultum.meeting.policyreview.PrepareReviewInputs;
import org.consultum.meeting.policyreview.RecordMissingInput;
import org.consultum.meeting.policyreview.SupplyInput;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Finding;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.Formats;
import org.consultum.ui.Reporter;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.Themes;
import org.consultum.ui.feedback.internal.session.Checklist.Column;
import org.consultum.ui.feedback.internal.session.Checklist.Row;
import org.consultum.ui.feedback.internal.session.Checklist.State;
import org.consultum.ui.feedback.internal.steps.ActionDialog;
import org.consultum.ui.feedback.internal.steps.Documents;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.consultum.ui.forms.ElementLinks;
import org.consultum.ui.forms.ElementPicker;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * A policy review session: what it is about, its mandatory inputs as a checklist, its findings, and its outputs with what each still lacks.
 * It says whether the session can be closed, and why not.
 */
public final class SessionEditor extends ElementEditor<Meeting> {

    /** Id of the editor. */
    public static final String ID = "org.consultum.ui.feedback.reviewSession";

    private Page page;
    private Label verdict;
    private boolean closable;
    private Label remarks;
    private FieldGrid subject;
    private ElementLinks about;
    private Checklist inputs;
    private Checklist findings;
    private Checklist outputs;
    private Button missing;

    public SessionEditor() {
        super(Meeting.class);
    }

    @Override
    protected void createContent(Composite parent, Editing editing, Meeting meeting) {
        page = new Page(parent);
        title();
        verdict = new Label(page.plain(), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(verdict);
        Themes.keep(verdict, () -> (closable ? ThemeColours.DONE : ThemeColours.ALERT).get());
        remarks = Css.mark(new Label(verdict.getParent(), SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(remarks);
        subject = new FieldGrid(page.plain(), editing).within(Literals.MEETING__POLICY_REVIEW).add(Literals.POLICY_REVIEW__SUBJECT);
        subject.show(Optional.of(meeting));
        about = new ElementLinks(page.plain(), editing, getSite().getPage(), Messages.session_aboutNothing, this::about);
        createInputs(editing);
        createFindings(editing);
        createOutputs(editing);
        show();
    }

    private void createInputs(Editing editing) {
        Composite section = page.section(Messages.session_inputs, Messages.session_inputsExplanation);
        inputs = new Checklist(section, editing, Messages.session_noInputs, List.of(new Column(Messages.session_input, 5),
            new Column(Messages.session_kind, 4), new Column(Messages.session_state, 6)), this::inputRows, Optional.of(grid -> grid
                .add(Literals.REVIEW_INPUT__TITLE, Literals.REVIEW_INPUT__SUPPLIED, Literals.REVIEW_INPUT__PAPER)
                .lines(Literals.REVIEW_INPUT__SUMMARY, 4).add(Literals.REVIEW_INPUT__MISSING_REASON)), row -> { });
        inputs.button(Messages.session_collect, this::collect).setEnabled(!editing.readOnly());
        inputs.button(Messages.session_supply, this::supply).setEnabled(!editing.readOnly());
        missing = inputs.button(Messages.session_explain, this::explain);
        missing.setEnabled(!editing.readOnly());
    }

    private void createFindings(Editing editing) {
        Composite section = page.section(Messages.session_findings, Messages.session_findingsExplanation);
        findings = new Checklist(section, editing, Messages.session_noFindings, List.of(new Column(Messages.session_finding, 9),
            new Column(Messages.new_priority, 2), new Column(Messages.session_follows, 5)), this::findingRows, Optional.of(grid -> grid
                .lines(Literals.FINDING__TEXT, 3).add(Literals.FINDING__PRIORITY)), row -> { });
        findings.button(Messages.session_addFinding, this::addFinding).setEnabled(!editing.readOnly());
    }

    private void createOutputs(Editing editing) {
        Composite section = page.section(Messages.session_outputs, Messages.session_outputsExplanation);
        outputs = new Checklist(section, editing, Messages.session_noOutputs, List.of(new Column(Messages.session_output, 7),
            new Column(Messages.session_owner, 4), new Column(Messages.measure_due, 2), new Column(Messages.session_lacks, 4)),
            this::outputRows, Optional.empty(), row -> row.part().map(Element.class::cast).ifPresent(this::open));
        outputs.button(Messages.session_newAction, this::newAction).setEnabled(!editing.readOnly());
        outputs.button(Messages.session_useOutput, this::useOutput).setEnabled(!editing.readOnly());
        outputs.button(Messages.orphans_open, () -> outputs.selected().flatMap(Row::part).map(Element.class::cast).ifPresent(this::open));
    }

    @Override
    protected void refresh(Set<Element> changed) {
        title();
        subject.refresh();
        about.refresh();
        inputs.refresh();
        findings.refresh();
        outputs.refresh();
        show();
    }

    @Override
    protected void focusContent() {
        subject.setFocus();
    }

    private Meeting meeting() {
        return element().orElseThrow();
    }

    private Editing edits() {
        return editing().orElseThrow();
    }

    private EditingDomain domain() {
        return edits().session().editingDomain();
    }

    private Shell shell() {
        return getSite().getShell();
    }

    private LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private void title() {
        Meeting meeting = meeting();
        setPartName(Messages.bind(Messages.session_tab, edits().labels().text(meeting)));
        page.title(edits().labels().getImage(meeting), Messages.session_title, meeting.getStart() == null ? edits().labels().text(meeting)
            : Messages.bind(Messages.session_of, edits().labels().text(meeting), Formats.local().dateTime(meeting.getStart())));
    }

    /** Whether the session can be closed, in words, and why not. */
    private void show() {
        var reasons = new ArrayList<String>();
        PolicyReviewSession.missing(meeting()).forEach(input -> reasons.add(Messages.bind(Messages.session_missingInput, name(input))));
        List<String> notes = new ArrayList<>();
        int bare = PolicyReviewSession.withoutOutput(meeting()).size();
        int incomplete = PolicyReviewSession.incomplete(meeting()).size();
        if (bare > 0) {
            notes.add(bare == 1 ? Messages.session_oneBare : Messages.bind(Messages.session_bare, bare));
        }
        if (incomplete > 0) {
            notes.add(incomplete == 1 ? Messages.session_oneIncomplete : Messages.bind(Messages.session_incomplete, incomplete));
        }
        String text = reasons.isEmpty() ? "\u2713 " + Messages.session_canClose
            : "! " + Messages.bind(Messages.session_cannotClose, String.join("; ", reasons));
        verdict.setText(text.replace("&", "&&"));
        remarks.setText(String.join(" ", notes));
        closable = reasons.isEmpty();
        verdict.redraw();
        page.reflow();
    }

    private String name(Input input) {
        String kind = edits().labels().getText(input.kind());
        return input.element().map(entered -> entered.getTitle()).filter(title -> !title.isBlank())
            .map(title -> title.equals(kind) ? kind : Messages.bind(Messages.session_named, kind, title)).orElse(kind);
    }

    private List<ElementLinks.Entry> about() {
        return Optional.ofNullable(meeting().getPolicyReview()).map(review -> review.getAbout()).stream()
            .map(one -> new ElementLinks.Entry(one, edits().labels().text(one), edits().labels().type(one.eClass()))).toList();
    }

    private List<Row> inputRows() {
        return PolicyReviewSession.inputs(meeting()).stream().map(input -> new Row(input.element().<Object>map(one -> one)
            .orElse(input.kind()), input.element().map(one -> one), switch (input.state()) {
                case SUPPLIED -> State.COMPLETE;
                case EXCUSED -> State.EXCUSED;
                case MISSING -> State.MISSING;
            }, List.of(input.element().map(one -> one.getTitle()).filter(title -> title != null && !title.isBlank())
                .orElseGet(() -> edits().labels().getText(input.kind())),
                input.mandatory() ? Messages.bind(Messages.session_mandatory, edits().labels().getText(input.kind()))
                    : edits().labels().getText(input.kind()), words(input)))).toList();
    }

    private String words(Input input) {
        return switch (input.state()) {
            case SUPPLIED -> input.element().map(one -> one.getPaper() != null
                ? Messages.bind(Messages.session_suppliedPaper, edits().labels().text(one.getPaper()))
                : one.getSummary() != null && !one.getSummary().isBlank() ? Messages.bind(Messages.session_suppliedSummary,
                    one.getSummary().lines().findFirst().orElse("")) : Messages.session_supplied).orElse("");
            case EXCUSED -> Messages.bind(Messages.session_excused, input.element().map(one -> one.getMissingReason()).orElse(""));
            case MISSING -> Messages.session_missing;
        };
    }

    private List<Row> findingRows() {
        return Stream.ofNullable(meeting().getPolicyReview()).flatMap(review -> review.getFindings().stream())
            .map(finding -> new Row(finding, Optional.of(finding), finding.getOutputs().isEmpty() ? State.MISSING : State.COMPLETE,
                List.of(Optional.ofNullable(finding.getText()).orElse("").replaceAll("\\s+", " "),
                    edits().labels().getText(finding.getPriority()), finding.getOutputs().isEmpty() ? Messages.session_nothingFollows
                        : finding.getOutputs().stream().map(edits().labels()::text).collect(Collectors.joining(", "))))).toList();
    }

    private List<Row> outputRows() {
        return PolicyReviewSession.outputs(meeting()).stream().map(output -> new Row(output.element(), Optional.of(output.element()),
            output.lacking().isEmpty() ? State.COMPLETE : State.MISSING, List.of(edits().labels().text(output.element()),
                owners(output.element()), due(output.element()), lacking(output)))).toList();
    }

    private String owners(Element output) {
        List<Party> owners = switch (output) {
            case ActionItem action -> action.getOwners();
            case Recommendation loop -> loop.getAddressees();
            default -> List.of();
        };
        return owners.stream().map(edits().labels()::text).collect(Collectors.joining(", "));
    }

    private static String due(Element output) {
        Optional<LocalDate> due = switch (output) {
            case ActionItem action -> Optional.ofNullable(action.getDue());
            case Recommendation loop -> Optional.ofNullable(loop.nextDue());
            default -> Optional.empty();
        };
        return due.map(Formats.local()::date).orElse(output instanceof ActionItem action && action.isDueNextMeeting()
            ? Messages.session_nextMeeting : "");
    }

    private static String lacking(Output output) {
        return output.lacking().isEmpty() ? Messages.session_complete : Messages.bind(Messages.session_lacking,
            Stream.of(Lack.values()).filter(output.lacking()::contains).map(lack -> lack.words(Locale.getDefault()))
                .collect(Collectors.joining(", ")));
    }

    private void collect() {
        Locale language = Optional.ofNullable(meeting().getCommittee()).map(committee -> committee.getLanguage())
            .filter(tag -> !tag.isBlank()).map(Locale::forLanguageTag).orElse(Locale.getDefault());
        edits().execute(new PrepareReviewInputs(domain(), edits().elements(), meeting(), today(), language));
    }

    private Optional<Input> chosenInput() {
        Optional<Object> key = inputs.selected().map(Row::key);
        Optional<Input> chosen = PolicyReviewSession.inputs(meeting()).stream()
            .filter(input -> key.filter(one -> one == input.kind() || input.element().filter(one::equals).isPresent()).isPresent())
            .findFirst();
        if (chosen.isEmpty()) {
            getSite().getService(Reporter.class).tell(Messages.session_inputs, Messages.session_chooseInput);
        }
        return chosen;
    }

    private void supply() {
        chosenInput().ifPresent(input -> {
            var dialog = new InputDialogs.Supply(shell(), edits(), name(input), Documents.known(meeting()));
            if (dialog.open() == Window.OK) {
                new Documents(edits(), shell().getDisplay()).execute(Messages.session_supply, meeting(), dialog.document(),
                    (Optional<Paper> paper) -> new SupplyInput(domain(), edits().elements(), meeting(), input, dialog.summary(), paper));
            }
        });
    }

    private void explain() {
        chosenInput().ifPresent(input -> {
            var dialog = new InputDialogs.Missing(shell(), edits(), name(input));
            if (dialog.open() == Window.OK) {
                edits().execute(new RecordMissingInput(domain(), edits().elements(), meeting(), input, dialog.reason()));
            }
        });
    }

    private void addFinding() {
        var dialog = new InputDialogs.Found(shell(), edits());
        if (dialog.open() == Window.OK) {
            edits().execute(new AddFinding(domain(), edits().elements(), meeting(), dialog.text(), dialog.priority(), List.of()));
        }
    }

    /** The finding an output follows from: the one that is selected. */
    private Optional<Finding> chosenFinding() {
        return findings.selected().flatMap(Row::part).map(Finding.class::cast);
    }

    private void newAction() {
        var committee = meeting().getCommittee();
        String proposed = chosenFinding().map(Finding::getText).map(text -> text.lines().findFirst().orElse("")).orElse("");
        var dialog = new ActionDialog(shell(), edits(), meeting(), proposed, today());
        if (dialog.open() == Window.OK) {
            var create = new CreateActionItem(domain(), edits().elements(), committee, dialog.details());
            edits().execute(new InTurn(Messages.session_newAction, InTurn.Refusal.UNDO_ALL,
                List.of(() -> create, () -> addOutput(create))));
        }
    }

    private Command addOutput(CreateActionItem created) {
        return new AddOutput(domain(), meeting(), chosenFinding(), created.getResult().stream().filter(ActionItem.class::isInstance)
            .map(Element.class::cast).findFirst().orElseThrow());
    }

    private void useOutput() {
        var picker = new ElementPicker(shell(), edits().labels(), candidates());
        picker.title(Messages.session_useOutput);
        picker.pickOne("").map(Element.class::cast)
            .ifPresent(chosen -> edits().execute(new AddOutput(domain(), meeting(), chosenFinding(), chosen)));
    }

    /** Decisions of the session, and actions and recommendations of its committee. */
    private List<Element> candidates() {
        var found = new ArrayList<Element>();
        Stream.ofNullable(meeting().getAgenda()).flatMap(agenda -> agenda.getItems().stream()).forEach(item -> decisions(item, found));
        var committee = meeting().getCommittee();
        Optional.ofNullable(committee.getActionList()).ifPresent(list -> found.addAll(list.getActions()));
        Optional.ofNullable(committee.getFeedbackList()).ifPresent(list -> found.addAll(list.getRecommendations()));
        return found;
    }

    private static void decisions(AgendaItem item, List<Element> found) {
        List<Decision> own = item.getDecisions();
        found.addAll(own);
        item.getItems().forEach(child -> decisions(child, found));
    }

    private void open(Element element) {
        getSite().getService(ElementEditors.class).open(getSite().getPage(), edits().session(), element);
    }

    @Override
    public void reveal(Element inside) {
        inputs.select(inside);
        findings.select(inside);
        outputs.select(inside);
    }
}
