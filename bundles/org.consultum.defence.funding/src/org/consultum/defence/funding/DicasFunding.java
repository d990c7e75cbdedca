package org.consultum.defence.funding;

import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.NewElements;
import org.consultum.spi.sample.SampleContents;
import org.consultum.spi.sample.SampleData;
import org.consultum.spi.section.ItemPen;
import org.consultum.spi.section.ItemPen.Draft;

/**
 * Funding in the sample of the DICAS forum: the public figures of Japan's budget for research and development of equipment, and invented
 * lines and partnerships that show the rest. One invented line is overdrawn, which is meant.
 */
public final class DicasFunding implements SampleData {

    private static final String PUBLIC = "Ministry of Defense of Japan (防衛省), budget for research and development of equipment; "
        + "public figure, taken here second-hand";
    private static final String BASIC = "Ministry of Defense of Japan (防衛省), budget for basic research; public figure, taken here "
        + "second-hand";
    private static final String OURS = "Illustrative";

    @Override
    public void add(Register register, NewElements elements) {
        var pen = ItemPen.of(elements, Funding.NAMESPACE);
        var sample = new SampleContents(register);
        Draft<Section> section = pen.section("Funding", Funding.ID);
        publicFigures(pen, sample, section);
        illustrative(pen, sample, section);
        partnerships(pen, sample, section);
        register.getSections().add(section.element());
    }

    private static void publicFigures(ItemPen pen, SampleContents sample, Draft<Section> section) {
        var first = figure(pen, sample, 2022, "291100000000 JPY");
        var second = figure(pen, sample, 2023, "896800000000 JPY");
        section.add("lines", first, second, figure(pen, sample, 2024, "822500000000 JPY"),
            basic(pen, sample, first, "9000000000 JPY", "Public figure. Counted here as part of the budget for research and development, "
                + "so that nothing is added twice."),
            basic(pen, sample, second, "18800000000 JPY", "Public figure: 33 projects. Counted here as part of the budget for research and "
                + "development, so that nothing is added twice."));
    }

    private static Draft<SectionItem> figure(ItemPen pen, SampleContents sample, int year, String planned) {
        return pen.item(Funding.LINE, "Equipment research and development, Japan").set("reference", "JP-RD-" + year).set("year", year)
            .set("purpose", "research").set("funder", sample.party("Ministry of Defense of Japan")).set("planned", planned)
            .set("source", PUBLIC).add("watchedBy", sample.committee("dicas"));
    }

    private static Draft<SectionItem> basic(ItemPen pen, SampleContents sample, Draft<SectionItem> whole, String planned, String text) {
        Object year = whole.element().eGet(whole.element().eClass().getEStructuralFeature("year"));
        return pen.item(Funding.LINE, "Basic research, Japan").set("reference", "JP-BR-" + year).set("year", year)
            .set("purpose", "basicResearch").set("funder", sample.party("Ministry of Defense of Japan")).set("planned", planned)
            .set("partOf", whole.element()).set("source", BASIC).set("text", text).add("watchedBy", sample.committee("dicas"));
    }

