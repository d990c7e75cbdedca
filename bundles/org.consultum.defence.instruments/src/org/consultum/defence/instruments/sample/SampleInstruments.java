package org.consultum.defence.instruments.sample;

import org.consultum.defence.instruments.Instrument;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.NewElements;
import org.consultum.spi.sample.SampleContents;
import org.consultum.spi.sample.SampleData;
import org.consultum.spi.section.ItemPen;
import org.consultum.spi.section.ItemPen.Draft;

/**
 * The instruments of the sample, on public facts: the memorandum and the supply arrangement of January 2023, the Glide Phase Interceptor,
 * the revised Three Principles, and the terms of reference of the forum with what went before. What is public says so with its source;
 * all else, obligations above all, is made up to show the workbench.
 */
public final class SampleInstruments implements SampleData {

    private static final String MADE_UP = "Made up for the example.";
    private static final String JANUARY = " The day stands for the month. ";

    @Override
    public void add(Register register, NewElements elements) {
        new Instruments(new SampleContents(register), ItemPen.of(elements, Instrument.NAMESPACE)).write();
    }

    private record Instruments(SampleContents sample, ItemPen pen) {

        void write() {
            Draft<Section> section = pen.section("Instruments", "org.consultum.defence.instruments");
            sample.register().getSections().add(section.element());
            Draft<SectionItem> before = instrument("STF", "Systems and Technology Forum: basis of its work", "arrangement")
                .set("state", "superseded").set("text", "Public fact: the forum succeeded the Systems and Technology Forum (Japanese "
                    + "Ministry of Defense, 10 June 2024). The entry stands for what that forum worked on; its text is not on file.")
                .add("about", sample.committee("systems-and-technology-forum"));
            section.add("instruments", terms(before), before, memorandum(), supply(), glidePhase(), principles(), drawings());
        }

        private Draft<SectionItem> terms(Draft<SectionItem> before) {
            Draft<SectionItem> reports = clause("3", "Reports", "reporting", "Each working group reports twice a year. " + MADE_UP);
            return instrument("TOR", "Terms of reference of the forum (DICAS)", "termsOfReference")
                .set("state", "inForce").set("signed", "2024-06-10").set("inForceFrom", "2024-06-10")
                .set("text", "Public fact: the forum has signed terms of reference and four working groups (Japanese Ministry of "
                    + "Defense, 10 June 2024). Clauses, obligations and reviews are made up for the example.")
                .add("supersedes", before.element()).set("document", sample.paper("Terms of reference"))
                .add("clauses",
                    clause("1", "Purpose", "purpose", "Cooperation in production, acquisition and sustainment. " + MADE_UP),
                    clause("2", "Working groups", "organisation", "Public fact: there are four working groups. The wording is made up."),
                    reports,
                    clause("4", "Confirmation", "results", "Public fact: results go to the Security Consultative Committee (2+2) for "
                        + "confirmation. The wording is made up."))
                .add("obligations", pen.item("Obligation", "Report of the working group on joint production").set("text", MADE_UP)
                    .set("debtor", sample.committee("wg-joint-production")).add("creditors", sample.committee("dicas"))
                    .set("clause", reports.element()).set("first", "2024-12-31").set("everyMonths", 6)
                    .add("fulfilments", fulfilment("2024-12-31", "2024-12-20"), fulfilment("2025-06-30", "2025-06-27"),
                        fulfilment("2025-12-31", "2026-01-09"), fulfilment("2026-06-30", "2026-06-09")),
                    pen.item("Obligation", "Report of the working group on supply chains").set("text", MADE_UP)
                        .set("debtor", sample.committee("wg-supply-chains")).add("creditors", sample.committee("dicas"))
                        .set("clause", reports.element()).set("first", "2024-12-31").set("everyMonths", 6)
                        .add("fulfilments", fulfilment("2024-12-31", "2024-12-19"), fulfilment("2025-06-30", "2025-07-11"),
                            fulfilment("2025-12-31", "2025-12-18")))
                .add("reviews", pen.item("InstrumentReview", "Mandates of the working groups after three years").set("text", MADE_UP)
                    .set("due", "2027-06-15").add("about", sample.item("Mandates of the working groups")));
        }

