package org.consultum.defence.procurement;

import org.consultum.model.Organisation;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.NewElements;
import org.consultum.spi.sample.SampleContents;
import org.consultum.spi.sample.SampleData;
import org.consultum.spi.section.ItemPen;
import org.consultum.spi.section.ItemPen.Draft;

/**
 * Procurement in the sample of the DICAS forum. Everything in it is invented: cases, companies, prices and scores. One case shows each
 * stage; one of them reaches a threshold and has not been brought before the forum, which is meant.
 */
public final class DicasProcurement implements SampleData {

    @Override
    public void add(Register register, NewElements elements) {
        var pen = ItemPen.of(elements, Procurement.NAMESPACE);
        var sample = new SampleContents(register);
        var higashi = company(register, elements, "Higashi Motor Works (東エンジン製作所, illustrative)", "Higashi", "JP");
        var pacific = company(register, elements, "Pacific Propellant Partners (illustrative)", "PPP", "US");
        Draft<Section> section = pen.section("Procurement", Procurement.ID);
        section.add("thresholds", threshold(pen, "T-JPY", "Forum asked from 10 billion yen", "10000000000 JPY", sample),
            threshold(pen, "T-USD", "Forum asked from 60 million dollars", "60000000 USD", sample));
        section.add("cases", secondLine(pen, sample, higashi, pacific), hangarTools(pen, sample), translation(pen, sample),
            testRange(pen, sample));
        register.getSections().add(section.element());
    }

    private static Organisation company(Register register, NewElements elements, String name, String shortName, String country) {
        Organisation company = elements.create(Organisation.class, Literals.ORGANISATION);
        company.setName(name);
        company.setShortName(shortName);
        company.setKind(OrganisationKind.COMPANY);
        company.setCountry(country);
        register.getOrganisations().add(company);
        return company;
    }

    private static Draft<SectionItem> threshold(ItemPen pen, String reference, String title, String amount, SampleContents sample) {
        return pen.item(Procurement.THRESHOLD, title).set("reference", reference).set("amount", amount).set("from", "2025-04-01")
            .set("source", "Illustrative; the forum's terms of reference name no amount").add("watchedBy", sample.committee("dicas"));
    }

    /** In evaluation, before the forum in December; two bids are scored and the third is not yet. */
    private static Draft<SectionItem> secondLine(ItemPen pen, SampleContents sample, Organisation higashi, Organisation pacific) {
        var parts = pen.item("CaseRequirement", "Interchangeable with the parts of the first line").set("obligation", "mandatory")
            .set("source", "Drawings released under the memorandum of January 2023 (illustrative)");
        var rate = pen.item("CaseRequirement", "At least 24 sets a month from the third year").set("obligation", "mandatory")
            .set("source", "Feasibility study of the working group (illustrative)");
        var reuse = pen.item("CaseRequirement", "Tooling that serves a later model as well").set("obligation", "desirable")
            .set("source", "Industry panel (illustrative)");
        var cost = criterion(pen, "Price over ten years", "cost", "40");
        var fit = criterion(pen, "Conformity with drawings and standards", "compliance", "25");
        var progress = criterion(pen, "Tooling and process", "innovation", "15");
        var lead = criterion(pen, "Lead time and security of supply", "delivery", "20");
        var minato = bid(pen, "B-1", sample.party("Minato Propulsion Works"), "41800000000 JPY", "compliant")
            .add("scores", score(pen, cost, "7", "Third lowest price"), score(pen, fit, "9", "All drawings met"),
                score(pen, progress, "6", "Proven process"), score(pen, lead, "9", "Line ready in 14 months"));
        var eastern = bid(pen, "B-2", higashi, "39500000000 JPY", "withReservations")
            .add("scores", score(pen, cost, "8.5", "Second lowest price"), score(pen, fit, "6", "Two deviations announced"),
                score(pen, progress, "8", "New winding process"), score(pen, lead, "6", "Line ready in 22 months"))
            .add("unmet", reuse.element());
        var partners = bid(pen, "B-3", pacific, "38900000000 JPY", "notAssessed")
            .add("scores", score(pen, cost, "9", "Lowest price"));
        return pen.item(Procurement.CASE, "Second production line for propulsion parts (illustrative)").set("reference", "PC-2026-01")
            .set("stage", "evaluation").set("procedure", "restricted").set("estimatedValue", "42000000000 JPY")
            .set("text", "A second source for propulsion parts of the interceptor, as the forum asked for in June 2026.")
            .set("owner", sample.party("Desk officer, interceptor production"))
            .set("assessmentPlanned", "2026-06-30").set("assessmentDone", "2026-07-03").set("noticePlanned", "2026-07-15")
            .set("noticeDone", "2026-07-21").set("tendersDue", "2026-10-02T17:00+09:00[Asia/Tokyo]")
            .set("evaluationPlanned", "2026-12-04").set("awardPlanned", "2027-01-29").set("contractPlanned", "2027-03-31")
            .add("watchedBy", sample.committee("dicas"), sample.committee("wg-joint-production"))
            .add("about", sample.item("Costed options for a second production line"))
            .add("requirements", parts, rate, reuse).add("criteria", cost, fit, progress, lead).add("bids", minato, eastern, partners);
    }

