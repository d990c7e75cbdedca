package org.consultum.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.samples.DicasSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could be public and is not published yet is in no file of a site. */
class UnpublishedTest {

    private static final String DRAFT = "xyzzydraft";

    @TempDir
    private Path folder;

    private List<String> holding(Register register) throws Exception {
        SampleSite.write(register, folder.resolve("site"), "en", folder);
        var found = new ArrayList<String>();
        SampleSite.files(folder.resolve("site")).forEach((path, content) -> {
            if (new String(content, StandardCharsets.UTF_8).contains(DRAFT)) {
                found.add(path);
            }
        });
        return found;
    }

    private static Meeting meeting(Register register, String slug) {
        return register.getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
            .filter(meeting -> slug.equals(meeting.getSlug())).findFirst().orElseThrow();
    }

    @Test
    void draftsOfMeetingsAreNot() throws Exception {
        Register register = DicasSample.create();
        meeting(register, "march-meeting").setState(MeetingState.DRAFT);
        meeting(register, "march-meeting").setTitle(DRAFT);
        meeting(register, "march-meeting").setPlace(DRAFT);
        assertEquals(List.of(), holding(register));
    }

    @Test
    void agendasThatWereNotIssuedAreNot() throws Exception {
        Register register = DicasSample.create();
        Meeting meeting = meeting(register, "interfaces");
        assertEquals(MeetingState.SCHEDULED, meeting.getState());
        if (meeting.getAgenda() == null) {
            meeting.setAgenda(RegisterFactory.eINSTANCE.createAgenda());
        }
        meeting.getAgenda().setPublishedOn(null);
        meeting.getAgenda().getVersions().clear();
        meeting.getAgenda().setNote(DRAFT);
        meeting.getAgenda().getItems().add(item());
        assertEquals(List.of(), holding(register));
    }

    private static AgendaItem item() {
        AgendaItem item = RegisterFactory.eINSTANCE.createAgendaItem();
        item.setId("7b1f1f0e-55aa-4d0c-9c6e-000000000001");
        item.setTitle(DRAFT);
        item.setText(DRAFT);
        return item;
    }

    @Test
    void whatChangedSinceAnAgendaWasIssuedIsNot() throws Exception {
        Register register = DicasSample.create();
        Meeting meeting = meeting(register, "december-meeting");
        assertFalse(meeting.getAgenda().getVersions().isEmpty());
        String issued = meeting.getAgenda().getItems().getFirst().getTitle();
        meeting.getAgenda().getItems().getFirst().setTitle(DRAFT);
        meeting.getAgenda().getItems().getFirst().setText(DRAFT);
        meeting.getAgenda().getItems().add(0, item());
        assertEquals(List.of(), holding(register));
        String page = SampleSite.pages(folder.resolve("site")).entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("meetings/december-meeting")).findFirst().orElseThrow().getValue();
        assertTrue(page.contains(issued), issued);
    }

    @Test
    void minutesThatWereNotApprovedAreNot() throws Exception {
        Register register = DicasSample.create();
        Meeting meeting = meeting(register, "autumn-meeting");
        meeting.getMinutes().setState(MinutesState.CIRCULATED);
        meeting.getMinutes().setIntroduction(DRAFT);
        meeting.getMinutes().setClosing(DRAFT);
        meeting.getAgenda().eAllContents().forEachRemaining(object -> {
            if (object instanceof AgendaItem item && item.getRecord() != null) {
                item.getRecord().setDiscussion(DRAFT);
                item.getRecord().setRationale(DRAFT);
                item.getRecord().setNotes(DRAFT);
            }
        });
        assertEquals(List.of(), holding(register));
    }

    @Test
    void approvedMinutesAreOnTheSiteAndWorkingNotesAreNot() throws Exception {
        Register register = DicasSample.create();
        Meeting meeting = meeting(register, "autumn-meeting");
        meeting.getMinutes().setIntroduction(DRAFT);
        assertTrue(holding(register).stream().anyMatch(path -> path.startsWith("meetings/autumn-meeting")));
        Register again = DicasSample.create();
        meeting(again, "autumn-meeting").getAgenda().getItems().forEach(item -> {
            if (item.getRecord() != null) {
                item.getRecord().setNotes(DRAFT);
            }
        });
        assertEquals(List.of(), holding(again));
    }

    @Test
    void papersNobodyHasBeforeThemAreNot() throws Exception {
        Register register = DicasSample.create();
        var paper = RegisterFactory.eINSTANCE.createPaper();
        paper.setId("7b1f1f0e-55aa-4d0c-9c6e-000000000002");
        paper.setTitle(DRAFT);
        register.getCommittees().getFirst().setPaperList(register.getCommittees().getFirst().getPaperList() == null
            ? RegisterFactory.eINSTANCE.createPaperList() : register.getCommittees().getFirst().getPaperList());
        register.getCommittees().getFirst().getPaperList().getPapers().add(paper);
        assertEquals(List.of(), holding(register));
    }

    @Test
    void addressesAndTelephoneNumbersOfPeopleAreNot() throws Exception {
        Register register = DicasSample.create();
        register.getPeople().forEach(person -> {
            person.setEmail(DRAFT + "@dicas.example");
            person.setPhone(DRAFT);
        });
        register.getRoles().forEach(role -> role.setEmail(DRAFT + "@dicas.example"));
        assertEquals(List.of(), holding(register));
    }
}
