package org.consultum.samples.internal.generator;

import java.util.List;
import java.util.Locale;

/** Words that generated registers are made of. Varied enough for an index and for compression to behave as with real texts. */
final class Phrases {

    private static final List<String> TOPICS = List.of("security of supply", "export licensing", "test ranges", "spare parts",
        "dock capacity", "pilot training", "small suppliers", "cyber protection of suppliers", "common standards", "lead times",
        "research funding", "technology transfer", "shared warehouses", "cost estimates", "quality assurance", "data exchange",
        "maintenance contracts", "energy use of bases", "skilled workers", "raw materials", "semiconductors", "munitions stock",
        "satellite services", "uncrewed systems", "simulators", "obsolescence", "transport capacity", "certification of software",
        "framework agreements", "intellectual property", "offset obligations", "industrial participation", "codification of parts",
        "battery supply", "forgings and castings", "hazardous substances", "ship repair", "engine overhaul", "field trials",
        "interoperability", "procurement procedures", "milestone payments", "supply chain mapping", "cold storage", "medical supplies",
        "部品供給網", "維持整備", "安全保障", "công nghiệp quốc phòng", "chuỗi cung ứng", "Versorgungssicherheit", "Prüfverfahren");
    private static final List<String> VERBS = List.of("Report on", "Review of", "Decision on", "Plan for", "Outlook on", "Survey of",
        "Draft guidance on", "Priorities for", "Update on", "Risks in", "Lessons from", "Options for", "Budget for", "Pilot on",
        "Next steps on", "Evaluation of", "Roadmap for", "Hearing on", "Mandate for", "Agreement on");
    private static final List<String> QUALIFIERS = List.of("in the northern region", "for the coming year", "after the pilot phase",
        "with partner nations", "at medium-sized firms", "in joint programmes", "under the framework agreement", "before the summit",
        "at public yards", "in peacetime", "for small series", "on the basis of new figures", "at short notice", "across both services",
        "in the third quarter", "for training flights", "with industry", "following the audit", "for the working group", "in stages");
    private static final List<String> SENTENCES = List.of(
        "The committee was told that %s had improved since the last report, though figures from two sites are still missing.",
        "Members asked how %s would be paid for once the present programme ends.",
        "There was broad agreement that %s needs one responsible office on each side.",
        "Industry representatives pointed out that %s takes longer than planned where drawings are not released.",
        "A survey among suppliers shows that %s is the most frequent cause of delay.",
        "The secretariat will collect comments on %s until the end of the month and circulate them without attribution.",
        "It was noted that earlier decisions on %s had been carried out only in part.",
        "Several members warned that %s should not be treated apart from staffing and infrastructure.",
        "The costs of %s are within the estimate; the reserve was not touched.",
        "A short written report on %s is expected before the agenda of the next meeting is published.",
        "The working group proposes to measure %s every quarter with three indicators that are already collected.",
        "One member recorded a reservation concerning %s and will explain it in writing.",
        "The legal advisers see no obstacle, provided that %s is kept within the existing agreement.",
        "With regard to %s the committee prefers a pilot with two sites to a rule for all.",
        "No objections were raised; %s remains on the list of standing items.");
    private static final List<String> GIVEN = List.of("Aiko", "Ben", "Chiara", "Duc", "Elif", "Farid", "Grace", "Haruto", "Ines", "Jonas",
        "Kaede", "Linh", "Mateo", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Søren", "Thảo", "Uwe", "Vera", "Wei", "Ximena", "Yuki",
        "Zoë");
    private static final List<String> FAMILY = List.of("Abe", "Berg", "Costa", "Dang", "Eriksen", "Fischer", "García", "Hoàng", "Ito",
        "Jansen", "Kovács", "Larsen", "Müller", "Nguyễn", "Okada", "Petrov", "Quinn", "Rossi", "Sato", "Trần", "Ueda", "Vogel", "Walker",
        "Xu", "Yamada", "Ziegler");
    private static final List<String> OFFICES = List.of("Acquisition", "Sustainment", "Research", "Logistics", "Budget", "Legal Affairs",
        "International Cooperation", "Industrial Policy", "Air Systems", "Naval Systems", "Land Systems", "Cyber");
    private static final List<String> ACTS = List.of("Prepare", "Circulate", "Check", "Publish", "Translate", "Agree", "Summarise",
        "Collect", "Compare", "Update", "Draft", "Send", "Confirm", "Estimate", "Ask for", "Follow up");
    private static final List<String> THINGS = List.of("the figures on", "a note on", "comments on", "the plan for",
        "the list of sites for",
        "contacts for", "a timetable for", "the terms for", "an estimate of", "the risk register on", "a one-page summary of",
        "the questions about");

    private Phrases() {
    }

    static String topic(Dice dice) {
        return dice.pick(TOPICS);
    }

    static String title(Dice dice) {
        String title = dice.pick(VERBS) + " " + topic(dice);
        return dice.percent(60) ? title + " " + dice.pick(QUALIFIERS) : title;
    }

    static String act(Dice dice) {
        String act = dice.pick(ACTS) + " " + dice.pick(THINGS) + " " + topic(dice);
        return dice.percent(40) ? act + " " + dice.pick(QUALIFIERS) : act;
    }

    /** Some sentences about one or more topics. */
    static String text(Dice dice, int sentences) {
        var text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : i % 4 == 0 ? "\n\n" : " ").append(dice.pick(SENTENCES).replace("%s", topic(dice)));
        }
        return text.toString();
    }

    static String person(Dice dice) {
        return dice.pick(GIVEN) + " " + dice.pick(FAMILY);
    }

    static String office(Dice dice) {
        return dice.pick(OFFICES);
    }

    static String committee(Dice dice) {
        String topic = topic(dice);
        return topic.substring(0, 1).toUpperCase(Locale.ROOT) + topic.substring(1) + " and " + topic(dice);
    }
}
