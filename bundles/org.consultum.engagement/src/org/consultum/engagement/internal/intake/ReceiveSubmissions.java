package org.consultum.engagement.internal.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.EngagementCommand;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Paper;
import org.consultum.model.PaperList;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Submission;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Receives the submissions of a source into a round, with the papers that came with them. */
final class ReceiveSubmissions extends EngagementCommand {

    private final ConsultationRound round;
    private final Optional<Committee> committee;
    private final List<Change> changes;

    ReceiveSubmissions(EditingDomain domain, ConsultationRound round, Optional<Committee> committee, String source, List<Change> changes) {
        super(domain, "ReceiveSubmissions", source, round.getTitle() == null ? "" : round.getTitle());
        this.round = round;
        this.committee = committee;
        this.changes = changes;
    }

    @Override
    protected void plan(Steps steps) {
        Set<String> there = round.getSubmissions().stream().map(Submission::getId).collect(Collectors.toSet());
        if (!changes.stream().allMatch(change -> change.fits().getAsBoolean() && change.fresh().filter(there::contains).isEmpty())) {
            steps.refuse(Messages.text("refused.changedMeanwhile"));
        }
        List<Paper> papers = changes.stream().flatMap(change -> change.paper().stream()).toList();
        if (!papers.isEmpty()) {
            PaperList list = committee.map(owner -> list(owner, owner.getPaperList(), steps)).orElseGet(() -> register(steps));
            papers.forEach(paper -> steps.create(list, Literals.PAPER_LIST__PAPERS, paper));
        }
        changes.forEach(change -> change.plan().into(steps));
    }

    private PaperList register(Steps steps) {
        EObject root = round;
        while (root.eContainer() != null) {
            root = root.eContainer();
        }
        Register register = (Register) root;
        PaperList known = register.getPaperList();
        PaperList list = known == null ? RegisterFactory.eINSTANCE.createPaperList() : known;
        if (known == null) {
            steps.set(register, Literals.REGISTER__PAPER_LIST, list);
        }
        return list;
    }

    private static PaperList list(Committee owner, PaperList known, Steps steps) {
        PaperList list = known == null ? RegisterFactory.eINSTANCE.createPaperList() : known;
        if (known == null) {
            steps.set(owner, Literals.COMMITTEE__PAPER_LIST, list);
        }
        return list;
    }
}
