package org.consultum.reporting.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.consultum.model.Committee;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.reporting.testing.OfficeReader;
import org.consultum.reporting.testing.Packs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The meeting of the Karlsruhe council with 394 items on its agenda. */
class LargeMinutesTest {
    private static final RegisterFactory NEW = RegisterFactory.eINSTANCE;

    @TempDir
    Path folder;

    @Test
    void threeHundredAndNinetyFourItemsTakeSecondsInEveryFormat() throws IOException {
        Meeting meeting = karlsruhe();
        MinutesDocument minutes = Sample.minutes(meeting, "de");
        assertEquals(394, minutes.items().size());
        for (MinutesFormat format : MinutesFormat.values()) {
            Path file = folder.resolve("minutes" + format.ending());
            assertTimeout(Duration.ofSeconds(60), () -> Sample.write(minutes, file), format.name());
        }
        String last = meeting.getAgenda().getItems().getLast().getTitle();
        assertTrue(Files.readString(folder.resolve("minutes.html")).contains(last.replace("&", "&amp;").replace("\"", "&quot;")));
        assertTrue(Packs.pages(folder.resolve("minutes.pdf")).size() > 10);
        OfficeReader.find().ifPresent(reader -> assertTrue(reader.read(folder.resolve("minutes.docx")).paragraphs().size() > 700));
    }

    private static Meeting karlsruhe() throws IOException {
        Path source = Path.of(System.getProperty("consultum.data", System.getProperty("consultum.root", "../..") + "/../shared/data"))
                .resolve("oparl-karlsruhe/docs/meetings/10439.json");
        Assumptions.assumeTrue(Files.exists(source), "The council's export is not there: " + source);
        JsonNode json = new ObjectMapper().readTree(source.toFile());
        Committee committee = NEW.createCommittee();
        committee.setName("Gemeinderat der Stadt Karlsruhe");
        Meeting meeting = NEW.createMeeting();
        committee.getMeetings().add(meeting);
        meeting.setTitle(json.path("name").asText());
        meeting.setStart(OffsetDateTime.parse(json.path("start").asText()).atZoneSameInstant(ZoneId.of("Europe/Berlin")));
        meeting.setAgenda(NEW.createAgenda());
        for (JsonNode entry : json.get("agendaItem")) {
            var item = NEW.createAgendaItem();
            item.setTitle(entry.path("name").asText());
            if (entry.path("number").asText().isEmpty()) {
                item.setKind(ItemKind.HEADING);
            } else {
                item.setLabel(entry.path("number").asText());
                var decision = NEW.createDecision();
                decision.setResultText(entry.path("result").asText("beschlossen"));
                decision.setText(entry.path("resolutionText").asText("Der Antrag wird *angenommen*."));
                item.getDecisions().add(decision);
            }
            meeting.getAgenda().getItems().add(item);
        }
        return meeting;
    }
}
