package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    private static long count(String text, String line) {
        return text.lines().filter(line::equals).count();
    }

    @Test
    void publishesEveryMeetingAndAction() throws IOException {
        cli.run("export", "ics", "dicas", "--out", "all.ics").exits(0);
        String text = Files.readString(folder.resolve("all.ics"));

        assertTrue(count(text, "BEGIN:VEVENT") >= cli.run("list", "meetings", "dicas", "--json").json().size());
        assertEquals(cli.run("list", "actions", "dicas", "--json").json().size(), count(text, "BEGIN:VTODO"));
        assertEquals(text, cli.run("export", "ics", "dicas").exits(0).out());
    }

    @Test
    void publishingTwiceGivesTheSameBytesAndLeavesTheRegisterAlone() throws IOException {
        cli.run("export", "ics", "dicas", "--out", "one.ics").exits(0);
        cli.run("export", "ics", "dicas", "--out", "two.ics").exits(0);
        cli.run("export", "ics", "dicas", "--out", "two.ics").exits(0);

        assertArrayEquals(Files.readAllBytes(folder.resolve("one.ics")), Files.readAllBytes(folder.resolve("two.ics")));
        assertFalse(holds("calendarDigest"));
    }

    @Test
    void writesOneCommitteeOrOneMeeting() {
        String panel = cli.run("export", "ics", "dicas", "--committee", "industry-panel").exits(0).out();
        String single = cli.run("export", "ics", "dicas", "--meeting", "dicas/2026/3").exits(0).out();

        assertTrue(panel.contains("BEGIN:VEVENT") && panel.length() < cli.run("export", "ics", "dicas").exits(0).out().length());
        assertFalse(single.contains("BEGIN:VTODO"));
        assertTrue(single.contains("METHOD:PUBLISH") && single.contains("20261208T"), single);
    }

    @Test
    void anInvitationIsKeptAndCountsUpOnlyWhenItSaysSomethingElse() throws IOException {
        var first = cli.run("export", "ics", "dicas", "--meeting", "dicas/2026/3", "--method", "request", "--out", "december.ics").exits(0);
        String invitation = Files.readString(folder.resolve("december.ics"));
        assertTrue(invitation.contains("METHOD:REQUEST") && invitation.contains("SEQUENCE:0") && invitation.contains("ATTENDEE;"));
        assertTrue(first.err().contains("sequence 0"), first.err());
        assertTrue(holds("calendarDigest"));

        var again = cli.run("export", "ics", "dicas", "--meeting", "dicas/2026/3", "--method", "request", "--out", "december.ics").exits(0);
        assertTrue(again.err().contains("unchanged"), again.err());
        assertEquals(invitation, Files.readString(folder.resolve("december.ics")));

        Path meeting = folder.resolve("dicas/committees/dicas/meetings/2026-12-08-december-meeting.xmi");
        Files.writeString(meeting, Files.readString(meeting).replaceFirst(" place=\"[^\"]*\"", " place=\"Elsewhere\""));
        cli.run("export", "ics", "dicas", "--meeting", "dicas/2026/3", "--method", "request", "--out", "december.ics").exits(1);
        String update = Files.readString(folder.resolve("december.ics"));
        assertTrue(update.contains("SEQUENCE:1") && update.contains("Elsewhere"), update);
    }

    @Test
    void whatIsToBeSentGoesIntoAFolderAndIsSentOnce() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        cli.run("export", "ics", "dicas", "--method", "request", "--out", "out").exits(0);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertTrue(files.allMatch(file -> file.getFileName().toString().matches("[a-z0-9.-]+\\.ics")));
        }

        assertTrue(cli.run("export", "ics", "dicas", "--method", "request", "--out", "out").exits(0).err().contains("nothing to send"));
        assertTrue(cli.run("export", "ics", "dicas", "--method", "cancel", "--out", "out").exits(0).err().contains("nothing to send"));
    }

    @Test
    void aTrialKeepsNothing() throws IOException {
        cli.run("export", "ics", "dicas", "--meeting", "dicas/2026/3", "--method", "request", "--dry-run").exits(0);

        assertFalse(holds("calendarDigest"));
    }

    @Test
    void refusesWhatWouldBeWrongAndSaysWhatToDo() throws IOException {
        Files.writeString(folder.resolve("mine.ics"), "BEGIN:VCALENDAR\r\nPRODID:mine\r\n");

        assertTrue(cli.run("export", "ics", "dicas", "--meeting", "dicas/2026/3", "--method", "cancel").exits(2).err()
            .contains("not called off"));
        assertTrue(cli.run("export", "ics", "dicas", "--committee", "nobody").exits(2).err().contains("industry-panel"));
        assertTrue(cli.run("export", "ics", "dicas", "--out", "mine.ics").exits(2).err().contains("--force"));
        assertTrue(cli.run("export", "ics", "dicas", "--series", "--method", "request").exits(2).err().contains("--series"));
        assertTrue(cli.run("export", "ics", "dicas", "--out", "dicas/committees/x.ics").exits(2).err().contains("files of the register"));
        assertTrue(cli.run("export", "csv", "dicas").exits(2).err().contains("actions, ics"));
        assertTrue(cli.run("export", "ics", "dicas", "--with", "papers").exits(2).err().contains("series"));
    }

    @Test
    void seriesAreOneEntryEach() {
        String text = cli.run("export", "ics", "dicas", "--series").exits(0).out().replace("\r\n ", "");
        assertEquals(text, cli.run("export", "ics", "dicas", "--with", "series").exits(0).out().replace("\r\n ", ""));

        assertTrue(text.contains("RRULE:FREQ=YEARLY;BYMONTH=6,12;BYDAY=2TU"), text);
    }

    private boolean holds(String attribute) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("dicas"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xmi")).toList()) {
                if (Files.readString(file).contains(attribute + "=")) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void writesActionsAsTablesOfAView() throws IOException {
        cli.run("export", "actions", "dicas", "--view", "overdue", "--out", "late.csv").exits(0);
        List<String> late = Files.readAllLines(folder.resolve("late.csv"));
        cli.run("export", "actions", "dicas", "--out", "all.csv").exits(0);

        assertTrue(late.getFirst().startsWith("\uFEFFReference,Title,Owners,Due,"), late.getFirst());
        assertTrue(late.size() > 1 && late.stream().skip(1).noneMatch(line -> line.contains("Done")), late.toString());
        assertEquals(cli.run("list", "actions", "dicas", "--json").json().size() + 1,
            Files.readAllLines(folder.resolve("all.csv")).size());
    }

    @Test
    void whatIsOverdueDependsOnTheDay() throws IOException {
        cli.run("export", "actions", "dicas", "--view", "overdue", "--as-of", "2020-01-01", "--out", "none.csv").exits(0);
        cli.run("export", "actions", "dicas", "--filter", "status:done", "--out", "done.xlsx").exits(0);

        assertEquals(1, Files.readAllLines(folder.resolve("none.csv")).size());
        assertEquals("PK", Files.readString(folder.resolve("done.xlsx"), StandardCharsets.ISO_8859_1).substring(0, 2));
    }

    @Test
    void refusesTablesThatCannotBe() {
        assertTrue(cli.run("export", "actions", "dicas").exits(2).err().contains("needs a file"));
        assertTrue(cli.run("export", "actions", "dicas", "--out", "actions.ods").exits(2).err().contains(".xlsx"));
        assertTrue(cli.run("export", "actions", "dicas", "--filter", "stat us", "--out", "a.csv").exits(2).err().contains("cannot be read"));
        assertTrue(cli.run("export", "actions", "dicas", "--filter", "", "--view", "all", "--out", "a.csv").exits(2).err()
            .contains("at once"));
    }
}
