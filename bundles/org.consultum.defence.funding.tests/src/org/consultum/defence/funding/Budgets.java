package org.consultum.defence.funding;

import java.nio.file.Path;
import java.util.List;
import org.consultum.model.MembershipRole;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.section.ItemPen;
import org.consultum.spi.section.ItemPen.Draft;
import org.consultum.testing.Fixture;
import org.consultum.testing.Metamodels;
import org.consultum.testing.RegisterBuilder;
import org.consultum.testing.RuleTrial;

/**
 * A register with a board and an empty section on funding.
 *
 * @param fixture the register
 * @param pen writes items
 * @param section the section
 */
public record Budgets(Fixture fixture, ItemPen pen, Draft<Section> section) {

    public static Budgets none() {
        Fixture fixture = RegisterBuilder.register("Funding").organisation("Ministry", OrganisationKind.MINISTRY)
            .organisation("Alpha Works", OrganisationKind.COMPANY).person("B. Ito", "Ministry")
            .committee("Board", board -> board.member("B. Ito", MembershipRole.CHAIR)).fixture();
        var pen = new ItemPen(fixture.elements(),
            Metamodels.registered(Path.of("..", "org.consultum.defence.funding", "model", "funding.ecore")));
        Draft<Section> section = pen.section("Funding", Funding.ID);
        fixture.register().getSections().add(section.element());
        return new Budgets(fixture, pen, section);
    }

    /** A line of a year. */
    public Draft<SectionItem> line(String title, int year, String planned) {
        var line = pen.item(Funding.LINE, title).set("year", year).set("planned", planned);
        section.add("lines", line);
        return line;
    }

    public Draft<SectionItem> criterion(String title, String weight) {
        var criterion = pen.item(Funding.CRITERION, title).set("weight", weight);
        section.add("criteria", criterion);
        return criterion;
    }

    public Draft<SectionItem> points(Draft<SectionItem> line, Draft<SectionItem> criterion, String points) {
        return line.add("scores", pen.item(Funding.POINTS, "Points").set("criterion", criterion.element()).set("points", points));
    }

    public Draft<SectionItem> partnership(String title, String model, String state) {
        var partnership = pen.item(Funding.PARTNERSHIP, title).set("model", model).set("state", state);
        section.add("partnerships", partnership);
        return partnership;
    }

    /** What a rule says on 10 June 2026, with the parameters of the packs. */
    public List<String> found(Rule<?> rule) {
        return RuleTrial.of(rule, fixture).on("2026-06-10").with("total", "100").with("fields", "partners publicShare until exit")
            .with("transfer", "buildOperateTransfer").messages();
    }

    /** The lines as computations see them. */
    public List<BudgetLine> lines() {
        return BudgetLine.all(fixture.register());
    }
}
