package org.consultum.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Marking;
import org.consultum.model.MeetingState;
import org.consultum.model.Openness;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterFactory;
import org.consultum.reporting.testing.NastyPapers;
import org.consultum.reporting.testing.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the register knows of a meeting arrives in the pack. */
class MeetingPackTest {
    private static final String DIGEST = "a".repeat(64);

    @TempDir
    Path folder;

    private final RegisterFactory factory = RegisterFactory.eINSTANCE;

    private AgendaItem item(String title, int minutes) {
        AgendaItem item = factory.createAgendaItem();
        item.setTitle(title);
        item.setMinutesPlanned(minutes);
        return item;
    }

    private PaperVersion version(String id, String label, String digest) {
        PaperVersion version = factory.createPaperVersion();
        version.setId(id);
        version.setLabel(label);
        version.setSha256(digest);
        version.setMediaType("application/pdf");
        version.setFileName(id + ".pdf");
        return version;
    }

    private PackData collect(Path file) {
        return collect(file, Optional.empty());
    }

    private PackData collect(Path file, Optional<String> language) {
        var register = factory.createRegister();
        register.setTitle("DICAS register");
        register.setLanguage("en");
        var profile = factory.createProfile();
        for (String level : List.of("OFFICIAL", "SECRET")) {
            var known = factory.createMarkingLevel();
            known.setCode(level);
            known.setBanner("UK " + level);
            profile.getMarkingLevels().add(known);
        }
        register.setProfile(profile);
        var committee = factory.createCommittee();
        committee.setName("Forum");
        register.getCommittees().add(committee);
        var meeting = factory.createMeeting();
        meeting.setTitle("Plenary");
        meeting.setSequence(7);
        meeting.setState(MeetingState.AGENDA_PUBLISHED);
        meeting.setStart(Packs.START);
        meeting.setEnd(Packs.START.plusHours(3));
        meeting.setPlace("Ministry");
        meeting.setAddress("Tokyo");
        committee.getMeetings().add(meeting);
        var notice = factory.createNotice();
        notice.setPurpose("To advise.");
        notice.setOpenness(Openness.PARTLY_CLOSED);
        notice.setExemption("Item 2.");
        meeting.setNotice(notice);
        var agenda = factory.createAgenda();
        agenda.setVersion("B");
        agenda.setPublishedOn(LocalDate.of(2026, 5, 31));
        agenda.setNote("Read paper 1.");
        meeting.setAgenda(agenda);

        AgendaItem opening = item("Opening", 15);
        opening.setPurpose(ItemPurpose.DECIDE);
        AgendaItem pause = item("", 10);
        pause.setKind(ItemKind.BREAK);
        AgendaItem secret = item("Supply", 0);
        secret.setClosed(true);
        secret.setClosedReason("commercial secrets");
        AgendaItem below = item("Second source", 20);
        secret.getItems().add(below);
        agenda.getItems().addAll(List.of(opening, pause, secret));

        Paper paper = factory.createPaper();
        paper.setReference("P/1");
        paper.setTitle("Options");
        paper.getVersions().addAll(List.of(version("v1", "1", "b".repeat(64)), version("v2", "2", DIGEST)));
        paper.getAnnexes().add(version("x1", "", "c".repeat(64)));
        Marking marking = factory.createMarking();
        marking.setLevel("SECRET");
        marking.getCaveats().add("EYES");
        paper.setMarking(marking);
        var papers = factory.createPaperList();
        papers.getPapers().add(paper);
        committee.setPaperList(papers);
        PaperUse use = factory.createPaperUse();
        use.setPaper(paper);
        use.setPurpose(PaperPurpose.DECISION);
        below.getPapers().add(use);
        opening.getDocuments().add(version("d1", "1", "d".repeat(64)));
        return MeetingPack.of(meeting, digest -> digest.equals(DIGEST) ? Optional.of(file) : Optional.empty(), language);
    }

