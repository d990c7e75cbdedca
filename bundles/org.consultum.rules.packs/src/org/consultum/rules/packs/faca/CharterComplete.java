package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.internal.Fields.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.packs.internal.Fields;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * F-11: a charter holds what it has to hold (41 CFR 102-3.75). Parameter {@code fields}: what that is, as words: {@code authority
 * objectives duties reportsTo support annualCost staffYears meetingsPerYear termination filed}. Judged by the text of the day it was
 * adopted or filed; a draft without either day may be incomplete, and a charter that has expired is left alone.
 */
public final class CharterComplete implements Rule<Charter> {

    @Override
    public String id() {
        return "F-11";
    }

    @Override
    public EClass looksAt() {
        return Literals.CHARTER;
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.COMMITTEE);
    }

    @Override
    public void check(Charter charter, RuleContext context, FindingSink findings) {
        boolean draft = charter.getAdopted() == null && charter.getFiled() == null;
        if (draft || charter.getExpires() != null && charter.getExpires().isBefore(context.asOf())) {
            return;
        }
        String missing = Fields.missing(context.parameters().text("fields"), word -> missing(word, charter));
        if (!missing.isEmpty()) {
            String committee = charter.eContainer() instanceof Committee owner ? owner.getName() : "";
            boolean toCome = judgedOn(charter, context.asOf()).isAfter(context.asOf());
            findings.report(Texts.finding(toCome ? Severity.ERROR : Severity.WARNING, charter, Literals.CHARTER__LABEL,
                "charter.incomplete", committee, missing));
        }
    }

    private Optional<EStructuralFeature> missing(String word, Charter charter) {
        return switch (word) {
            case "authority" -> when(Agendas.blank(charter.getAuthority()), Literals.CHARTER__AUTHORITY);
            case "objectives" -> when(Agendas.blank(charter.getObjectives()), Literals.CHARTER__OBJECTIVES);
            case "duties" -> when(Agendas.blank(charter.getDuties()), Literals.CHARTER__DUTIES);
            case "reportsTo" -> when(Agendas.blank(charter.getReportsTo()), Literals.CHARTER__REPORTS_TO);
            case "support" -> when(Agendas.blank(charter.getSupport()), Literals.CHARTER__SUPPORT);
            case "annualCost" -> when(charter.getAnnualCost() == null, Literals.CHARTER__ANNUAL_COST);
            case "staffYears" -> when(charter.getStaffYears() == null, Literals.CHARTER__STAFF_YEARS);
            case "meetingsPerYear" -> when(charter.getMeetingsPerYear() <= 0, Literals.CHARTER__MEETINGS_PER_YEAR);
            case "termination" -> when(charter.getExpires() == null && Agendas.blank(charter.getTermination()),
                Literals.CHARTER__TERMINATION);
            case "filed" -> when(charter.getFiled() == null, Literals.CHARTER__FILED);
            default -> throw Fields.unknown(id(), word);
        };
    }

    @Override
    public LocalDate judgedOn(Charter charter, LocalDate asOf) {
        return Optional.ofNullable(charter.getFiled()).or(() -> Optional.ofNullable(charter.getAdopted())).orElse(asOf);
    }
}
