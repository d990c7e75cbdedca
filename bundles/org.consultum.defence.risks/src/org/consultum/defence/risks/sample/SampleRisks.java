package org.consultum.defence.risks.sample;

import org.consultum.defence.risks.Risk;
import org.consultum.model.Marking;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.NewElements;
import org.consultum.spi.sample.SampleContents;
import org.consultum.spi.sample.SampleData;
import org.consultum.spi.section.ItemPen;
import org.consultum.spi.section.ItemPen.Draft;

/**
 * Risks and issues of the sample. They are made up to show the workbench; that such forums run risks of disclosure, delay, diverging
 * interests and shifting funds is general knowledge.
 */
public final class SampleRisks implements SampleData {

    private static final String MADE_UP = "Made up for the example.";

    @Override
    public void add(Register register, NewElements elements) {
        new Risks(new SampleContents(register), ItemPen.of(elements, Risk.NAMESPACE)).write();
    }

    private record Risks(SampleContents sample, ItemPen pen) {

        void write() {
            Draft<Section> section = pen.section("Risks", "org.consultum.defence.risks");
            sample.register().getSections().add(section.element());
            section.add("risks", disclosure(), delay(), interests(), funding(), seekers());
            section.add("issues", idleDays(), format());
        }

        private Draft<SectionItem> disclosure() {
            Draft<SectionItem> risk = risk("R-1", "Drawings of the interceptor reach a yard that has no need to know", "disclosure", 3, 5)
                .set("state", "treated").set("residualLikelihood", 2).set("residualImpact", 5).set("identified", "2025-02-10")
                .set("reviewDue", "2027-02-10").set("owner", sample.party("Legal adviser, Japanese side"))
                .add("about", sample.item("Joint production: state"))
                .add("mitigations",
                    measure("Drawings are read in a shared room only", "2025-06-30", "done").set("done", "2025-06-20"),
                    measure("Inspection of the three yards of the pilot", "2026-11-13", "underWay")
                        .set("owner", sample.party("Legal adviser, US side")));
            Marking marking = pen.elements().create(Marking.class, RegisterPackage.Literals.MARKING);
            marking.setLevel("CONFIDENTIAL");
            marking.getReleasableTo().add("US");
            marking.getReleasableTo().add("JP");
            risk.element().setMarking(marking);
            return risk;
        }

        private Draft<SectionItem> delay() {
            return risk("R-2", "The trial lot is late and holds up the feasibility study", "delay", 4, 4).set("residualLikelihood", 4)
                .set("residualImpact", 3).set("identified", "2026-11-12").set("reviewDue", "2026-12-08")
                .set("owner", sample.party("Lead for joint production, Japanese side"))
                .add("watchedBy", sample.committee("wg-joint-production")).add("about", sample.item("Trial lot of propulsion parts"));
        }

        private Draft<SectionItem> interests() {
            return risk("R-3", "Makers of both countries want the same share of the work", "divergingInterests", 3, 4)
                .set("state", "treated")
                .set("residualLikelihood", 2).set("residualImpact", 4).set("identified", "2025-09-16").set("reviewDue", "2027-03-09")
                .set("owner", sample.party("Lead for joint production, US side"))
                .add("mitigations", measure("Draft of a key by which work is shared", "2027-01-29", "underWay")
                    .set("owner", sample.party("Industry adviser to the forum")));
        }

        private Draft<SectionItem> funding() {
            return risk("R-4", "Funds move to other programmes in the next budget", "fundingShift", 3, 3).set("state", "accepted")
                .set("identified", "2026-02-24").set("reviewDue", "2026-11-16")
                .set("text", "Public fact: Japan's budget for research and development of equipment was 291.1 bn yen in 2022, 896.8 in "
                    + "2023 and 822.5 in 2024. The assessment is made up for the example.")
                .set("owner", sample.party("Secretary of the forum, Japanese side"))
                .add("about", sample.paper("Research and development budget"));
        }

        private Draft<SectionItem> seekers() {
            return risk("R-5", "Only one maker of seekers", "supply", 2, 4).set("state", "closed").set("residualLikelihood", 1)
                .set("residualImpact", 4).set("identified", "2024-06-12").set("reviewDue", "2026-06-09")
                .set("owner", sample.party("Lead for supply chains, US side"));
        }

        private Draft<SectionItem> idleDays() {
            return pen.item("Issue", "Who pays for days on which a dock stands idle").set("reference", "I-1").set("text", MADE_UP)
                .set("category", "divergingInterests").set("state", "inDispute")
                .set("raisedBy", sample.party("Harbour and Hangar Maintenance Association")).set("raised", "2026-06-22")
                .set("due", "2027-03-09").set("owner", sample.party("Lead for ship and aircraft maintenance, US side"))
                .add("watchedBy", sample.committee("wg-maintenance"))
                .add("about", sample.item("Maintenance in private facilities: pilot results"))
                .add("steps",
                    step("negotiation", "2026-07-01", "2026-08-14").set("ended", "2026-08-12").set("outcome", "notSettled")
                        .add("who", sample.party("Harbour and Hangar Maintenance Association"),
                            sample.party("Lead for ship and aircraft maintenance, US side")),
                    step("liaisonOffices", "2026-08-17", "2026-11-13").add("who", sample.party("Office of the Under Secretary"),
                        sample.party("Acquisition, Technology and Logistics Agency")))
                .add("escalations", pen.item("Escalation", "To the co-chairs").set("to", sample.committee("dicas")).set("day", "2026-11-18")
                    .set("text", "The liaison offices ask for a ruling before the standing arrangement is decided. " + MADE_UP));
        }

        private Draft<SectionItem> format() {
            return pen.item("Issue", "In which format drawings are exchanged").set("reference", "I-2").set("text", MADE_UP)
                .set("category", "technical").set("state", "settled").set("raisedBy", sample.party("Kyodo Equipment Makers' Association"))
                .set("raised", "2025-05-12").set("settled", "2025-09-16").set("resolution", "Both formats are accepted for the "
                    + "pilot. " + MADE_UP)
                .set("owner", sample.party("Lead for joint production, Japanese side")).add("watchedBy", sample.committee("dicas"))
                .add("steps", step("negotiation", "2025-05-19", "2025-09-30").set("ended", "2025-09-16").set("outcome", "settled")
                    .add("who", sample.party("Kyodo Equipment Makers' Association"),
                        sample.party("Transpacific Defense Suppliers Association")));
        }

        /** A risk the forum watches. */
        private Draft<SectionItem> risk(String reference, String title, String category, int likelihood, int impact) {
            return pen.item("Risk", title).set("reference", reference).set("text", MADE_UP).set("category", category)
                .set("likelihood", likelihood).set("impact", impact).add("watchedBy", sample.committee("dicas"));
        }

        private Draft<SectionItem> measure(String title, String due, String state) {
            return pen.item("Mitigation", title).set("text", MADE_UP).set("due", due).set("state", state);
        }

        private Draft<SectionItem> step(String level, String begun, String due) {
            return pen.item("DisputeStep", "Step").set("text", MADE_UP).set("level", level).set("begun", begun).set("due", due);
        }
    }
}
