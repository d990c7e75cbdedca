package org.consultum.rules.packs.faca;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.Memberships;
import org.consultum.rules.packs.internal.Fields;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * F-12: a committee lapses some months after it was established or its charter renewed (41 CFR 102-3.55). Parameters {@code months}, and
 * {@code warnMonths}: how many months ahead to warn, as numbers with spaces. A charter is renewed on the day it is filed, or adopted where
 * that is not known. A charter that expires earlier is the matter of H-07.
 */
public final class CharterLapses implements Rule<Committee> {

    @Override
    public String id() {
        return "F-12";
    }

    @Override
    public EClass looksAt() {
        return Literals.COMMITTEE;
    }

    @Override
    public void check(Committee committee, RuleContext context, FindingSink findings) {
        if (!Memberships.activeOn(committee, context.asOf())) {
            return;
        }
        Optional<Charter> latest = committee.getCharters().stream()
            .filter(charter -> renewed(charter) != null && !renewed(charter).isAfter(context.asOf()))
            .max(Comparator.comparing(CharterLapses::renewed));
        LocalDate since = latest.map(CharterLapses::renewed).orElse(committee.getEstablished());
        if (since == null) {
            return;
        }
        int months = context.parameters().number("months");
        LocalDate lapses = since.plusMonths(months);
        if (latest.map(Charter::getExpires).filter(expires -> expires.isBefore(lapses)).isPresent()) {
            return;
        }
        Element about = latest.map(Element.class::cast).orElse(committee);
        var field = latest.isPresent() ? Literals.CHARTER__FILED : Literals.COMMITTEE__CHARTERS;
        if (!context.asOf().isBefore(lapses)) {
            findings.report(Texts.finding(Severity.ERROR, about, field, "charter.lapsed", committee.getName(), lapses, since, months));
        } else {
            nearest(context, lapses).ifPresent(near -> findings.report(Texts.finding(near.equals(last(context)) ? Severity.WARNING
                : Severity.INFO, about, field, "charter.lapses", committee.getName(), lapses, since, months, near)));
        }
    }

    /** The shortest of the times to warn that has begun. */
    private Optional<Integer> nearest(RuleContext context, LocalDate lapses) {
        return Fields.words(context.parameters().text("warnMonths")).stream().map(this::number)
            .filter(months -> !context.asOf().isBefore(lapses.minusMonths(months))).min(Comparator.naturalOrder());
    }

    private Integer last(RuleContext context) {
        return Fields.words(context.parameters().text("warnMonths")).stream().map(this::number).min(Comparator.naturalOrder()).orElse(0);
    }

    private int number(String word) {
        if (!word.matches("\\d{1,3}")) {
            throw Fields.unknown(id(), word);
        }
        return Integer.parseInt(word);
    }

    private static LocalDate renewed(Charter charter) {
        return charter.getFiled() == null ? charter.getAdopted() : charter.getFiled();
    }
}
