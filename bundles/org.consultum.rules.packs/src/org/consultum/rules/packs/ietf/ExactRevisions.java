package org.consultum.rules.packs.ietf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.general.MeetingRule;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.QuickFix;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * I-04: minutes name the exact revision of every paper discussed (IETF, guide for working group chairs). Looks at minutes that have been
 * circulated, and at papers of which the register holds a version.
 */
public final class ExactRevisions extends MeetingRule {

    public ExactRevisions() {
        super("I-04");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.PAPER);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (!Agendas.minutesIssued(meeting)) {
            return;
        }
        for (AgendaItem item : Agendas.items(meeting)) {
            for (PaperUse use : item.getPapers()) {
                if (use.getVersion() == null && use.getPaper() != null && !use.getPaper().getVersions().isEmpty()) {
                    var finding = Texts.finding(Severity.WARNING, use, Literals.PAPER_USE__VERSION, "paper.noRevision",
                        Agendas.name(meeting), use.getPaper().getTitle(), item.getTitle());
                    findings.report(atTheMeeting(use).map(version -> finding.with(new NameRevision(name(version)))).orElse(finding));
                }
            }
        }
    }

    /** The version the meeting had: the last one received by its day. */
    private static Optional<PaperVersion> atTheMeeting(PaperUse use) {
        LocalDate day = Agendas.meeting(use).map(meeting -> Agendas.day(meeting, LocalDate.MAX)).orElse(LocalDate.MAX);
        return use.getPaper().getVersions().stream()
            .filter(version -> version.getReceived() != null && !version.getReceived().isAfter(day)).reduce((one, other) -> other);
    }

    private static String name(PaperVersion version) {
        return Agendas.blank(version.getLabel()) ? String.valueOf(version.getReceived()) : version.getLabel();
    }

    /** Names the revision the meeting had. */
    private record NameRevision(String revision) implements QuickFix {

        @Override
        public String label() {
            return Texts.text("paper.noRevision.fix", revision);
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return element instanceof PaperUse use && use.getVersion() == null && use.getPaper() != null
                ? atTheMeeting(use).map(version -> new ChangeFeature(domain, use, Literals.PAPER_USE__VERSION, Optional.of(version)))
                : Optional.empty();
        }
    }
}