    private static void illustrative(ItemPen pen, SampleContents sample, Draft<Section> section) {
        var plan = criterion(pen, "Contribution to the production action plan", "40");
        var urgency = criterion(pen, "Urgency for readiness", "35");
        var both = criterion(pen, "Benefit for both sides", "25");
        section.add("criteria", plan, urgency, both);
        Object atla = sample.party("Acquisition, Technology");
        section.add("lines",
            line(pen, "F-2025-1", 2025, "Feasibility study, second production line", "640000000 JPY", "610000000 JPY", "598400000 JPY")
                .set("purpose", "production").set("funder", atla).add("watchedBy", sample.committee("wg-joint-production"))
                .add("scores", points(pen, plan, "5"), points(pen, urgency, "4"), points(pen, both, "4"))
                .add("about", sample.item("Costed options for a second production line")),
            line(pen, "F-2026-1", 2026, "Trial lot of propulsion parts", "2400000000 JPY", "1900000000 JPY", "350000000 JPY")
                .set("purpose", "production").set("funder", atla).add("watchedBy", sample.committee("wg-joint-production"))
                .add("scores", points(pen, plan, "5"), points(pen, urgency, "5"), points(pen, both, "3"))
                .add("about", sample.decision("2026/2-3")),
            line(pen, "F-2026-2", 2026, "Calendar of free docks and hangars", "120000000 JPY", "131500000 JPY", "86000000 JPY")
                .set("purpose", "sustainment").set("funder", atla).add("watchedBy", sample.committee("wg-maintenance"))
                .set("text", "Illustrative. More is committed than was planned, so that the working group is asked.")
                .add("scores", points(pen, plan, "3"), points(pen, urgency, "4"), points(pen, both, "5"))
                .add("about", sample.item("Maintenance in private facilities")),
            line(pen, "F-2026-3", 2026, "Shared test ranges", "12000000 USD", "7500000 USD", "3100000 USD")
                .set("purpose", "infrastructure").set("funder", sample.party("Office of the Under Secretary"))
                .add("watchedBy", sample.committee("wg-uncrewed-aircraft"))
                .add("scores", points(pen, plan, "2"), points(pen, urgency, "3"), points(pen, both, "5"))
                .add("about", sample.item("Shared test ranges")));
    }

    private static Draft<SectionItem> line(ItemPen pen, String reference, int year, String title, String planned, String committed,
            String spent) {
        return pen.item(Funding.LINE, title + " (illustrative)").set("reference", reference).set("year", year).set("planned", planned)
            .set("committed", committed).set("spent", spent).set("figuresOn", "2026-10-31").set("source", OURS);
    }

    private static Draft<SectionItem> criterion(ItemPen pen, String title, String weight) {
        return pen.item(Funding.CRITERION, title).set("weight", weight).set("highestPoints", "5");
    }

    private static Draft<SectionItem> points(ItemPen pen, Draft<SectionItem> criterion, String points) {
        return pen.item(Funding.POINTS, criterion.element().getTitle()).set("criterion", criterion.element()).set("points", points);
    }

    private static void partnerships(ItemPen pen, SampleContents sample, Draft<Section> section) {
        section.add("partnerships",
            partnership(pen, sample, "PP-1", "Maintenance hangar at the harbour", "buildOperateTransfer", "inForce")
                .add("partners", sample.party("Ministry of Defense of Japan"), sample.party("Harbour and Hangar Maintenance"))
                .set("investment", "9500000000 JPY").set("publicShare", "35").set("from", "2026-04-01").set("until", "2046-03-31")
                .set("transferOn", "2046-03-31")
                .set("exit", "Either side may leave with 24 months' notice after ten years; what was built passes to the public side at "
                    + "its assessed value.")
                .add("about", sample.item("Maintenance in private facilities")),
            partnership(pen, sample, "PP-2", "Propulsion parts for a later model", "developmentAgreement", "negotiation")
                .add("partners", sample.party("Acquisition, Technology"), sample.party("Minato Propulsion Works"))
                .set("investment", "3200000000 JPY").set("publicShare", "60")
                .set("exit", "Under negotiation: rights in results when a partner leaves before the first lot."),
            partnership(pen, sample, "PP-3", "Training of technicians in two languages", "strategicAlliance", "proposed")
                .add("partners", sample.party("Kyodo Equipment Makers"), sample.party("Transpacific Defense Suppliers"))
                .set("text", "An alliance without common property; each side pays its own costs."));
    }

    private static Draft<SectionItem> partnership(ItemPen pen, SampleContents sample, String reference, String title, String model,
            String state) {
        return pen.item(Funding.PARTNERSHIP, title + " (illustrative)").set("reference", reference).set("model", model).set("state", state)
            .add("watchedBy", sample.committee("dicas"));
    }
}
