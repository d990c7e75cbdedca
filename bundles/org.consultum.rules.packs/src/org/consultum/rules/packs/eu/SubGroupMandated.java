package org.consultum.rules.packs.eu;

import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.Memberships;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.packs.internal.Fields;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * E-11: a sub-group has terms of reference (2006/98, Article 4(2)): a charter that says its objectives or duties, or
 * refers to a document. Parameter {@code kinds}: which kinds of committee below another one are sub-groups. Begins on the day it is
 * established, or with its first member; that its charter has run out says H-07.
 */
public final class SubGroupMandated implements Rule<Committee> {

    @Override
    public String id() {
        return "E-11";
    }

    @Override
    public EClass looksAt() {
        return Literals.COMMITTEE;
    }

    @Override
    public void check(Committee committee, RuleContext context, FindingSink findings) {
        boolean exists = committee.getEstablished() != null || !committee.getMemberships().isEmpty();
        if (committee.getParent() == null || !exists || !Memberships.activeOn(committee, context.asOf())
                || !Fields.words(context.parameters().text("kinds")).contains(committee.getKind().getName())) {
            return;
        }
        boolean mandated = committee.getCharters().stream().anyMatch(charter -> !Agendas.blank(charter.getObjectives())
            || !Agendas.blank(charter.getDuties()) || charter.getDocument() != null);
        if (!mandated) {
            findings.report(Texts.finding(Severity.WARNING, committee, Literals.COMMITTEE__CHARTERS, "subGroup.noMandate",
                committee.getName()));
        }
    }
}
