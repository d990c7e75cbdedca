package org.consultum.agenda.referral;

import java.util.List;
import java.util.Optional;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.edit.Labels;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.ItemPurpose;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Reports the outcome of a referred item to the committee it came from: an item for information waits there for an agenda. Refuses before
 * something is decided, and a second report. Loads meetings of that committee.
 */
public final class ReportBack extends IntentionCommand {

    private final NewElements elements;
    private final AgendaItem referred;

    /**
     * A report.
     *
     * @param referred the item that came from another committee, on the agenda on which it was decided
     */
    public ReportBack(EditingDomain domain, NewElements elements, AgendaItem referred) {
        super(domain, Messages.label(ReportBack.class), Messages.description(ReportBack.class, Messages.name(referred.getTitle())));
        this.elements = elements;
        this.referred = referred;
    }

    @Override
    protected void plan(Steps steps) {
        AgendaItem origin = referred.getReferredFrom();
        Optional<Committee> committee = origin == null ? Optional.empty() : Place.committeeOf(origin);
        List<Decision> decisions = Outcome.settling(referred);
        boolean discussed = referred.getRecord() != null && referred.getRecord().isDiscussed();
        if (committee.isEmpty()) {
            steps.refuse(Messages.refused("notReferred", Messages.name(referred.getTitle())));
        } else if (decisions.isEmpty() && !discussed) {
            steps.refuse(Messages.refused("nothingDecided", Messages.name(referred.getTitle())));
        } else if (ReferralStatus.report(referred, origin, ReferralStatus.day(origin)).isPresent()) {
            steps.refuse(Messages.refused("reportedAlready", Messages.name(committee.get().getName())));
        } else {
            steps.create(committee.get(), Literals.COMMITTEE__BACKLOG, report(decisions));
        }
    }

    private AgendaItem report(List<Decision> decisions) {
        var report = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
        report.setTitle(Messages.text("referral.reportTitle", Messages.name(referred.getTitle())));
        report.setPurpose(ItemPurpose.INFORM);
        String where = Optional.ofNullable(referred.meeting()).map(Labels.ofUser()::label).orElse("");
        report.setText(Messages.text("referral.reportText", where,
            decisions.isEmpty() ? Messages.text("referral.noDecision") : Outcome.words(decisions)));
        report.setReferredFrom(referred);
        report.getArisesFrom().addAll(decisions);
        if (referred.getMarking() != null) {
            report.setMarking(EcoreUtil.copy(referred.getMarking()));
        }
        return report;
    }
}
