package org.consultum.ui.reporting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.ListQuery;
import org.consultum.meeting.pack.IssuePack;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.base.Slugs;
import org.consultum.reporting.pack.IssueResult;
import org.consultum.reporting.pack.MeetingPack;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackHistory;
import org.consultum.reporting.pack.PackIssuing;
import org.consultum.reporting.pack.PackResult;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Css;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.UserChoices;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.IndexTable;
import org.consultum.ui.forms.MarkingWords;
import org.consultum.ui.forms.RecipientChoice;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;

/** Makes the agenda pack of a meeting, which is the one a person works on elsewhere or chooses here. */
public final class PackView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.reporting.pack";

    private static final int PAUSE_MILLISECONDS = 150;

    private final Runnable search = this::applyFilter;
    private final ISelectionListener follower = (part, selection) -> {
        if (part != this) {
            SelectedMeeting.of(selection).ifPresent(this::choose);
        }
    };
    private OpenRegister register;
    private ElementLabels labels;
    private Text filter;
    private IndexTable meetings;
    private RecipientChoice recipients;
    private Text file;
    private IssuedPacks issues;
    private Button make;
    private Button issue;
    private Button supplement;
    private Text result;
    private Link open;
    private Optional<Path> written = Optional.empty();
    private Optional<String> chosen = Optional.empty();
    private PackHistory history = PackHistory.NONE;

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        labels = new ElementLabels(register, parent);
        var page = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 14).spacing(10, 10).applyTo(page);
        var title = Css.mark(new Label(page, SWT.NONE), Css.TITLE);
        title.setText(Messages.view_title);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(title);
        var explanation = Css.mark(new Label(page, SWT.WRAP), Css.QUIET);
        explanation.setText(Messages.view_explanation);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(explanation);
        createMeetings(page);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(label(page, Messages.recipient));
        recipients = new RecipientChoice(page, () -> {
            if (issues != null) {
                showIssues();
            }
            judge();
        });
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(recipients.control());
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label(page, Messages.issues));
        issues = new IssuedPacks(page);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(issues.control());
        createFile(page);
        createButtons(page);
        createResult(page);
        getSite().getPage().addSelectionListener(follower);
        register.addListener(this);
        meetings.show(register.session());
        SelectedMeeting.in(getSite().getPage()).ifPresent(this::choose);
        offer();
        judge();
    }

    @Override
    public void setFocus() {
        filter.setFocus();
    }

    @Override
    public void dispose() {
        if (register != null) {
            getSite().getPage().removeSelectionListener(follower);
            register.removeListener(this);
        }
        super.dispose();
    }

    /** Chooses a meeting and proposes a file for its pack. */
    void choose(Meeting meeting) {
        chosen = Optional.of(meeting.getId());
        filter.setText(meeting.getTitle() == null ? "" : meeting.getTitle());
        applyFilter();
        meetings.select(meeting.getId());
        proposeFile(meeting);
        offer();
        judge();
    }

    @Override
    public void opened(RegisterSession session) {
        meetings.show(Optional.of(session));
        offer();
        judge();
    }

    @Override
    public void closing(RegisterSession session) {
        chosen = Optional.empty();
        meetings.show(Optional.empty());
        recipients.show(Optional.empty(), Optional.empty());
        filter.setText("");
        showIssues();
        judge();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        offer();
        judge();
    }

    /** Offers the recipients of the register for the meeting chosen. */
    private void offer() {
        recipients.show(register.session(), meeting());
        showIssues();
    }

    private void createMeetings(Composite page) {
        label(page, Messages.meeting);
        filter = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.filter_hint);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(filter);
        filter.addModifyListener(event -> {
            filter.getDisplay().timerExec(-1, search);
            filter.getDisplay().timerExec(PAUSE_MILLISECONDS, search);
        });
        new Label(page, SWT.NONE);
        meetings = new IndexTable(page, getSite().getService(IndexService.class), "Meeting", List.of(
            new IndexTable.Column(Messages.column_day, 2, Optional.of(ListQuery.Column.DATE),
                entry -> entry.date().map(Formats.local()::date).orElse("")),
            new IndexTable.Column(Messages.column_meeting, 5, Optional.of(ListQuery.Column.TITLE), IndexEntry::title),
            new IndexTable.Column(Messages.column_committee, 3, Optional.empty(), this::committee)),
            new ListQuery.Sort(ListQuery.Column.DATE, false), labels.image(ElementLabels.icon("Meeting")));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(300, 160).applyTo(meetings.control());
        meetings.counted(() -> chosen.ifPresent(meetings::select));
        meetings.table().addListener(SWT.Selection, event -> meetings.selected().ifPresent(entry -> {
            chosen = Optional.of(entry.id());
            meeting().ifPresent(this::proposeFile);
            offer();
            judge();
        }));
    }

    private void createFile(Composite page) {
        label(page, Messages.file);
        file = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        file.addModifyListener(event -> judge());
        var browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
    }

    private void createButtons(Composite page) {
        new Label(page, SWT.NONE);
        var buttons = new Composite(page, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(8).wrap(true).applyTo(buttons);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(buttons);
        make = button(buttons, Messages.make, this::make);
        make.setImage(labels.image(Images.PACK.descriptor()));
        issue = button(buttons, Messages.issue_issueSupplement, () -> issue(PackIssuing.Output.SUPPLEMENT, true));
        supplement = button(buttons, Messages.issue_make, () -> issue(PackIssuing.Output.SUPPLEMENT, false));
    }

    private static Button button(Composite parent, String text, Runnable press) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> press.run()));
        return button;
    }

    private void createResult(Composite page) {
        new Label(page, SWT.NONE);
        result = Css.mark(new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY), Css.QUIET);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, 90).applyTo(result);
        new Label(page, SWT.NONE);
        open = new Link(page, SWT.NONE);
        open.setText("<a>" + Messages.open + "</a>");
        open.setVisible(false);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(open);
        open.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
            written.ifPresent(pack -> Program.launch(pack.toString()))));
    }

    private static Label label(Composite page, String text) {
        var label = Css.mark(new Label(page, SWT.NONE), Css.FIELD_LABEL);
        label.setText(text);
        return label;
    }

    private String committee(IndexEntry entry) {
        return entry.committeeId().flatMap(id -> register.session().flatMap(session -> session.find(id))).map(labels::text).orElse("");
    }

    private Optional<Meeting> meeting() {
        return chosen.flatMap(id -> register.session().flatMap(session -> session.find(id))).filter(Meeting.class::isInstance)
            .map(Meeting.class::cast);
    }

    private void applyFilter() {
        if (!meetings.table().isDisposed()) {
            meetings.filter(ListQuery.Filter.ALL.withText(filter.getText().strip()));
        }
    }

    private void proposeFile(Meeting meeting) {
        String day = meeting.getStart() == null ? "" : meeting.getStart().toLocalDate() + "-";
        String name = day + Slugs.of(meeting.getTitle(), "agenda", taken -> false) + ".pdf";
        Path folder = path().map(Path::getParent).filter(Files::isDirectory).orElseGet(() -> Path.of(System.getProperty("user.home")));
        file.setText(folder.resolve(name).toString());
    }

    private void browse() {
        var dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFilterExtensions("*.pdf");
        dialog.setOverwrite(true);
        path().ifPresent(present -> {
            dialog.setFilterPath(String.valueOf(present.getParent()));
            dialog.setFileName(String.valueOf(present.getFileName()));
        });
        Optional.ofNullable(dialog.open()).ifPresent(file::setText);
    }

    private Optional<Path> path() {
        try {
            return file.getText().isBlank() ? Optional.empty()
                : Optional.of(Path.of(file.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException unusable) {
            // Said below the field: a file has to be chosen.
            return Optional.empty();
        }
    }

    private void judge() {
        if (supplement == null) {
            return; // still being built
        }
        Optional<Path> target = path();
        String missing = chosen.isEmpty() ? Messages.meetingMissing : target.isEmpty() ? Messages.fileMissing
            : Files.isDirectory(target.get().getParent()) ? recipients.complaint().orElse("")
            : Messages.bind(Messages.folderMissing, target.get().getParent());
        working(!missing.isEmpty());
        if (!missing.isEmpty() || written.isEmpty()) {
            say(missing, Optional.empty());
        }
    }

    /** Whether nothing can be made now, and what can be made otherwise: issues only of a register that can be changed. */
    private void working(boolean busy) {
        boolean issued = !history.issues().isEmpty();
        make.setEnabled(!busy);
        issue.setText(issued ? Messages.issue_issueSupplement : Messages.issue_issue);
        issue.setEnabled(!busy && register.session().filter(session -> !editing(session).readOnly()).isPresent());
        supplement.setEnabled(!busy && issued);
        issue.getParent().layout(true, true);
    }

    private Editing editing(RegisterSession session) {
        return new Editing(session, register, labels, getSite().getService(Reporter.class));
    }

    private PackRequest request(Meeting meeting, Path target) {
        RegisterSession session = register.session().orElseThrow();
        return new PackRequest(session, meeting, target, UserChoices.ofUser().documentLanguage().map(Locale::toLanguageTag),
            Locale.getDefault().toLanguageTag(), recipients.recipient(), MarkingWords.scheme(session.register()));
    }

    /** Shows what was issued of the meeting for the recipient. */
    private void showIssues() {
        Optional<Meeting> meeting = meeting().filter(chosenOne -> !chosenOne.getPackIssues().isEmpty());
        if (meeting.isEmpty()) {
            history = PackHistory.NONE;
            issues.show(history, Optional.empty());
            return;
        }
        RegisterSession session = register.session().orElseThrow();
        PackRequest request = request(meeting.get(), session.folder());
        PackData data = session.read(() -> MeetingPack.of(meeting.get(), session::paper, request.language()));
        history = request.history(data, paper -> true);
        issues.show(history, history.last().map(last -> history.pending(data)));
    }

    private void make() {
        register.commitPending();
        meeting().ifPresent(meeting -> {
            if (!history.issues().isEmpty()) {
                issue(PackIssuing.Output.WHOLE, false);
                return;
            }
            PackRequest request = request(meeting, path().orElseThrow());
            working(true);
            say(Messages.working, Optional.empty());
            BackgroundWork.of(Messages.bind(Messages.pack_job, labels.text(meeting)), request::write)
                .then(this::made).failed(this::failed).start(make.getDisplay(), true);
        });
    }

    /**
     * Writes a pack whose pages have numbers that stay.
     *
     * @param recorded whether it is issued; otherwise it is only written
     */
    private void issue(PackIssuing.Output output, boolean recorded) {
        register.commitPending();
        meeting().ifPresent(meeting -> {
            PackRequest request = request(meeting, path().orElseThrow());
            String note = issues.note();
            working(true);
            say(Messages.working, Optional.empty());
            BackgroundWork.of(Messages.bind(Messages.pack_job, labels.text(meeting)),
                    monitor -> request.issue(output, recorded, note, monitor))
                .then(done -> issued(request, done, recorded)).failed(this::failed).start(make.getDisplay(), true);
        });
    }

    private void issued(PackRequest request, PackRequest.Issue done, boolean recorded) {
        if (make.isDisposed()) {
            return;
        }
        var lines = new ArrayList<>(PackWords.of(done.result()));
        Optional<Path> pack = Optional.empty();
        if (done.result() instanceof IssueResult.Issued written) {
            pack = Optional.of(written.pack().file());
            if (recorded) {
                String name = IssuedPacks.name(written.issue());
                boolean kept = record(request, done);
                lines.add(Messages.bind(kept ? Messages.issue_done : Messages.issue_refused, name));
            }
        }
        done.manifest().ifPresent(file -> lines.add(Messages.bind(Messages.pack_manifest, file)));
        working(false);
        say(String.join("\n", lines), pack);
    }

    /** As one command, which undo takes back. */
    private boolean record(PackRequest request, PackRequest.Issue done) {
        Editing editing = editing(request.session());
        Optional<Party> by = getSite().getService(CurrentPerson.class).person().map(Party.class::cast);
        boolean kept = editing.execute(new IssuePack(request.session().editingDomain(), editing.elements(), request.meeting(),
            request.details(done, by)));
        if (kept) {
            issues.forgetNote();
            showIssues();
        }
        return kept;
    }

    private void made(PackRequest.Made done) {
        if (!make.isDisposed()) {
            make.setEnabled(true);
            String manifest = done.manifest().map(file -> "\n" + Messages.bind(Messages.pack_manifest, file)).orElse("");
            say(String.join("\n", PackWords.of(done.result())) + manifest,
                done.result() instanceof PackResult.Written pack ? Optional.of(pack.file()) : Optional.empty());
        }
    }

    private void failed(Exception failure) {
        if (!make.isDisposed()) {
            working(false);
            say("", Optional.empty());
        }
        getSite().getService(Reporter.class).failed(Messages.view_failed, Messages.view_failedRemedy, failure);
    }

    private void say(String text, Optional<Path> pack) {
        written = pack;
        result.setText(text);
        open.setVisible(pack.isPresent());
    }
}