    /** Reaches the threshold, and nothing on an agenda of the forum deals with it: a finding and a proposed item are meant. */
    private static Draft<SectionItem> hangarTools(ItemPen pen, SampleContents sample) {
        return pen.item(Procurement.CASE, "Dock cranes and hangar tools for the maintenance pilot (illustrative)")
            .set("reference", "PC-2026-02").set("stage", "tendering").set("procedure", "open").set("estimatedValue", "14200000000 JPY")
            .set("text", "Equipment the yards need to go from pilot to a standing arrangement.")
            .set("owner", sample.party("Desk officer, ship maintenance"))
            .set("assessmentPlanned", "2026-09-30").set("assessmentDone", "2026-09-28").set("noticePlanned", "2026-11-02")
            .set("noticeDone", "2026-11-04").set("tendersDue", "2027-01-15T17:00+09:00[Asia/Tokyo]").set("awardPlanned", "2027-04-30")
            .add("watchedBy", sample.committee("dicas"), sample.committee("wg-maintenance"))
            .add("requirements",
                pen.item("CaseRequirement", "Lifting capacity of 80 t").set("obligation", "mandatory")
                    .set("source", "Dock survey (illustrative)"),
                pen.item("CaseRequirement", "Training of yard staff in two languages").set("obligation", "desirable"));
    }

    /** Below every threshold, awarded and under contract. */
    private static Draft<SectionItem> translation(ItemPen pen, SampleContents sample) {
        var price = criterion(pen, "Price a page", "cost", "60");
        var quality = criterion(pen, "Sample translation", "compliance", "40");
        var makers = bid(pen, "B-1", sample.party("Kyodo Equipment Makers"), "176000000 JPY", "compliant")
            .set("state", "admitted").add("scores", score(pen, price, "8", ""), score(pen, quality, "9", ""));
        var suppliers = bid(pen, "B-2", sample.party("Transpacific Defense Suppliers"), "169500000 JPY", "compliant")
            .set("state", "admitted").add("scores", score(pen, price, "9", ""), score(pen, quality, "7.5", ""));
        return pen.item(Procurement.CASE, "Translation of technical manuals (illustrative)").set("reference", "PC-2025-03")
            .set("stage", "contract").set("procedure", "open").set("estimatedValue", "180000000 JPY")
            .set("text", "Manuals of the maintenance pilot, English to Japanese.").set("owner", sample.party("Desk officer, aircraft"))
            .set("assessmentPlanned", "2025-11-14").set("assessmentDone", "2025-11-14").set("noticePlanned", "2025-12-01")
            .set("noticeDone", "2025-12-03").set("tendersDue", "2026-01-30T17:00+09:00[Asia/Tokyo]").set("evaluationPlanned", "2026-02-27")
            .set("evaluationDone", "2026-02-24").set("awardPlanned", "2026-03-13").set("awardDone", "2026-03-11")
            .set("awardReasons", "Both bids have the same result; the award follows the higher score on the sample translation, as the "
                + "notice said it would.")
            .set("standstillUntil", "2026-03-23").set("contractPlanned", "2026-04-01").set("contractDone", "2026-04-01")
            .set("contractValue", "176000000 JPY").set("contractReference", "K-2026-118 (illustrative)")
            .add("watchedBy", sample.committee("wg-maintenance"))
            .add("criteria", price, quality).add("bids", makers, suppliers).set("awardedTo", makers.element());
    }

    /** In dollars, at the threshold, and on the agenda of the forum. */
    private static Draft<SectionItem> testRange(ItemPen pen, SampleContents sample) {
        return pen.item(Procurement.CASE, "Telemetry for shared test ranges (illustrative)").set("reference", "PC-2026-04")
            .set("stage", "assessment").set("procedure", "governmentToGovernment").set("estimatedValue", "60000000 USD")
            .set("text", "Receivers and recorders for flight tests of uncrewed aircraft.")
            .set("owner", sample.party("Lead for uncrewed aircraft and training, US side")).set("assessmentPlanned", "2027-02-26")
            .set("noticePlanned", "2027-05-03").set("awardPlanned", "2027-10-29")
            .add("watchedBy", sample.committee("dicas"), sample.committee("wg-uncrewed-aircraft"))
            .add("about", sample.item("Shared test ranges"));
    }

    private static Draft<SectionItem> criterion(ItemPen pen, String title, String group, String weight) {
        return pen.item("AwardCriterion", title).set("group", group).set("weight", weight);
    }

    private static Draft<SectionItem> bid(ItemPen pen, String reference, Object bidder, String price, String compliance) {
        return pen.item(Procurement.BID, "Bid of " + ((Organisation) bidder).getShortName()).set("reference", reference)
            .set("bidder", bidder).set("price", price).set("state", "received").set("compliance", compliance);
    }

    private static Draft<SectionItem> score(ItemPen pen, Draft<SectionItem> criterion, String points, String why) {
        var score = pen.item(Procurement.SCORE, criterion.element().getTitle()).set("criterion", criterion.element()).set("points", points);
        return why.isEmpty() ? score : score.set("text", why);
    }
}
