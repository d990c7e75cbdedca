package org.consultum.rules.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.Notice;
import org.consultum.model.Openness;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RuleOverride;
import org.consultum.model.RulePackUse;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.Sample;
import org.consultum.rules.calendar.HolidayCalendars;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinePlanTest {

    private final java.util.Locale locale = java.util.Locale.getDefault();
    private final Sample sample = new Sample();
    private RuleCatalogue catalogue;

    @BeforeEach
    void inEnglish() {
        java.util.Locale.setDefault(java.util.Locale.UK);
        catalogue = Packs.supplied();
    }

    @AfterEach
    void asBefore() {
        java.util.Locale.setDefault(locale);
    }

    private RulePackUse choose(String pack) {
        RulePackUse use = RegisterFactory.eINSTANCE.createRulePackUse();
        use.setPack(pack);
        sample.committee.getRulePacks().add(use);
        return use;
    }

    private static RuleOverride override(RulePackUse use, String rule, String parameter, String value) {
        RuleOverride override = RegisterFactory.eINSTANCE.createRuleOverride();
        override.setRule(rule);
        override.setParameter(parameter);
        override.setValue(value);
        override.setReason("Agreed in 2024.");
        use.getOverrides().add(override);
        return override;
    }

    private Meeting meeting(String start, String end) {
        Meeting meeting = sample.meeting(MeetingState.SCHEDULED);
        meeting.setStart(ZonedDateTime.parse(start));
        meeting.setEnd(ZonedDateTime.parse(end));
        meeting.setPlace("Room 1");
        return meeting;
    }

    private Meeting meeting(String day, ZoneId zone) {
        Meeting meeting = sample.meeting(MeetingState.SCHEDULED);
        meeting.setStart(LocalDate.parse(day).atTime(9, 0).atZone(zone));
        meeting.setEnd(LocalDate.parse(day).atTime(17, 0).atZone(zone));
        meeting.setPlace("Room 1");
        return meeting;
    }

    private static Notice notice(Meeting meeting, String publishedOn) {
        Notice notice = RegisterFactory.eINSTANCE.createNotice();
        notice.setPublishedOn(publishedOn == null ? null : LocalDate.parse(publishedOn));
        meeting.setNotice(notice);
        return notice;
    }

    private DeadlinePlan plan(Meeting meeting, String now) {
        return DeadlinePlan.of(meeting, catalogue, HolidayCalendars.shipped(), Instant.parse(now));
    }

    private static Deadline of(DeadlinePlan plan, Milestone milestone) {
        return plan.deadlines().stream().filter(one -> one.milestone() == milestone).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-15, 15, 2025-11-30", "2025-12-16, 7, 2025-12-09"})
    void aMeetingIsJudgedByTheTextOfItsDay(String day, int amount, LocalDate last) {
        choose("faca");

        var notice = of(plan(meeting(day, ZoneId.of("America/New_York")), "2025-11-01T00:00:00Z"), Milestone.NOTICE);

        assertEquals(amount, notice.rule().amount());
        assertEquals(last, notice.day());
    }

    @Test
    void saysTheSumAndTheSourceInWords() {
        choose("faca");

        var notice = of(plan(meeting("2026-06-12", ZoneId.of("America/New_York")), "2026-06-02T12:00:00Z"), Milestone.NOTICE);

        assertTrue(notice.sum().matches("7 calendar days before the meeting on 12 Jun\\w* 2026; last day 5 Jun\\w* 2026, 23:59 \\S+"),
            notice.sum());
        assertEquals("due in 3 days", notice.stateText());
        assertTrue(notice.source().contains("90 FR 58417") && notice.source().contains("to be confirmed"), notice.source());
    }

    @Test
    void marksWhatWasNotRead() {
        choose("faca");

        var certification = of(plan(meeting("2026-06-12", ZoneId.of("America/New_York")), "2026-06-02T12:00:00Z"), Milestone.CERTIFICATION);

        assertEquals(LocalDate.of(2026, 9, 10), certification.day());
        assertTrue(certification.source().contains("general knowledge"), certification.source());
    }

    /** The last day ends at midnight in the zone of the meeting, wherever the secretary sits. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 2026-12-08, 2026-12-01T23:59+09:00[Asia/Tokyo], 2026-12-01T14:59:00Z, 2026-12-01T15:00:00Z",
        "Pacific/Auckland, 2026-12-08, 2026-12-01T23:59+13:00[Pacific/Auckland], 2026-12-01T10:59:30Z, 2026-12-01T11:00:00Z",
        "Pacific/Auckland, 2026-04-09, 2026-04-02T23:59+13:00[Pacific/Auckland], 2026-04-02T10:59:00Z, 2026-04-02T11:00:00Z",
        "Pacific/Auckland, 2026-04-12, 2026-04-05T23:59+12:00[Pacific/Auckland], 2026-04-05T11:59:00Z, 2026-04-05T12:00:00Z",
        "America/New_York, 2026-03-10, 2026-03-03T23:59-05:00[America/New_York], 2026-03-04T04:59:00Z, 2026-03-04T05:00:00Z",
        "America/New_York, 2026-11-05, 2026-10-29T23:59-04:00[America/New_York], 2026-10-30T03:59:00Z, 2026-10-30T04:00:00Z"})
    void theLastDayEndsInTheZoneOfTheMeeting(String zone, String day, ZonedDateTime last, String inTime, String late) {
        choose("faca");
        Meeting meeting = meeting(day, ZoneId.of(zone));

        assertEquals(last, of(plan(meeting, inTime), Milestone.NOTICE).moment());
        assertEquals(DeadlineState.DUE, of(plan(meeting, inTime), Milestone.NOTICE).state());
        assertEquals(0, of(plan(meeting, inTime), Milestone.NOTICE).days());
        assertEquals(DeadlineState.BROKEN, of(plan(meeting, late), Milestone.NOTICE).state());
    }

    /** 24 hours are 24 hours: across a change of the clock that is another hour of the day. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08T09:00-04:00[America/New_York], 2026-03-07T08:00-05:00[America/New_York]",
        "2026-11-01T09:00-05:00[America/New_York], 2026-10-31T10:00-04:00[America/New_York]",
        "2026-03-29T09:00+02:00[Europe/Berlin], 2026-03-28T08:00+01:00[Europe/Berlin]",
        "2026-09-27T09:00+13:00[Pacific/Auckland], 2026-09-26T08:00+12:00[Pacific/Auckland]",
        "2026-06-10T09:00+09:00[Asia/Tokyo], 2026-06-09T09:00+09:00[Asia/Tokyo]"})
    void hoursAreCountedThroughChangesOfTheClock(ZonedDateTime start, ZonedDateTime agenda) {
        choose("w3c");
        Meeting meeting = meeting(start.toString(), start.plusHours(1).toString());
        meeting.setPlace(null);
        meeting.setLink("https://meet.example/x");

        var found = of(plan(meeting, "2026-01-01T00:00:00Z"), Milestone.AGENDA);

        assertEquals(agenda, found.moment());
        assertEquals(DeadlineState.DUE, of(plan(meeting, agenda.toInstant().toString()), Milestone.AGENDA).state());
        assertEquals(DeadlineState.BROKEN, of(plan(meeting, agenda.plusSeconds(1).toInstant().toString()), Milestone.AGENDA).state());
    }

    @Test
    void countsBackOverLeapDayAndNewYear() {
        choose("w3c");

        assertEquals(LocalDate.of(2024, 2, 29), of(plan(meeting("2024-04-25", Sample.TOKYO), "2024-01-01T00:00:00Z"),
            Milestone.NOTICE).day());
        assertEquals(LocalDate.of(2025, 12, 24), of(plan(meeting("2026-01-07", Sample.TOKYO), "2025-01-01T00:00:00Z"),
            Milestone.AGENDA).day());
    }

    @Test
    void workingDaysGoRoundTheHolidaysOfTheCommittee() {
        choose("england-local");
        sample.committee.getHolidays().add("england-wales");

        var agenda = of(plan(meeting("2026-04-13", ZoneId.of("Europe/London")), "2026-03-01T00:00:00Z"), Milestone.AGENDA);

        assertEquals(LocalDate.of(2026, 4, 1), agenda.day());
        assertTrue(agenda.sum().contains("5 clear working days before the meeting on 13 Apr 2026, not counting 6 Apr 2026 Easter Monday, "
            + "3 Apr 2026 Good Friday; last day 1 Apr 2026"), agenda.sum());
    }

    @Test
    void workingDaysWithoutACalendarAreSaidToBe() {
        choose("england-local");

        var plan = plan(meeting("2026-04-13", ZoneId.of("Europe/London")), "2026-03-01T00:00:00Z");

        assertEquals(LocalDate.of(2026, 4, 3), of(plan, Milestone.AGENDA).day());
        assertTrue(plan.notes().getFirst().contains("without holidays"), plan.notes().toString());
    }

    @Test
    void notesAMeetingOnAHolidayAndADamagedCalendar() {
        choose("england-local");
        sample.committee.getHolidays().addAll(List.of("japan", "mars"));

        var plan = plan(meeting("2026-05-05", Sample.TOKYO), "2026-03-01T00:00:00Z");

        assertTrue(plan.notes().getFirst().contains("5 May 2026 is a holiday: Children's Day"), plan.notes().toString());
        assertEquals(LocalDate.of(2026, 4, 23), of(plan, Milestone.AGENDA).day(), "Golden Week lies between");
        assertEquals(1, plan.faults().size());
        assertTrue(plan(meeting("2037-05-07", Sample.TOKYO), "2026-03-01T00:00:00Z").notes().getLast().contains("2037"));
    }

    @Test
    void doneInTimeIsMetAndTooLateIsBrokenBeforeAndMissedAfterwards() {
        choose("faca");
        Meeting meeting = meeting("2026-06-12", ZoneId.of("America/New_York"));
        notice(meeting, "2026-06-05");
        assertEquals(DeadlineState.MET, of(plan(meeting, "2026-06-06T00:00:00Z"), Milestone.NOTICE).state());

        notice(meeting, "2026-06-08");
        var broken = of(plan(meeting, "2026-06-09T00:00:00Z"), Milestone.NOTICE);
        assertEquals(DeadlineState.BROKEN, broken.state());
        assertEquals(Severity.ERROR, broken.severity());
        assertTrue(broken.stateText().contains("3 days too late"), broken.stateText());

        meeting.setState(MeetingState.CLOSED);
        var missed = of(plan(meeting, "2026-06-20T00:00:00Z"), Milestone.NOTICE);
        assertEquals(DeadlineState.MISSED, missed.state());
        assertEquals(Severity.WARNING, missed.severity(), "history gets warnings");
    }

    @Test
    void aShortNoticeWithItsReasonIsExcused() {
        choose("faca");
        Meeting meeting = meeting("2026-06-12", ZoneId.of("America/New_York"));
        notice(meeting, "2026-06-08").setShortNoticeReason("A hurricane.");

        var excused = of(plan(meeting, "2026-06-09T00:00:00Z"), Milestone.NOTICE);

        assertEquals(DeadlineState.EXCUSED, excused.state());
        assertEquals(Severity.INFO, excused.severity());
    }

    @Test
    void closingIsAskedForOnlyWhereSomethingIsClosed() {
        choose("faca");
        Meeting meeting = meeting("2026-06-12", ZoneId.of("America/New_York"));
        assertTrue(plan(meeting, "2026-04-01T00:00:00Z").deadlines().stream().noneMatch(one -> one.milestone() == Milestone.CLOSURE_REQUEST));

        notice(meeting, null).setOpenness(Openness.PARTLY_CLOSED);
        assertEquals(LocalDate.of(2026, 5, 13), of(plan(meeting, "2026-04-01T00:00:00Z"), Milestone.CLOSURE_REQUEST).day());

        notice(meeting, null);
        sample.item(meeting, "Bids", ItemPurpose.DISCUSS).setClosed(true);
        assertEquals(LocalDate.of(2026, 5, 13), of(plan(meeting, "2026-04-01T00:00:00Z"), Milestone.CLOSURE_REQUEST).day());
    }

    @Test
    void papersForDecisionsAreInWhenTheLastOfThemIs() {
        choose("tc39");
        Meeting meeting = meeting("2026-06-20", Sample.TOKYO);
        assertEquals(List.of(), plan(meeting, "2026-06-01T00:00:00Z").deadlines(), "nothing asks for a decision");
        AgendaItem item = sample.item(meeting, "Adopt", ItemPurpose.DECIDE);
        assertEquals(DeadlineState.DUE, of(plan(meeting, "2026-06-01T00:00:00Z"), Milestone.PAPERS_FOR_DECISION).state());

        version(sample.paper(item), "2026-06-08");
        PaperVersion late = version(sample.paper(item), "2026-06-11");
        assertEquals(DeadlineState.BROKEN, of(plan(meeting, "2026-06-12T00:00:00Z"), Milestone.PAPERS_FOR_DECISION).state());
        late.setReceived(LocalDate.of(2026, 6, 10));
        assertEquals(Optional.of(LocalDate.of(2026, 6, 10)),
            of(plan(meeting, "2026-06-12T00:00:00Z"), Milestone.PAPERS_FOR_DECISION).doneOn());
        late.setReceived(null);
        assertEquals(DeadlineState.UNRECORDED, of(plan(meeting, "2026-06-12T00:00:00Z"), Milestone.PAPERS_FOR_DECISION).state());
    }

    private PaperVersion version(PaperUse use, String received) {
        Paper paper = sample.create(Paper.class, RegisterPackage.Literals.PAPER);
        PaperVersion version = sample.create(PaperVersion.class, RegisterPackage.Literals.PAPER_VERSION);
        version.setReceived(LocalDate.parse(received));
        paper.getVersions().add(version);
        use.setPaper(paper);
        return version;
    }

    @Test
    void whatComesAfterTheMeetingIsMeasuredByTheMinutes() {
        choose("ietf");
        Meeting meeting = meeting("2026-03-20", Sample.TOKYO);
        meeting.setState(MeetingState.CLOSED);
        assertEquals(DeadlineState.DUE, of(plan(meeting, "2026-04-17T14:00:00Z"), Milestone.MINUTES).state());
        assertEquals(DeadlineState.MISSED, of(plan(meeting, "2026-04-17T15:00:00Z"), Milestone.MINUTES).state());
        assertEquals(DeadlineState.OVER, of(plan(meeting, "2026-06-01T00:00:00Z"), Milestone.CORRECTIONS).state());

        Minutes minutes = RegisterFactory.eINSTANCE.createMinutes();
        minutes.setState(MinutesState.APPROVED);
        meeting.setMinutes(minutes);
        assertEquals(DeadlineState.UNRECORDED, of(plan(meeting, "2026-06-01T00:00:00Z"), Milestone.MINUTES).state());
        minutes.setCirculatedOn(LocalDate.of(2026, 4, 17));
        assertEquals(DeadlineState.MET, of(plan(meeting, "2026-06-01T00:00:00Z"), Milestone.MINUTES).state());
    }

    @Test
    void theCommitteeChangesANumberWithItsReasonAndTakesADeadlineAway() {
        RulePackUse use = choose("eu-expert-group-30");
        override(use, "E-01", "agenda.amount", "21");
        override(use, "E-02", "papers.unit", "weeks");
        override(use, "E-03", "urgentCases.severity", "off");

        var plan = plan(meeting("2026-06-30", ZoneId.of("Europe/Brussels")), "2026-01-01T00:00:00Z");

        assertEquals(LocalDate.of(2026, 6, 9), of(plan, Milestone.AGENDA).day());
        assertEquals(Optional.of("Agreed in 2024."), of(plan, Milestone.AGENDA).changed());
        assertTrue(of(plan, Milestone.AGENDA).source().endsWith("changed by the committee: Agreed in 2024."));
        assertEquals(LocalDate.of(2026, 3, 24), of(plan, Milestone.PAPERS).day());
        assertEquals(2, plan.deadlines().size());
        assertEquals(List.of(), plan.faults());
    }

    @Test
    void aChangeThatMakesNoSenseIsNamedAndThePackHolds() {
        RulePackUse use = choose("eu-expert-group-14");
        override(use, "E-01", "agenda.amount", "a fortnight");
        choose("nowhere");

        var plan = plan(meeting("2026-06-30", ZoneId.of("Europe/Brussels")), "2026-01-01T00:00:00Z");

        assertEquals(LocalDate.of(2026, 6, 16), of(plan, Milestone.AGENDA).day());
        assertEquals(2, plan.faults().size());
        assertTrue(plan.faults().toString().contains("a fortnight") && plan.faults().toString().contains("nowhere"));
    }

    @Test
    void aCommitteeUsesAPackFromItsFirstDay() {
        choose("ietf").setFrom(LocalDate.of(2026, 7, 1));

        assertEquals(List.of(), plan(meeting("2026-06-30", Sample.TOKYO), "2026-01-01T00:00:00Z").deadlines());
        assertEquals(2, plan(meeting("2026-07-01", Sample.TOKYO), "2026-01-01T00:00:00Z").deadlines().size());
    }

    @Test
    void withoutAStartOrCancelledNothingIsDue() {
        choose("ietf");
        Meeting open = sample.meeting(MeetingState.DRAFT);
        assertEquals(List.of(), plan(open, "2026-01-01T00:00:00Z").deadlines());
        assertFalse(plan(open, "2026-01-01T00:00:00Z").movable());
        Meeting cancelled = meeting("2026-06-30", Sample.TOKYO);
        cancelled.setState(MeetingState.CANCELLED);
        assertEquals(List.of(), plan(cancelled, "2026-01-01T00:00:00Z").deadlines());
        assertTrue(plan(cancelled, "2026-01-01T00:00:00Z").notes().getFirst().contains("cancelled"));
    }

    @Test
    void aMoveShowsWhatBreaksAndChangesNothing() {
        choose("faca");
        Meeting meeting = meeting("2026-06-26", ZoneId.of("America/New_York"));
        notice(meeting, "2026-06-10");
        var plan = plan(meeting, "2026-06-11T12:00:00Z");

        var move = plan.ifMovedTo(LocalDate.of(2026, 6, 16));

        assertEquals(List.of(Milestone.NOTICE), move.breaks().stream().map(one -> one.after().orElseThrow().milestone()).toList());
        assertEquals(LocalDate.of(2026, 6, 9), of(move.after(), Milestone.NOTICE).day());
        assertEquals("2026-06-16T17:00-04:00[America/New_York]", move.after().end().orElseThrow().toString());
        assertTrue(move.remarks().getFirst().contains("names the old day"), move.remarks().toString());
        assertEquals(ZonedDateTime.parse("2026-06-26T09:00-04:00[America/New_York]"), meeting.getStart());
        assertEquals(DeadlineState.MET, of(plan, Milestone.NOTICE).state());
        assertTrue(move.after().ifMovedTo(meeting.getStart()).changes().getFirst().mends());
    }

    @Test
    void aMoveOverTheDayOfANewTextIsJudgedByTheNewText() {
        choose("faca");
        var move = plan(meeting("2025-12-15", ZoneId.of("America/New_York")), "2025-11-01T00:00:00Z").ifMovedTo(LocalDate.of(2025, 12, 16));

        assertEquals(15, move.changes().getFirst().before().orElseThrow().rule().amount());
        assertEquals(7, move.changes().getFirst().after().orElseThrow().rule().amount());
    }

    @Test
    void aMoveThroughAChangeOfTheClockKeepsTheClockOfStartAndEnd() {
        choose("w3c");
        var move = plan(meeting("2026-03-27", ZoneId.of("Europe/Berlin")), "2026-01-01T00:00:00Z").ifMovedTo(LocalDate.of(2026, 3, 30));

        assertEquals("2026-03-30T09:00+02:00[Europe/Berlin]", move.after().start().orElseThrow().toString());
        assertEquals("2026-03-30T17:00+02:00[Europe/Berlin]", move.after().end().orElseThrow().toString());
    }

    @Test
    void findsTheFirstDayThatKeepsEverything() {
        choose("faca");
        Meeting meeting = meeting("2026-06-12", ZoneId.of("America/New_York"));
        assertEquals("2026-06-17T09:00-04:00[America/New_York]", plan(meeting, "2026-06-10T12:00:00Z").earliestStart().orElseThrow().toString());
        assertEquals(Optional.empty(), plan(meeting, "2026-06-10T12:00:00Z").latestStart(), "nothing ever speaks against a later day");

        notice(meeting, "2026-06-01").setOpenness(Openness.CLOSED);
        meeting.getNotice().setDeterminedOn(LocalDate.of(2026, 5, 20));
        assertEquals(LocalDate.of(2026, 6, 19), plan(meeting, "2026-06-10T12:00:00Z").earliestStart().orElseThrow().toLocalDate());
    }

    @Test
    void deadlinesCountedFromEachOtherAreLeftOutAndDoNotHang() throws java.io.IOException {
        String text = "<pack xmlns='http://consultum.org/ns/rulepack/1' id='loop'>"
            + "<deadline rule='L' milestone='notice' after='agenda' amount='1' unit='days'><citation source='s' read='source'/></deadline>"
            + "<deadline rule='L' milestone='agenda' after='notice' amount='1' unit='days'><citation source='s' read='source'/></deadline>"
            + "<deadline rule='L' milestone='minutes' after='end' amount='2' unit='weeks'><citation source='s' read='source'/></deadline>"
            + "<deadline rule='L' milestone='corrections' after='minutes' amount='2' unit='weeks'><citation source='s' read='source'/></deadline>"
            + "</pack>";
        catalogue = RuleCatalogue.of(List.of(), List.of(org.consultum.rules.RulePackReader.read(new java.io.ByteArrayInputStream(
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "loop", "Loop", true)), List.of());
        Meeting meeting = meeting("2026-06-12", Sample.TOKYO);

        assertEquals(List.of(Milestone.MINUTES, Milestone.CORRECTIONS),
            plan(meeting, "2026-06-01T00:00:00Z").deadlines().stream().map(Deadline::milestone).toList());
        assertEquals(LocalDate.of(2026, 7, 10), of(plan(meeting, "2026-06-01T00:00:00Z"), Milestone.CORRECTIONS).day());
    }

    @Test
    void everyPackThatIsSuppliedSaysForEachDeadlineHowWellItsSourceWasRead() {
        assertEquals(List.of("england-local", "eu-expert-group-14", "eu-expert-group-30", "faca", "ietf", "tc39", "technical-committee", "w3c",
            "wales-local"), catalogue.packs().stream().map(pack -> pack.id()).toList());
        catalogue.packs().forEach(pack -> assertFalse(pack.deadlines().isEmpty(), pack.id()));
    }
}
