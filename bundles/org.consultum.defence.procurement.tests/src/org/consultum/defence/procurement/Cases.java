package org.consultum.defence.procurement;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemPen;
import org.consultum.spi.section.ItemPen.Draft;
import org.consultum.testing.Fixture;
import org.consultum.testing.Metamodels;
import org.consultum.testing.RegisterBuilder;

/**
 * A register with a board that has met, two companies, and one case that stands for nothing until a test says something about it.
 *
 * @param fixture the register
 * @param pen writes more
 * @param section the section
 * @param single the case
 */
public record Cases(Fixture fixture, ItemPen pen, Draft<Section> section, Draft<SectionItem> single) {

    /** The case in assessment, with nothing but a name. */
    public static Cases one() {
        Fixture fixture = RegisterBuilder.register("Procurement")
            .organisation("Ministry", OrganisationKind.MINISTRY)
            .organisation("Alpha Works", OrganisationKind.COMPANY)
            .organisation("Beta Yards", OrganisationKind.COMPANY)
            .person("A. Berg", "Alpha Works")
            .person("B. Ito", "Ministry")
            .committee("Board", board -> board
                .member("A. Berg", MembershipRole.MEMBER)
                .member("B. Ito", MembershipRole.CHAIR)
                .meeting("First meeting", "2026-03-10T09:00+09:00[Asia/Tokyo]", meeting -> meeting.state(MeetingState.CLOSED)
                    .item("Opening", 10).item("Cranes", 30))
                .meeting("Second meeting", "2026-12-10T09:00+09:00[Asia/Tokyo]", meeting -> meeting.state(MeetingState.SCHEDULED)
                    .item("New cranes", 30)))
            .fixture();
        var pen = new ItemPen(fixture.elements(),
            Metamodels.registered(Path.of("..", "org.consultum.defence.procurement", "model", "procurement.ecore")));
        Draft<Section> section = pen.section("Procurement", Procurement.ID);
        Draft<SectionItem> single = pen.item(Procurement.CASE, "Cranes").set("reference", "PC-1");
        section.add("cases", single);
        fixture.register().getSections().add(section.element());
        return new Cases(fixture, pen, section, single);
    }

    /** Says something about the case. */
    public Cases with(Consumer<Draft<SectionItem>> more) {
        more.accept(single);
        return this;
    }

    /** A criterion of the case. */
    public Draft<SectionItem> criterion(String title, String weight) {
        var criterion = pen.item("AwardCriterion", title).set("weight", weight);
        single.add("criteria", criterion);
        return criterion;
    }

    /** A bid of a company for the case. */
    public Draft<SectionItem> bid(String company) {
        var bid = pen.item(Procurement.BID, "Bid of " + company).set("bidder", fixture.organisation(company));
        single.add("bids", bid);
        return bid;
    }

    /** A score of a bid. */
    public void score(Draft<SectionItem> bid, Draft<SectionItem> criterion, String points) {
        bid.add("scores", pen.item(Procurement.SCORE, "Score").set("criterion", criterion.element()).set("points", points));
    }

    /** A threshold watched by the board. */
    public Draft<SectionItem> threshold(String amount) {
        var threshold = pen.item(Procurement.THRESHOLD, "Board asked").set("reference", "T-1").set("amount", amount)
            .add("watchedBy", fixture.committee("Board"));
        section.add("thresholds", threshold);
        return threshold;
    }

    /** The case as computations see it. */
    public ProcurementCase procurement() {
        return new ProcurementCase(ItemFields.of(single.element()));
    }
}
