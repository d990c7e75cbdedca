package org.consultum.reports.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reports.HtmlText;
import org.consultum.reports.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of a meeting of the sample")
class MeetingDocumentsTest {

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    @Test
    @DisplayName("the notice states the eight elements, and of closed items the ground only")
    void notice() throws IOException {
        String text = html("notice-of-meeting", Map.of("meeting", meeting("december-meeting")));

        assertSays(text, "Forum on Defense Industrial Cooperation, Acquisition and Sustainment (日米防衛産業協力・取得・維持整備定期協議)",
            "Tuesday, 8 December 2026, 09:00–17:30", "Asia/Tokyo (UTC+09:00)",
            "7 Dec 2026, 19:00 – 8 Dec 2026, 03:30 America/New_York (UTC-05:00)", "Tokyo, Conference Room 2 (第二会議室)",
            "https://meet.dicas.example/december", "Adopts the work plan for 2027 and takes stock",
            "Delegations register with their secretariat five working days before.", "12 Closed: Commercial confidence",
            "13 Closed: Personal data", "2 items are closed", "Agenda and open papers are published by both secretariats.",
            "Partly closed to the public. Item on costed options: commercial confidence.",
            "Written comments reach the forum through the secretariats.", "Interpretation English and Japanese",
            "Contact secretariat-jp@dicas.example", "17 Nov 2026, 21 days before the meeting");
        assertSilent(text, "Costed options for a second production line", "Nominations to the industry panel", "does not yet state");
    }

    @Test
    @DisplayName("a notice with nothing recorded says so in one sentence")
    void missing() throws IOException {
        String text = html("notice-of-meeting", Map.of("meeting", meeting("march-meeting")));

        assertSays(text, "Tuesday, 9 March 2027, 09:00–16:00", "This notice does not yet state: the purpose; whether the meeting is open; "
            + "how to get the papers; whether to register; how to comment; how to ask for accommodation; whom to contact.");
        assertSilent(text, "Taking part", "Accommodation");
    }

    @Test
    @DisplayName("the notice of a cancelled meeting says why it does not take place")
    void cancelled() throws IOException {
        assertSays(html("notice-of-meeting", Map.of("meeting", meeting("third-meeting"))),
            "The meeting is cancelled. Typhoon warning; the business moved to September (illustrative).");
    }

    @Test
    @DisplayName("the full agenda has every item with its time, purpose, presenters and papers")
    void fullAgenda() throws IOException {
        String text = html("agenda", Map.of("meeting", meeting("december-meeting")));

        assertSays(text, "8.2 11:05–11:40 Parts that need release Presented by Legal adviser, Japanese side For discussion 35 min",
            "DICAS-2026/2-02 – Joint production: state of the feasibility study, rev 2 (For discussion)",
            "Costed options for a second production line Closed CONFIDENTIAL - ILLUSTRATIVE", "Closed: Commercial confidence",
            "Added late: The offer arrived after publication", "Presented by Representative of the yards", "Version B, 18 Nov 2026",
            "Planned in all: 8 h 5 min");
    }

    @Test
    @DisplayName("the public agenda leaves out what closed items are about, also from its tables and data")
    void publicAgenda() throws IOException {
        Map<String, String> values = Map.of("meeting", meeting("december-meeting"), "audience", "public");
        String text = html("agenda", values);
        String json = Files.readString(sample.make("agenda", "json", values, "en"));

        assertSays(text, "Public agenda", "12 14:45–15:45 Closed item Closed: Commercial confidence", "13 15:45–16:05 Closed item",
            "leaves out what 2 items that are not for the public are about", "14 16:05–16:15 Offer of a yard to host a site visit");
        assertSilent(text + json, "Costed options", "Nominations to the industry panel", "DICAS-2026/2-06", "CONFIDENTIAL", "INTERNAL");
    }

    @Test
    @DisplayName("days stand above the items of a meeting of three days")
    void threeDays() throws IOException {
        assertSays(html("agenda", Map.of("meeting", meeting("first-meeting-tokyo"))), "First day: Sunday, 9 June 2024 1 09:00–09:30",
            "Second day: Monday, 10 June 2024 5 09:00–11:30", "Third day: Tuesday, 11 June 2024 7 09:00–10:30");
    }

