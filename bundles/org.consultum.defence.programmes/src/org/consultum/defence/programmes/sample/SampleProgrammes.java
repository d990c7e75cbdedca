package org.consultum.defence.programmes.sample;

import org.consultum.defence.programmes.Programme;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.NewElements;
import org.consultum.spi.sample.SampleContents;
import org.consultum.spi.sample.SampleData;
import org.consultum.spi.section.ItemPen;
import org.consultum.spi.section.ItemPen.Draft;

/**
 * Three programmes for the sample, on public facts: joint production of the PAC-3 interceptor, repair of US ships and aircraft in Japan,
 * and the Glide Phase Interceptor. What is public says so with its source; all else is made up to show the workbench.
 */
public final class SampleProgrammes implements SampleData {

    private static final String MADE_UP = "Made up for the example.";

    @Override
    public void add(Register register, NewElements elements) {
        new Programmes(new SampleContents(register), ItemPen.of(elements, Programme.NAMESPACE)).write();
    }

    private record Programmes(SampleContents sample, ItemPen pen) {

        void write() {
            Draft<Section> section = pen.section("Programmes", "org.consultum.defence.programmes");
            sample.register().getSections().add(section.element());
            section.add("programmes", interceptor(), repair(), glidePhase());
        }

        private Draft<SectionItem> interceptor() {
            Draft<SectionItem> released = indicator("Parts released for joint production", "%", "90", "80", "100",
                reading("2026-03-31", "62"), reading("2026-06-30", "70"), reading("2026-09-30", "74"));
            return pen.item("Programme", "Joint production of the PAC-3 interceptor").set("reference", "PAC-3")
                .set("text", "Public fact: joint production of the PAC-3 interceptor was a topic of the first meeting of the forum in "
                    + "June 2024 (Japanese Ministry of Defense, 10 June 2024). The feasibility study, all dates after 2024 and all "
                    + "figures are made up for the example.")
                .set("phase", "study").set("lead", sample.party("Lead for joint production, Japanese side"))
                .add("partners", sample.party("Office of the Under Secretary"),
                    sample.party("Acquisition, Technology and Logistics Agency"))
                .set("owner", sample.party("Lead for joint production, US side")).set("start", "2024-06-10").set("end", "2029-12-31")
                .add("watchedBy", sample.committee("dicas")).add("about", sample.item("Joint production: state"))
                .add("milestones",
                    milestone("PAC-3/1", "Topic taken up by the forum", "2024-06-10", "Public fact: first meeting, Tokyo, June 2024 "
                        + "(Japanese Ministry of Defense, 10 June 2024).").set("state", "reached").set("actual", "2024-06-10"),
                    milestone("PAC-3/2", "Trial lot of propulsion parts ordered", "2026-05-29", MADE_UP).set("kind", "gate")
                        .set("state", "reached").set("actual", "2026-06-09").set("decision", sample.decision("2026/2-3")),
                    milestone("PAC-3/3", "Trial lot of propulsion parts delivered", "2026-09-15", MADE_UP).set("forecast", "2027-01-22")
                        .set("forecastOn", "2026-11-12").set("slipReason", "the second furnace is accepted later than planned")
                        .add("watchedBy", sample.committee("wg-joint-production"), sample.committee("dicas"))
                        .add("about", sample.item("Trial lot of propulsion parts"))
                        .add("rebaselines", rebaseline("2026-06-16", "2026-09-15", "2026-10-15",
                            "Release of two drawings took a month longer; agreed by both sides.")),
                    milestone("PAC-3/4", "Feasibility study finished", "2026-12-15", MADE_UP).set("forecast", "2027-01-29")
                        .set("forecastOn", "2026-11-12").set("slipReason", "it waits for the trial lot"),
                    milestone("PAC-3/5", "Second production line: go or no go", "2027-01-15", MADE_UP).set("kind", "gate")
                        .set("forecast", "2027-01-20").set("forecastOn", "2026-09-10"))
                .add("indicators", released, indicator("Lead time of seekers", "months", "18", "0", "24", reading("2026-03-31", "23"),
                    reading("2026-09-30", "21")))
                .add("targets", pen.item("CapabilityTarget", "Interceptors from two lines in two countries").set("due", "2029-06-30")
                    .set("text", MADE_UP).set("indicator", released.element()).set("value", "95"));
        }

