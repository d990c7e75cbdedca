package org.consultum.ui.engagement.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.engagement.AddStakeholders;
import org.consultum.engagement.CreateConsultation;
import org.consultum.engagement.InviteStakeholders;
import org.consultum.engagement.PublishOutcome;
import org.consultum.engagement.RecordSubmission;
import org.consultum.engagement.Submissions;
import org.consultum.engagement.answers.AnswerDocument;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.FeedbackList;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.Stakeholder;
import org.consultum.model.Submission;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/**
 * What a user does with rounds and stakeholders: asks what is needed and executes one command.
 *
 * @param editing how the register is changed
 * @param shell window dialogs stand on
 */
public record RoundSteps(Editing editing, Shell shell) {

    /** Begins a new round. */
    public Optional<ConsultationRound> create() {
        List<Committee> committees = editing.session().register().getCommittees().stream().filter(each -> !each.eIsProxy()).toList();
        if (committees.isEmpty()) {
            editing.reporter().tell(Messages.round_new, Messages.round_noCommittee);
            return Optional.empty();
        }
        return new NewRoundDialog(shell, editing.labels(), committees, editing.session().register()).ask().flatMap(answer -> {
            var command = new CreateConsultation(editing.session().editingDomain(), editing.elements(), answer.committee(),
                answer.details());
            return editing.execute(command) ? command.getResult().stream().filter(ConsultationRound.class::isInstance)
                .map(ConsultationRound.class::cast).findFirst() : Optional.empty();
        });
    }

    /** Receives submissions from a file or folder; the user chooses one in the dialog where none is given. */
    public void receive(ConsultationRound round, Optional<Path> source) {
        new IntakeDialog(shell, editing, round, source).open();
    }

    /** Records a submission by hand. */
    public Optional<Submission> record(ConsultationRound round) {
        return new RecordDialog(shell, editing.labels(), parties(round, true)).ask().flatMap(details -> {
            var command = new RecordSubmission(editing.session().editingDomain(), editing.elements(), round, details);
            return editing.execute(command) ? command.getResult().stream().filter(Submission.class::isInstance)
                .map(Submission.class::cast).findFirst() : Optional.empty();
        });
    }

    /** Publishes the outcome of a round, after asking for a few words and for a reason where points are open. */
    public void publish(ConsultationRound round) {
        long open = Submissions.openPoints(round).count();
        long unread = Submissions.unread(round).count();
        new PublishDialog(shell, round, open, unread).ask().ifPresent(details -> {
            if (editing.execute(new PublishOutcome(editing.session().editingDomain(), round, details))) {
                saveAnswers(round);
            }
        });
    }

    /** Writes the answers of a round as a page that can be put on the web. */
    public void saveAnswers(ConsultationRound round) {
        editing.register().commitPending();
        new AnswersDialog(shell).ask().ifPresent(options -> {
            var dialog = new FileDialog(shell, SWT.SAVE);
            dialog.setText(Messages.answers_title);
            dialog.setFilterExtensions(new String[] {"*.html", "*.md"});
            dialog.setFilterNames(new String[] {Messages.answers_html, Messages.answers_markdown});
            dialog.setFileName(Messages.answers_file + ".html");
            dialog.setOverwrite(true);
            Optional.ofNullable(dialog.open()).ifPresent(chosen -> write(AnswerDocument.of(round, options), Path.of(chosen)));
        });
    }

    private void write(AnswerDocument answers, Path file) {
        try {
            boolean markdown = file.getFileName().toString().endsWith(".md");
            Files.writeString(file, markdown ? answers.markdown() : answers.html(), StandardCharsets.UTF_8);
            if (!markdown) {
                Program.launch(file.toString());
            }
        } catch (IOException failed) {
            editing.reporter().failed(Messages.bind(Messages.answers_failed, file), Messages.answers_failedRemedy, failed);
        }
    }

    /** Invites stakeholders and others to answer. */
    public void invite(ConsultationRound round) {
        var picker = new ElementPicker(shell, editing.labels(), parties(round, true));
        picker.title(Messages.invite_title);
        picker.pickMany(round.getInvited()).ifPresent(chosen -> editing.execute(new InviteStakeholders(editing.session().editingDomain(),
            round, chosen.stream().filter(Party.class::isInstance).map(Party.class::cast).toList())));
    }

    /** Enters parties of the register among the stakeholders. */
    public void addStakeholders() {
        Optional<Committee> committee = committee();
        committee.ifPresent(owner -> {
            Set<Party> known = stakeholders(owner.getFeedbackList());
            List<EObject> offered = parties(editing.session().register()).stream().filter(party -> !known.contains(party))
                .map(EObject.class::cast).toList();
            var picker = new ElementPicker(shell, editing.labels(), offered);
            picker.title(Messages.stakeholder_add);
            picker.pickMany(List.of()).filter(chosen -> !chosen.isEmpty()).ifPresent(chosen -> add(owner, chosen));
        });
    }

    private void add(Committee committee, List<EObject> chosen) {
        editing.execute(new AddStakeholders(editing.session().editingDomain(), editing.elements(), committee,
            chosen.stream().filter(Party.class::isInstance).map(Party.class::cast).toList()));
    }

    private Optional<Committee> committee() {
        List<Committee> committees = editing.session().register().getCommittees().stream().filter(each -> !each.eIsProxy()).toList();
        if (committees.size() < 2) {
            return committees.stream().findFirst();
        }
        List<Committee> engaged = committees.stream().filter(each -> each.getFeedbackList() != null
            && !each.getFeedbackList().getStakeholders().isEmpty()).toList();
        if (engaged.size() == 1) {
            return Optional.of(engaged.getFirst());
        }
        var picker = new ElementPicker(shell, editing.labels(), committees);
        picker.title(Messages.stakeholder_committee);
        return picker.pickOne("").filter(Committee.class::isInstance).map(Committee.class::cast);
    }

    /** Those who may answer: the invited and the stakeholders first. */
    private List<Party> parties(ConsultationRound round, boolean others) {
        var parties = new LinkedHashSet<Party>(round.getInvited());
        if (round.eContainer() instanceof FeedbackList list) {
            parties.addAll(stakeholders(list));
        }
        if (others) {
            parties.addAll(parties(editing.session().register()));
        }
        return new ArrayList<>(parties);
    }

    private static Set<Party> stakeholders(FeedbackList list) {
        var parties = new LinkedHashSet<Party>();
        if (list != null) {
            list.getStakeholders().stream().map(Stakeholder::getParty).filter(party -> party != null).forEach(parties::add);
        }
        return parties;
    }

    private static List<Party> parties(Register register) {
        var parties = new ArrayList<Party>();
        parties.addAll(register.getOrganisations());
        parties.addAll(register.getPeople());
        parties.addAll(register.getRoles());
        return parties;
    }

    /** Lets the user choose a file or a folder. */
    static Optional<Path> choose(Shell shell, boolean folder) {
        if (folder) {
            var dialog = new DirectoryDialog(shell);
            dialog.setText(Messages.intake_title);
            return Optional.ofNullable(dialog.open()).map(Path::of);
        }
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(Messages.intake_title);
        dialog.setFilterExtensions(new String[] {"*.csv;*.tsv;*.eml;*.pdf;*.docx;*.odt;*.html;*.htm;*.txt;*.md", "*"});
        dialog.setFilterNames(new String[] {Messages.intake_files, Messages.intake_all});
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** The day that is proposed. */
    static LocalDate today() {
        return LocalDate.now();
    }
}