    @Test
    @DisplayName("the chair learns who is away, what is asked for, what went before and what is late")
    void annotated() throws IOException {
        String text = html("annotated-agenda", Map.of("meeting", meeting("december-meeting")));

        assertSays(text, "Quorum: 6 of 10 voting members. 9 are still expected, so the quorum can be reached.",
            "Cannot come Lead for uncrewed aircraft and training, Japanese side: Abroad (illustrative)",
            "Planned: 485 min of 510 min; 25 min are free.", "11 Shared test ranges",
            "Carried over from: 7 Shared test ranges, DICAS, June meeting (illustrative), 9 Jun 2026",
            "2026/2-4, deferred: Carried over to the next meeting.",
            "A-2026-07 Ask the ranges for free weeks in 2027 (Lead for uncrewed aircraft and training, US side, due 31 Aug 2026) "
                + "84 days overdue", "not in yet, due 13 Nov 2026", "A decision is asked for; no wording is proposed yet.");
    }

    @Test
    @DisplayName("the chair sees who is there for a part of it, and who steps back")
    void partlyThere() throws IOException {
        assertSays(html("annotated-agenda", Map.of("meeting", meeting("march-meeting"))),
            "Lead for uncrewed aircraft and training, US side: from 09:00 until 12:00, Leaves at noon");
        assertSays(html("annotated-agenda", Map.of("meeting", ofJune())), "steps back: Wrote the tender for the trial lot (illustrative)");
    }

    @Test
    @DisplayName("before it there is a sheet to sign, with alternates and guests")
    void sheet() throws IOException {
        List<String> rows = csv(Map.of("meeting", meeting("december-meeting")));

        assertEquals("Capacity,Name,Function and organisation,Signature", rows.getFirst());
        assertEquals(2, rows.stream().filter(row -> row.startsWith("Chairs,")).count());
        assertEquals(8, rows.stream().filter(row -> row.startsWith("Members,")).count());
        assertEquals(6, rows.stream().filter(row -> row.startsWith("Guests,")).count(), "one announced and five lines for others");
        assertTrue(rows.contains("Guests,Representative of the yards,,"));
        assertTrue(rows.stream().anyMatch(row -> row.contains("alternate for Lead for ship and aircraft maintenance, US side")));
        assertTrue(rows.stream().anyMatch(row -> row.endsWith("Has sent apologies: Abroad (illustrative)")));
    }

    @Test
    @DisplayName("after it there is who was there from when to when")
    void attended() throws IOException {
        List<String> rows = csv(Map.of("meeting", meeting("second-meeting")));

        assertEquals("Capacity,Name,Function and organisation,From,To,Remarks", rows.getFirst());
        assertEquals(12, rows.size() - 1, "eleven who were there and one apology");
        assertTrue(rows.contains("Members,\"Lead for uncrewed aircraft and training, Japanese side\",Ministry of Defense of Japan (防衛省),"
            + "10:20,17:00,"));
        assertTrue(rows.getLast().endsWith("–,–,Inspection at a yard"));
        assertEquals("Capacity,Name,Function and organisation,Signature",
            csv(Map.of("meeting", meeting("second-meeting"), "form", "sign")).getFirst());
    }

    @Test
    @DisplayName("minutes for the public leave out what was closed; a closed meeting has none")
    void minutes() throws IOException {
        String text = html("minutes", Map.of("meeting", meeting("autumn-meeting"), "audience", "public"));
        ReportOutcome closed = sample.write("minutes", "html", Map.of("meeting", meeting("second-meeting"), "audience", "public"), "en",
            folder.resolve("closed.html"));

        assertSays(text, "Autumn meeting (illustrative)");
        assertSilent(text, "Price data of a member company");
        assertEquals("The meeting is closed to the public, and so is everything about it.",
            assertInstanceOf(ReportOutcome.Failed.class, closed).message());
        assertFalse(Files.exists(folder.resolve("closed.html")));
    }

