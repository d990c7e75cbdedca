package org.consultum.ui.actions.item;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.consultum.edit.command.ClosingEvidence;
import org.consultum.followup.action.ActionDue;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.action.EscalationPlan;
import org.consultum.followup.action.MeetingDays;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.actions.internal.ActionChanges;
import org.consultum.ui.actions.internal.ActionWords;
import org.consultum.ui.actions.internal.CloseQuestion;
import org.consultum.ui.actions.internal.EvidenceQuestion;
import org.consultum.ui.actions.internal.Messages;
import org.consultum.ui.actions.internal.Question;
import org.consultum.ui.actions.internal.QuestionDialog;
import org.consultum.ui.actions.internal.ReopenQuestion;
import org.consultum.ui.actions.internal.SnoozeQuestion;
import org.consultum.ui.actions.story.StoryView;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.consultum.ui.forms.PartsTable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The form of an action: what is to be done, by whom and by when, where it stands, what shows that it was done, and where it came from. */
public final class ActionEditor extends ElementEditor<ActionItem> {

    private final Clock clock = Clock.systemDefaultZone();
    private final List<FieldGrid> grids = new ArrayList<>();
    private final List<PartsTable> tables = new ArrayList<>();
    private Page page;
    private Label standing;
    private Link steps;
    private Link origin;
    private Label evidenceNote;

    public ActionEditor() {
        super(ActionItem.class);
    }

    @Override
    protected void createContent(Composite parent, Editing editing, ActionItem action) {
        grids.clear();
        tables.clear();
        page = new Page(parent);
        title(editing, action);
        standing(page.plain());
        grids.add(new FieldGrid(page.section(Messages.editor_what, ""), editing)
            .add(Literals.ACTION_ITEM__TITLE, Literals.ACTION_ITEM__REFERENCE).lines(Literals.ACTION_ITEM__TEXT, 4));
        grids.add(new FieldGrid(page.section(Messages.editor_who, ""), editing)
            .add(Literals.ACTION_ITEM__OWNERS, Literals.ACTION_ITEM__WAITING_FOR, Literals.ACTION_ITEM__DUE,
                Literals.ACTION_ITEM__DUE_NEXT_MEETING, Literals.ACTION_ITEM__BEGINS, Literals.ACTION_ITEM__SNOOZED_UNTIL,
                Literals.ACTION_ITEM__PRIORITY, Literals.ACTION_ITEM__PROGRESS));
        Composite evidence = page.section(Messages.editor_evidence, "");
        evidenceNote = quiet(evidence);
        tables.add(new PartsTable(evidence, editing, action, Literals.ACTION_ITEM__EVIDENCE,
            List.of(Literals.EVIDENCE__TITLE, Literals.EVIDENCE__PAPER, Literals.EVIDENCE__LINK),
            List.of(Literals.EVIDENCE__TITLE, Literals.EVIDENCE__PAPER, Literals.EVIDENCE__LINK, Literals.EVIDENCE__NOTE))
            .adding(() -> {
                ask(editing, changes -> new EvidenceQuestion(changes, action));
                return Optional.empty();
            }));
        grids.add(new FieldGrid(evidence, editing).add(Literals.ACTION_ITEM__EVIDENCE_REQUIRED));
        Composite from = page.section(Messages.editor_origin, "");
        origin = link(from);
        grids.add(new FieldGrid(from, editing).add(Literals.ACTION_ITEM__RAISED_ON));
        grids.add(new FieldGrid(page.section(Messages.editor_marking, ""), editing).within(Literals.ELEMENT__MARKING)
            .add(Literals.MARKING__LEVEL, Literals.MARKING__CAVEATS, Literals.MARKING__RELEASABLE_TO));
        grids.forEach(grid -> grid.show(Optional.of(action)));
        show(editing, action);
        page.reflow();
    }

    @Override
    protected void refresh(Set<Element> changed) {
        element().ifPresent(action -> {
            Editing editing = editing().orElseThrow();
            title(editing, action);
            grids.forEach(FieldGrid::refresh);
            tables.forEach(PartsTable::refresh);
            show(editing, action);
            page.reflow();
        });
    }

    @Override
    protected void focusContent() {
        grids.getFirst().setFocus();
    }

    @Override
    public void reveal(Element inside) {
        tables.forEach(table -> table.select(inside));
    }

    /** Where the action stands, in words, and what can be done with it now. */
    private void standing(Composite place) {
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(place);
        standing = new Label(place, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(standing);
        steps = link(place);
    }

    private void show(Editing editing, ActionItem action) {
        LocalDate today = LocalDate.now(clock);
        var due = new ActionDue(MeetingDays.ofModel());
        var words = new ActionWords(today, Formats.local(), id -> "");
        standing.setText(words.standing(action, due, editing.labels()).replace("&", "&&"));
        boolean late = due.daysOverdue(action, today) > 0;
        standing.setForeground(late ? ThemeColours.ALERT.get() : null);
        standing.setToolTipText(action.isFinished() ? null : EscalationPlan.of(action, today, due).explanation());
        String story = anchor("story", Messages.editor_story);
        steps.setText(editing.readOnly() ? story : action.isFinished() ? anchor("reopen", Messages.story_reopen) + "    " + story
            : anchor("close", Messages.story_close) + "    " + anchor("snooze", Messages.story_snooze) + "    " + story);
        origin.setText(action.getOrigin() == null ? Messages.editor_noOrigin
            : anchor("origin", editing.labels().text(action.getOrigin())));
        evidenceNote.setText(ClosingEvidence.missing(action)
            ? action.isEvidenceRequired() ? Messages.close_required : Messages.close_requiredByCommittee : Messages.editor_evidenceWhy);
    }

    private void step(String step) {
        Editing editing = editing().orElseThrow();
        ActionItem action = element().orElseThrow();
        switch (step) {
            case "close" -> ask(editing, changes -> new CloseQuestion(changes, action));
            case "snooze" -> ask(editing, changes -> new SnoozeQuestion(changes, List.of(action)));
            case "reopen" -> ask(editing, changes -> new ReopenQuestion(changes, action, Optional.empty()));
            case "origin" -> Optional.ofNullable(action.getOrigin()).ifPresent(target -> getSite().getService(ElementEditors.class)
                .open(getSite().getPage(), editing.session(), target));
            default -> StoryView.show(getSite().getWorkbenchWindow(), action);
        }
    }

    private void ask(Editing editing, Function<ActionChanges, Question> question) {
        editing.register().commitPending();
        new QuestionDialog(getSite().getShell(), question.apply(ActionChanges.of(getSite(), editing, clock))).open();
    }

    private void title(Editing editing, ActionItem action) {
        Optional<Committee> committee = ActionPlace.committee(action);
        ElementLabels labels = editing.labels();
        String reference = action.getReference() == null ? labels.type(action.eClass()) : action.getReference();
        String title = action.getTitle() == null || action.getTitle().isBlank() ? labels.text(action) : action.getTitle();
        page.title(labels.getImage(action), title, committee.map(one -> Messages.bind(Messages.editor_ofCommittee, reference,
            labels.text(one))).orElse(reference));
    }

    private Link link(Composite parent) {
        var link = new Link(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> step(event.text)));
        return link;
    }

    private static Label quiet(Composite parent) {
        var label = Css.mark(new Label(parent, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static String anchor(String id, String text) {
        return "<a href=\"" + id + "\">" + text.replace("&", "&&").replace("<", "\u2039") + "</a>";
    }
}