    @Test
    void linesCarryNumbersTimesAndPapers() throws IOException {
        PackData data = collect(Files.write(folder.resolve("paper.pdf"), NastyPapers.text(1)));
        assertEquals(4, data.agenda().size());
        AgendaLine opening = data.agenda().get(0);
        assertEquals("1", opening.number());
        assertEquals(List.of("d1"), opening.papers());
        assertEquals("decide", opening.purpose());
        assertEquals(Optional.of(Packs.START.plusMinutes(15)), opening.end());
        assertEquals(AgendaLine.Kind.BREAK, data.agenda().get(1).kind());
        AgendaLine supply = data.agenda().get(2);
        assertTrue(supply.closed());
        assertEquals("Closed: commercial secrets", supply.remark());
        assertEquals(OptionalInt.empty(), supply.minutes());
        AgendaLine second = data.agenda().get(3);
        assertEquals(1, second.level());
        assertEquals(List.of("v2", "x1"), second.papers());
        assertEquals(Optional.of(Packs.START.plusMinutes(25)), second.start());
    }

    @Test
    void theLatestVersionIsTakenAndAnnexesFollow() throws IOException {
        PackData data = collect(Files.write(folder.resolve("paper.pdf"), NastyPapers.text(1)));
        assertEquals(List.of("d1", "v2", "x1"), data.papers().stream().map(PackPaper::id).toList());
        assertEquals("2", data.papers().get(1).version());
        assertEquals("Options, annex 1", data.papers().get(2).title());
        assertTrue(data.papers().get(1).content().isPresent());
        assertTrue(data.papers().get(2).content().isEmpty());
    }

    @Test
    void documentsOfAnItemAreThereUnderTheirOwnName() throws IOException {
        PackPaper document = collect(Files.write(folder.resolve("paper.pdf"), NastyPapers.text(1))).papers().getFirst();
        assertEquals("d1.pdf", document.title());
        assertEquals("1", document.version());
    }

    @Test
    void theLanguageIsTheOneAskedForElseThatOfTheRegister() throws IOException {
        Path file = Files.write(folder.resolve("paper.pdf"), NastyPapers.text(1));
        assertEquals("en", collect(file).language());
        assertEquals("de", collect(file, Optional.of("de")).language());
        assertEquals("en", collect(file, Optional.of(" ")).language());
        assertEquals("Options, Anlage 1", collect(file, Optional.of("de")).papers().get(2).title());
    }

    @Test
    void thePackIsMarkedAsHighAsItsHighestPaper() throws IOException {
        PackData data = collect(Files.write(folder.resolve("paper.pdf"), NastyPapers.text(1)));
        assertEquals("UK SECRET - EYES", data.marking());
    }

    @Test
    void noticeAndHeadAreComplete() throws IOException {
        PackData data = collect(Files.write(folder.resolve("paper.pdf"), NastyPapers.text(1)));
        assertEquals(List.of("purpose", "access"), data.notice().stream().map(NoticeElement::label).toList());
        assertEquals("Partly closed to the public.\n\nItem 2.", data.notice().get(1).text());
        assertEquals("Ministry, Tokyo", data.place());
        assertEquals("B", data.edition());
        assertEquals("Read paper 1.", data.note());
        assertEquals(LocalDate.of(2026, 5, 31), data.issued().orElseThrow().toLocalDate());
        assertEquals("agendaPublished", data.state());
    }

    @Test
    void aPaperThatIsNotTheOneOnRecordIsListed() throws IOException {
        PackData data = collect(Files.write(folder.resolve("paper.pdf"), NastyPapers.text(1)));
        PackResult.Written written = Packs.write(data, folder.resolve("pack.pdf"));
        assertEquals(List.of(PackResult.Reason.MISSING, PackResult.Reason.CHECKSUM, PackResult.Reason.MISSING),
                written.listed().stream().map(PackResult.Listed::reason).toList());
    }
}