    @Test
    @DisplayName("compiled minutes of a year hold its meetings one after the other, and every decision in the index")
    void compiled() throws IOException {
        String text = html("compiled-minutes", Map.of("committee", "dicas", "from", "2025-01-01", "to", "2025-12-31"));

        assertSays(text, "1 Jan 2025 to 31 Dec 2025", "Meeting 2025/1 · Second meeting (illustrative), 28 Jan 2025 (6 decisions)",
            "Meeting 2025/2 · Autumn meeting (illustrative), 16 Sep 2025 (5 decisions)",
            "Votes: for 6, against 1, abstentions 1, not voting 1, absent 1", "There was a quorum.", "Correction – accepted");
        String index = text.substring(text.lastIndexOf("Index of decisions"));
        assertEquals(11, matches(index, "2025/[12]-[1-6]"));
        assertSilent(text, "Third meeting (illustrative)");
    }

    @Test
    @DisplayName("compiled minutes for the public say how many meetings were closed")
    void compiledForThePublic() throws IOException {
        String text = html("compiled-minutes", Map.of("committee", "dicas", "audience", "public"));

        assertSays(text, "Compiled minutes, public version", "3 meetings that are not for the public are left out.",
            "1 item dealt with in closed session is left out.");
        assertSilent(text, "Second meeting (illustrative)", "Price data of a member company");
    }

    @Test
    @DisplayName("an extract has the decision with its votes, reasons, dissent and what follows")
    void extract() throws IOException {
        String rating = html("decision-extract", Map.of("decision", "2025/1-5"));
        String docks = html("decision-extract", Map.of("decision", "2025/1-4"));

        assertSays(rating, "Extract from the minutes: decision 2025/1-5", "6 Priority rating for supply requests",
            "Requests carry one of three priority ratings.", "Result: adopted, by named vote.",
            "for 6, against 1, abstentions 1, not voting 1, absent 1", "The majority holds that a rating without force",
            "Reasons annexed by Lead for supply chains, Japanese side", "A rating that binds nobody will be read as if it did.",
            "The legal effect has not been examined (illustrative).", "To be looked at again on 30 Jun 2026",
            "This extract agrees with the minutes.");
        assertSays(docks, "Lead for ship and aircraft maintenance, Japanese side Acquisition, Technology and Logistics Agency (防衛装備庁)",
            "A-2025-02 Run the calendar of free docks and hangars", "31 Dec 2026", "Certified by US Under Secretary of Defense");
    }

    @Test
    @DisplayName("the pack is one PDF with the papers")
    void pack() throws IOException {
        byte[] pdf = Files.readAllBytes(sample.make("agenda-pack", "pdf", Map.of("meeting", meeting("december-meeting")), "en"));

        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        assertTrue(pdf.length > 100_000);
    }

    private String html(String report, Map<String, String> values) throws IOException {
        return HtmlText.of(sample.make(report, "html", values, "en"));
    }

    private List<String> csv(Map<String, String> values) throws IOException {
        String text = Files.readString(sample.make("attendance-sheet", "csv", values, "en"));
        return text.replace("\uFEFF", "").lines().toList();
    }

    private String meeting(String slug) {
        var meetings = new LinkedHashMap<String, String>();
        Register register = sample.source().register();
        register.getCommittees().stream().filter(committee -> "dicas".equals(committee.getSlug()))
            .flatMap(committee -> committee.getMeetings().stream()).forEach(meeting -> meetings.put(key(meeting), meeting.getId()));
        return meetings.get(slug);
    }

    private String ofJune() {
        return meeting("june-meeting-2026");
    }

    /** Two meetings are called June meeting; they are told apart by their year. */
    private static String key(Meeting meeting) {
        return "june-meeting".equals(meeting.getSlug()) ? "june-meeting-" + meeting.getStart().getYear() : meeting.getSlug();
    }

    private static void assertSays(String text, String... said) {
        for (String each : said) {
            assertTrue(text.contains(each), () -> "\"" + each + "\" is not in: " + text);
        }
    }

    private static void assertSilent(String text, String... hidden) {
        for (String each : hidden) {
            assertFalse(text.contains(each), () -> "\"" + each + "\" is in: " + text);
        }
    }

    private static int matches(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
