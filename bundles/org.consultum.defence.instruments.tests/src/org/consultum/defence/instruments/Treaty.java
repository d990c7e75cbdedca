package org.consultum.defence.instruments;

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

/** The forum of the test registers with one agreement in force between two ministries, watched by the forum. */
public final class Treaty {

    public static final Path PLUGIN = Path.of("..", "org.consultum.defence.instruments");

    public final Fixture fixture = RegisterBuilder.forum().fixture();
    public final ItemPen pen = new ItemPen(fixture.elements(), metamodel());
    public final Draft<Section> section = pen.section("Instruments", "org.consultum.defence.instruments");
    public final Draft<SectionItem> agreement = instrument("Supply agreement");

    public Treaty() {
        fixture.register().getSections().add(section.element());
        section.add("instruments", agreement);
    }

    /** The metamodel, registered. */
    public static EPackage metamodel() {
        return Metamodels.registered(PLUGIN.resolve("model").resolve("instruments.ecore"));
    }

    /** An instrument in force, in no section yet. */
    public Draft<SectionItem> instrument(String title) {
        return pen.item("Instrument", title).set("state", "inForce").add("watchedBy", fixture.committee("Forum"));
    }

    /** Adds an obligation of one ministry to the other. */
    public Draft<SectionItem> obligation(String title) {
        Draft<SectionItem> obligation = pen.item("Obligation", title).set("debtor", fixture.organisation("Northern Ministry"))
            .add("creditors", fixture.organisation("Southern Ministry"));
        agreement.add("obligations", obligation);
        return obligation;
    }

    /** Records that an obligation was met. */
    public void fulfilled(Draft<SectionItem> obligation, String occurrence, String done) {
        obligation.add("fulfilments", pen.item("Fulfilment", occurrence).set("occurrence", occurrence).set("done", done));
    }

    /** An obligation and when it is due. */
    public static Duty duty(Draft<SectionItem> obligation) {
        return new Duty(ItemFields.of(obligation.element()));
    }
}
