package org.consultum.defence.risks;

import java.nio.file.Path;
import org.consultum.model.Marking;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemPen;
import org.consultum.spi.section.ItemPen.Draft;
import org.consultum.testing.Fixture;
import org.consultum.testing.Metamodels;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.ecore.EPackage;

/** The forum of the test registers with one risk and one issue, watched by the forum. */
public final class Worries {

    public static final Path PLUGIN = Path.of("..", "org.consultum.defence.risks");

    public final Fixture fixture = RegisterBuilder.forum().fixture();
    public final ItemPen pen = new ItemPen(fixture.elements(), metamodel());
    public final Draft<Section> section = pen.section("Risks", "org.consultum.defence.risks");
    public final Draft<SectionItem> risk = pen.item("Risk", "Late seekers").set("reference", "R-1").set("category", "delay")
        .set("likelihood", 3).set("impact", 4).set("identified", "2026-06-01").set("reviewDue", "2026-12-01")
        .set("owner", fixture.person("Director of Seekers")).add("watchedBy", fixture.committee("Forum"));
    public final Draft<SectionItem> issue = pen.item("Issue", "Who pays").set("reference", "I-1").set("state", "inDispute")
        .set("raised", "2026-03-01").add("watchedBy", fixture.committee("Forum"));

    public Worries() {
        fixture.register().getSections().add(section.element());
        section.add("risks", risk).add("issues", issue);
    }

    /** The metamodel, registered. */
    public static EPackage metamodel() {
        return Metamodels.registered(PLUGIN.resolve("model").resolve("risks.ecore"));
    }

    /** Adds a measure against the risk. */
    public Draft<SectionItem> measure(String title, String due) {
        Draft<SectionItem> measure = pen.item("Mitigation", title).set("due", due);
        risk.add("mitigations", measure);
        return measure;
    }

    /** Adds a step to settle the issue. */
    public Draft<SectionItem> step(String level, String begun, String due) {
        Draft<SectionItem> step = pen.item("DisputeStep", level).set("level", level).set("begun", begun).set("due", due);
        issue.add("steps", step);
        return step;
    }

    /** Adds an escalation of the issue to the forum. */
    public Draft<SectionItem> escalation(String day) {
        Draft<SectionItem> escalation = pen.item("Escalation", "To the forum").set("to", fixture.committee("Forum")).set("day", day)
            .set("text", "No yard accepts the invoice.");
        issue.add("escalations", escalation);
        return escalation;
    }

    /** Marks the risk. */
    public void mark(String level) {
        Marking marking = fixture.elements().create(Marking.class, RegisterPackage.Literals.MARKING);
        marking.setLevel(level);
        risk.element().setMarking(marking);
    }

    /** The risk and how it stands. */
    public Risk standing() {
        return new Risk(ItemFields.of(risk.element()));
    }
}
