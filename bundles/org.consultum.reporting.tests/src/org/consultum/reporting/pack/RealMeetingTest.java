package org.consultum.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.consultum.reporting.testing.Packs;
import org.consultum.reporting.testing.Verapdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The meeting of the Karlsruhe council with 394 items on its agenda. */
class RealMeetingTest {
    private static final int PICTURE_DPI = 100;

    @TempDir
    Path folder;

    @Test
    void threeHundredAndNinetyFourItemsMakeAPackAClerkWouldSend() throws IOException {
        Path source = Path.of(System.getProperty("consultum.data", System.getProperty("consultum.root", "../..") + "/../shared/data"))
                .resolve("oparl-karlsruhe/docs/meetings/10439.json");
        Assumptions.assumeTrue(Files.exists(source), "The council's export is not there: " + source);
        JsonNode meeting = new ObjectMapper().readTree(source.toFile());
        var lines = new ArrayList<AgendaLine>();
        for (JsonNode item : meeting.get("agendaItem")) {
            String number = item.path("number").asText();
            String name = item.path("name").asText();
            lines.add((number.isEmpty() ? AgendaLine.heading(name) : AgendaLine.item(number, name).purpose("decide")).build());
        }
        assertEquals(394, lines.size());
        PackData data = PackData.of("de", "Gemeinderat der Stadt Karlsruhe").meeting(meeting.path("name").asText(), "", "ordinary")
                .from(OffsetDateTime.parse(meeting.path("start").asText()).atZoneSameInstant(ZoneId.of("Europe/Berlin")))
                .agenda(lines).build();
        Path file = folder.resolve("pack.pdf");
        PackResult.Written written = Packs.write(data, file);
        assertTrue(written.substituted().isEmpty(), written.substituted().toString());

        List<String> pages = Packs.pages(file);
        for (String page : pages.subList(3, pages.size())) {
            assertTrue(page.startsWith(" Nr. Punkt Zweck") || page.startsWith("Nr. Punkt Zweck"), "head of the table on every page: "
                    + page);
        }
        for (AgendaLine line : lines) {
            if (line.kind() == AgendaLine.Kind.HEADING) {
                String last = pages.stream().filter(page -> page.contains(line.title() + " ")).reduce((first, second) -> second)
                        .orElseThrow();
                assertFalse(last.matches(".*" + Pattern.quote(line.title()) + "\\s*Antragsliste DHH.*"),
                        "heading at the foot of a page: " + line.title());
            }
        }
        picture(file, Path.of("target/pictures/karlsruhe"));
        Verapdf.find().ifPresent(judge -> assertEquals(List.of(), List.copyOf(judge.faults(file, "3a"))));
    }

    /** Keeps the first page, one from the middle and the last as pictures, as output of the build for people to look at. */
    private static void picture(Path pack, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (PDDocument document = Loader.loadPDF(pack.toFile())) {
            int pages = document.getNumberOfPages();
            for (int page : new int[] {0, pages / 2, pages - 1}) {
                Path picture = folder.resolve("page-%03d.png".formatted(page + 1));
                var drawn = new PDFRenderer(document).renderImageWithDPI(page, PICTURE_DPI);
                assertTrue(ImageIO.write(drawn, "png", picture.toFile()), "no writer for pictures");
                assertTrue(isPrintedOn(drawn), "page " + (page + 1) + " is empty");
            }
        }
    }

    private static boolean isPrintedOn(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < 0x40) {
                    return true;
                }
            }
        }
        return false;
    }
}
