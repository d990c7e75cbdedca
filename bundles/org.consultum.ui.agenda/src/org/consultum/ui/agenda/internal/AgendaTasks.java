package org.consultum.ui.agenda.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.agenda.referral.ReferItem;
import org.consultum.agenda.templates.ApplyTemplate;
import org.consultum.agenda.templates.ArrangeConsentItems;
import org.consultum.agenda.templates.InsertStandingItems;
import org.consultum.agenda.templates.SaveAsTemplate;
import org.consultum.agenda.templates.SendToBacklog;
import org.consultum.agenda.templates.TakeFromBacklog;
import org.consultum.agenda.versions.PublishAgenda;
import org.consultum.edit.command.ItemPlace;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaTemplate;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.consultum.ui.Commands;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** What is done with the agenda as a whole, and between agendas: templates, carry-over, order, versions, backlog and referral. */
final class AgendaTasks {

    private final AgendaTree agenda;
    private final Editing editing;
    private final Meeting meeting;

    AgendaTasks(AgendaTree agenda, Editing editing, Meeting meeting) {
        this.agenda = Objects.requireNonNull(agenda);
        this.editing = Objects.requireNonNull(editing);
        this.meeting = Objects.requireNonNull(meeting);
    }

    void run(AgendaAction action) {
        switch (action) {
            case CARRY_OVER -> before(Messages.carry_title, from -> new CarryOverDialog(shell(), editing, from, meeting).open());
            case STANDING_ITEMS -> before(Messages.standing_title,
                from -> editing.execute(new InsertStandingItems(domain(), editing.elements(), from, meeting)));
            case APPLY_TEMPLATE -> applyTemplate();
            case SAVE_TEMPLATE -> ask(Messages.template_save, Messages.template_name, "").filter(name -> !name.isEmpty())
                .ifPresent(name -> editing.execute(new SaveAsTemplate(domain(), editing.elements(), meeting, name, Optional.empty())));
            case PROPOSE -> new ProposalDialog(shell(), editing, meeting, agenda.rows(), LocalDate.now()).open();
            case PUBLISH -> publish();
            case COMPARE -> compare();
            case CONSENT_BLOCK -> editing.execute(new ArrangeConsentItems(domain(), editing.elements(), meeting));
            case TO_BACKLOG -> sendToBacklog(agenda.selection());
            case REFER -> agenda.selected().ifPresent(item -> refer(item, Optional.empty()));
            case REFER_DECISION -> agenda.selected().ifPresent(this::referDecision);
            default -> throw new IllegalArgumentException(action.name());
        }
    }

    /** Takes items that wait on to the agenda: after the selected row, else at the end. */
    void take(List<AgendaItem> items) {
        ItemPlace place = agenda.selected().<ItemPlace>map(item -> new ItemPlace.After(agenda.selection().getLast()))
            .orElseGet(() -> new ItemPlace.EndOfAgenda(meeting));
        take(items, place);
    }

    /** Takes items that wait on to a place of the agenda; one that is published asks for the reason. */
    void take(List<AgendaItem> items, ItemPlace place) {
        if (items.isEmpty() || editing.readOnly()) {
            return;
        }
        Optional<String> reason = Optional.empty();
        if (meeting.getAgenda() != null && meeting.getAgenda().getPublishedOn() != null) {
            reason = ask(Messages.late_title, Messages.late_question, "");
            if (reason.isEmpty()) {
                return;
            }
        }
        if (editing.execute(new TakeFromBacklog(domain(), items, place, reason))) {
            agenda.select(items);
        }
    }

    void sendToBacklog(List<AgendaItem> items) {
        if (!items.isEmpty() && !editing.readOnly()) {
            editing.execute(new SendToBacklog(domain(), items));
        }
    }

    private void before(String title, Consumer<Meeting> action) {
        EarlierMeetings.before(meeting).ifPresentOrElse(action, () -> editing.reporter().tell(title, Messages.carry_noMeeting));
    }

    private void applyTemplate() {
        List<AgendaTemplate> templates = meeting.getCommittee() == null ? List.of() : meeting.getCommittee().getTemplates();
        if (templates.isEmpty()) {
            editing.reporter().tell(Messages.template_apply, Messages.template_none);
            return;
        }
        var picker = new ElementPicker(shell(), editing.labels(), templates);
        picker.title(Messages.template_apply);
        picker.pickOne("").map(AgendaTemplate.class::cast)
            .ifPresent(template -> editing.execute(new ApplyTemplate(domain(), editing.elements(), template, meeting)));
    }

    private void publish() {
        String label = PublishAgenda.nextLabel(meeting);
        ask(Messages.bind(Messages.publish_title, label), Messages.publish_note, "").ifPresent(note -> editing.execute(
            new PublishAgenda(domain(), editing.elements(), meeting, Instant.now(), Optional.of(note).filter(text -> !text.isEmpty()))));
    }

    private void compare() {
        if (meeting.getAgenda() == null || meeting.getAgenda().getVersions().isEmpty()) {
            editing.reporter().tell(Messages.compare_title, Messages.compare_none);
        } else {
            new Commands(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).run(Commands.COMPARE, meeting, ReviewPart.AGENDA);
        }
    }

    private void referDecision(AgendaItem item) {
        List<Decision> decisions = item.getDecisions();
        if (decisions.isEmpty()) {
            editing.reporter().tell(Messages.refer_decision, Messages.refer_noDecision);
        } else if (decisions.size() == 1) {
            refer(item, Optional.of(decisions.getFirst()));
        } else {
            var picker = new ElementPicker(shell(), editing.labels(), decisions);
            picker.title(Messages.refer_decision);
            picker.pickOne("").map(Decision.class::cast).ifPresent(decision -> refer(item, Optional.of(decision)));
        }
    }

    private void refer(AgendaItem item, Optional<Decision> decision) {
        var picker = new ElementPicker(shell(), editing.labels(), new Candidates(editing.session().register())
            .of(item, Literals.COMMITTEE).stream().filter(committee -> committee != meeting.getCommittee()).toList());
        picker.title(Messages.refer_title);
        ItemPurpose purpose = decision.isPresent() ? ItemPurpose.ENDORSE
            : item.getPurpose() == ItemPurpose.NONE ? ItemPurpose.DISCUSS : item.getPurpose();
        picker.pickOne("").map(Committee.class::cast).ifPresent(committee ->
            editing.execute(new ReferItem(domain(), editing.elements(), item, decision, committee, purpose)));
    }

    private Optional<String> ask(String title, String question, String before) {
        var dialog = new InputDialog(shell(), title, question, before, null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    private EditingDomain domain() {
        return editing.session().editingDomain();
    }

    private Shell shell() {
        return agenda.viewer().getTree().getShell();
    }
}