        private Draft<SectionItem> repair() {
            Draft<SectionItem> overrun = indicator("Days in dock beyond plan", "days", "0", "0", "10", reading("2026-04-30", "9"),
                reading("2026-08-31", "6"), reading("2026-10-31", "4"));
            return pen.item("Programme", "Repair of US ships and aircraft in Japan").set("reference", "REPAIR")
                .set("text", "Public fact: maintenance of US ships and aircraft in Japanese private facilities was a topic of the first "
                    + "meeting in June 2024 (Japanese Ministry of Defense, 10 June 2024). The pilot, all dates after 2024 and all "
                    + "figures are made up for the example.")
                .set("phase", "production").set("lead", sample.party("Lead for ship and aircraft maintenance, US side"))
                .add("partners", sample.party("Office of the Under Secretary"),
                    sample.party("Acquisition, Technology and Logistics Agency"),
                    sample.party("Harbour and Hangar Maintenance Association"))
                .set("owner", sample.party("Lead for ship and aircraft maintenance, Japanese side")).set("start", "2024-06-10")
                .set("end", "2028-03-31").add("watchedBy", sample.committee("wg-maintenance"))
                .add("about", sample.item("Maintenance in private facilities: pilot results"))
                .add("milestones",
                    milestone("REPAIR/1", "Pilot with one ship finished", "2025-11-28", MADE_UP).set("state", "reached")
                        .set("actual", "2025-12-12"),
                    milestone("REPAIR/2", "Pilot with one aircraft type finished", "2026-05-29", MADE_UP).set("state", "reached")
                        .set("actual", "2026-05-22"),
                    milestone("REPAIR/3", "Second aircraft type accepted", "2027-02-15", MADE_UP).set("forecast", "2027-03-05")
                        .set("forecastOn", "2026-11-10").set("slipReason", "one hangar is let until the end of February"),
                    milestone("REPAIR/4", "Standing arrangement instead of a pilot", "2027-03-31", MADE_UP).set("kind", "gate")
                        .set("forecast", "2027-03-31").set("forecastOn", "2026-11-10"))
                .add("indicators", overrun, indicator("Repairs finished in time", "%", "95", "85", "100", reading("2026-06-30", "88"),
                    reading("2026-10-31", "91")));
        }

        private Draft<SectionItem> glidePhase() {
            return pen.item("Programme", "Glide Phase Interceptor").set("reference", "GPI")
                .set("text", "Public fact: cooperative development of the Glide Phase Interceptor was agreed in August 2023. All dates "
                    + "after 2024 and all figures are made up for the example.")
                .set("phase", "development").set("lead", sample.party("United States Department of Defense"))
                .add("partners", sample.party("United States Department of Defense"), sample.party("Ministry of Defense of Japan"))
                .set("start", "2023-08-01").set("end", "2036-03-31").add("watchedBy", sample.committee("dicas"))
                .add("about", sample.paper("Glide Phase Interceptor"))
                .add("milestones",
                    milestone("GPI/1", "Cooperative development agreed", "2023-08-31", "Public fact: August 2023. The day stands for the "
                        + "month.")
                        .set("state", "reached").set("actual", "2023-08-31"),
                    milestone("GPI/2", "Preliminary design reviewed", "2027-09-30", MADE_UP).set("kind", "gate")
                        .set("forecast", "2027-09-30").set("forecastOn", "2026-10-01"))
                .add("indicators", indicator("Requirements agreed by both sides", "%", "100", "60", "100", reading("2026-09-30", "71")));
        }

        private Draft<SectionItem> milestone(String reference, String title, String baseline, String text) {
            return pen.item("ProgrammeMilestone", title).set("reference", reference).set("baseline", baseline).set("text", text);
        }

        private Draft<SectionItem> rebaseline(String day, String from, String to, String reason) {
            return pen.item("Rebaseline", "New baseline").set("day", day).set("from", from).set("to", to).set("reason", reason);
        }

        private Draft<SectionItem> indicator(String title, String unit, String target, String lower, String upper, Object... readings) {
            return pen.item("Indicator", title).set("text", MADE_UP).set("unit", unit).set("target", target).set("lower", lower)
                .set("upper", upper).add("readings", readings);
        }

        private Draft<SectionItem> reading(String day, String value) {
            return pen.item("IndicatorReading", day).set("day", day).set("value", value);
        }
    }
}
