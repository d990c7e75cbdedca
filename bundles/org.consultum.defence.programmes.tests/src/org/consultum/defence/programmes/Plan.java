package org.consultum.defence.programmes;

import java.nio.file.Path;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemPen;
import org.consultum.spi.section.ItemPen.Draft;
import org.consultum.testing.Fixture;
import org.consultum.testing.Metamodels;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.ecore.EPackage;

/** The forum of the test registers with one programme from 2026 to 2028, watched by the forum. */
public final class Plan {

    public static final Path PLUGIN = Path.of("..", "org.consultum.defence.programmes");

    public final Fixture fixture = RegisterBuilder.forum().fixture();
    public final ItemPen pen = new ItemPen(fixture.elements(), metamodel());
    public final Draft<Section> section = pen.section("Programmes", "org.consultum.defence.programmes");
    public final Draft<SectionItem> programme = pen.item("Programme", "Seekers").set("start", "2026-01-01").set("end", "2028-12-31")
        .set("phase", "development").add("watchedBy", fixture.committee("Forum"));

    public Plan() {
        fixture.register().getSections().add(section.element());
        section.add("programmes", programme);
    }

    /** The metamodel, registered. */
    public static EPackage metamodel() {
        return Metamodels.registered(PLUGIN.resolve("model").resolve("programmes.ecore"));
    }

    /** Adds a milestone with a first baseline. */
    public Draft<SectionItem> milestone(String title, String baseline) {
        Draft<SectionItem> milestone = pen.item("ProgrammeMilestone", title).set("baseline", baseline);
        programme.add("milestones", milestone);
        return milestone;
    }

    /** Records a new baseline. */
    public Draft<SectionItem> rebaseline(Draft<SectionItem> milestone, String day, String to) {
        Draft<SectionItem> entry = pen.item("Rebaseline", "New baseline").set("day", day).set("to", to).set("reason", "agreed");
        milestone.add("rebaselines", entry);
        return entry;
    }

    /** Adds an indicator with a band. */
    public Draft<SectionItem> indicator(String title, String lower, String upper) {
        Draft<SectionItem> indicator = pen.item("Indicator", title).set("unit", "%").set("lower", lower).set("upper", upper);
        programme.add("indicators", indicator);
        return indicator;
    }

    /** Adds a reading. */
    public void reading(Draft<SectionItem> indicator, String day, String value) {
        indicator.add("readings", pen.item("IndicatorReading", day).set("day", day).set("value", value));
    }

    /** How a milestone stands. */
    public static PlannedMilestone standing(Draft<SectionItem> milestone) {
        return new PlannedMilestone(ItemFields.of(milestone.element()));
    }
}