        private Draft<SectionItem> memorandum() {
            return instrument("RDTE", "Memorandum of understanding for research, development, test and evaluation projects", "memorandum")
                .set("state", "inForce").set("signed", "2023-01-31").set("document", sample.paper("Memorandum of understanding"))
                .set("text", "Public fact: January 2023." + JANUARY + "Obligations are made up for the example.")
                .add("obligations", pen.item("Obligation", "List of current projects").set("text", MADE_UP)
                    .set("debtor", sample.party("Acquisition, Technology and Logistics Agency"))
                    .add("creditors", sample.party("United States Department of Defense")).set("first", "2024-01-31").set("everyMonths", 12)
                    .add("fulfilments", fulfilment("2024-01-31", "2024-01-30"), fulfilment("2025-01-31", "2025-01-24"),
                        fulfilment("2026-01-31", "2026-02-02")));
        }

        private Draft<SectionItem> supply() {
            return instrument("SOSA", "Security of Supply Arrangement", "arrangement").set("state", "inForce").set("force", "nonBinding")
                .set("signed", "2023-01-31").set("document", sample.paper("Security of Supply Arrangement"))
                .set("text", "Public fact: January 2023, not binding." + JANUARY + "Obligations and reviews are made up for the example; "
                    + "what does not bind is owed by courtesy.")
                .add("watchedBy", sample.committee("wg-supply-chains"))
                .add("obligations", pen.item("Obligation", "List of points of contact for supply requests").set("text", MADE_UP)
                    .set("debtor", sample.party("Lead for supply chains, US side"))
                    .add("creditors", sample.party("Lead for supply chains, Japanese side")).set("due", "2026-10-30"))
                .add("reviews", pen.item("InstrumentReview", "Do the priority ratings help?").set("text", MADE_UP).set("due", "2026-12-18")
                    .add("about", sample.decision("2025/2-4")));
        }

        private Draft<SectionItem> glidePhase() {
            return instrument("GPI", "Glide Phase Interceptor cooperative development", "agreement").set("state", "inForce")
                .set("signed", "2023-08-31").set("document", sample.paper("Glide Phase Interceptor"))
                .set("text", "Public fact: August 2023. The day stands for the month.");
        }

        private Draft<SectionItem> principles() {
            Draft<SectionItem> principles = pen.item("Instrument", "Three Principles on transfer of defence equipment, as revised")
                .set("reference", "3P").set("kind", "policy").set("state", "inForce").set("signed", "2023-12-22")
                .set("document", sample.paper("Three Principles"))
                .set("text", "Public fact: revised on 22 December 2023. A policy of one government, so it has one party.");
            return principles.add("parties", sample.party("Ministry of Defense of Japan")).add("watchedBy", sample.committee("dicas"));
        }

        private Draft<SectionItem> drawings() {
            return instrument("DRAW", "Protocol on the handling of drawings in the pilot", "protocol").set("state", "inForce")
                .set("force", "binding").set("signed", "2025-04-01").set("inForceFrom", "2025-04-01").set("until", "2027-03-31")
                .set("noticeMonths", 3).set("text", MADE_UP)
                .add("about", sample.item("Common format for drawings"))
                .add("clauses", clause("1", "Marking", "information", "Drawings bear the marking of who made them. " + MADE_UP),
                    clause("2", "Return", "information", "Drawings are returned within 30 days after the pilot. " + MADE_UP))
                .add("obligations", pen.item("Obligation", "Return of the drawings of the pilot").set("text", MADE_UP)
                    .set("debtor", sample.party("Harbour and Hangar Maintenance Association"))
                    .add("creditors", sample.party("Office of the Under Secretary")).set("due", "2027-04-30"));
        }

        /** An instrument between both sides that the forum watches. */
        private Draft<SectionItem> instrument(String reference, String title, String kind) {
            return pen.item("Instrument", title).set("reference", reference).set("kind", kind)
                .add("parties", sample.party("United States Department of Defense"), sample.party("Ministry of Defense of Japan"))
                .add("watchedBy", sample.committee("dicas"));
        }

        private Draft<SectionItem> clause(String number, String title, String topic, String text) {
            return pen.item("Clause", title).set("number", number).set("topic", topic).set("text", text);
        }

        private Draft<SectionItem> fulfilment(String occurrence, String done) {
            return pen.item("Fulfilment", occurrence).set("occurrence", occurrence).set("done", done);
        }
    }
}
