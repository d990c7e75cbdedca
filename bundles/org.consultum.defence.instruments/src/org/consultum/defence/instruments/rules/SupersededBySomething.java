package org.consultum.defence.instruments.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SectionItem;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;
import org.eclipse.emf.ecore.EClass;

/**
 * IN-04: an instrument that was superseded has a successor, and one that has a successor in force is not listed as in force itself.
 */
public final class SupersededBySomething extends ItemRule {

    public SupersededBySomething() {
        super("IN-04", Instrument.NAMESPACE, "Instrument");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var instrument = new Instrument(item);
        boolean superseded = item.literal("state").equals("superseded");
        List<Instrument> successors = context.shared(new Successors(), () -> successors(context.register()))
            .getOrDefault(instrument.item().getId(), List.of());
        if (superseded && successors.isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "state", "successor.none", instrument.title()));
        }
        successors.stream().filter(other -> !superseded && instrument.live() && other.fields().literal("state").equals("inForce"))
            .findFirst().ifPresent(other -> findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "state", "successor.both",
                instrument.title(), other.title())));
    }

    /** Names what all instruments share. */
    private record Successors() {
    }

    /** What supersedes each instrument, by its identity. */
    private static Map<String, List<Instrument>> successors(Register register) {
        var successors = new HashMap<String, List<Instrument>>();
        for (Instrument each : Instrument.in(register)) {
            each.fields().many("supersedes", SectionItem.class)
                .forEach(before -> successors.computeIfAbsent(before.getId(), id -> new ArrayList<>()).add(each));
        }
        return successors;
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM);
    }
}
