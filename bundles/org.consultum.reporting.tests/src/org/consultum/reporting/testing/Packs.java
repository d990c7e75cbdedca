package org.consultum.reporting.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consultum.reporting.Progress;
import org.consultum.reporting.pack.AgendaLine;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.NoticeElement;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackPaper;
import org.consultum.reporting.pack.PackResult;

/** Packs for tests. */
public final class Packs {
    /** Start of the meeting: three hours before noon in Tokyo. */
    public static final ZonedDateTime START = ZonedDateTime.of(2026, 6, 10, 9, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private Packs() {
    }

    /** {@return a paper whose reference, title and file name are made from a name} */
    public static PackPaper paper(String id, String title, byte[] content) {
        return new PackPaper(id, "P/" + id, title, "discussion", "", "", "application/pdf", id + ".pdf", content.length, "",
                Optional.of(() -> new ByteArrayInputStream(content)));
    }

    /** {@return a meeting with everything a pack can show and no papers} */
    public static PackData.Builder meeting(String language) {
        return PackData.of(language, "Forum on Defence Industrial Cooperation").register("Sample register")
                .meeting("Seventh plenary meeting", "7", "ordinary").from(START).to(START.plusHours(8)).place("Ministry of Defense, Tokyo")
                .online("https://meet.example.org/7").state("agendaPublished").edition("B").issued(START.minusDays(10))
                .marking("OFFICIAL // REL USA, JPN")
                .notice(List.of(new NoticeElement("purpose", "To advise on *joint production*."),
                        new NoticeElement("contact", "[Secretariat](mailto:secretariat@example.org)")));
    }

    /** {@return an agenda of the usual kinds of lines; papers hang on items 2, 3 and 3a in turn} */
    public static List<AgendaLine> agenda(List<PackPaper> papers) {
        var ids = List.of(new ArrayList<String>(), new ArrayList<String>(), new ArrayList<String>());
        for (int i = 0; i < papers.size(); i++) {
            ids.get(i % 3).add(papers.get(i).id());
        }
        return List.of(
                AgendaLine.item("1", "Opening, adoption of the agenda").from(START).to(START.plusMinutes(15)).minutes(15).purpose("decide")
                        .presenter("Co-chairs").build(),
                AgendaLine.item("2", "Review of actions").from(START.plusMinutes(15)).minutes(30).purpose("discuss")
                        .text("Eleven are open:\n\n- from meeting 6\n- from working groups").papers(ids.get(0)).build(),
                AgendaLine.heading("Joint production").build(),
                AgendaLine.item("3", "Co-production of parts").from(START.plusMinutes(45)).minutes(60).purpose("decide").papers(ids.get(1))
                        .build(),
                AgendaLine.item("3a", "Second source").level(1).minutes(20).purpose("inform").papers(ids.get(2)).closed().build(),
                AgendaLine.pause("").minutes(15).build(),
                AgendaLine.item("4", "Any other business").from(START.plusDays(1)).consent().build());
    }

    /** {@return the data of a pack with these papers} */
    public static PackData with(PackPaper... papers) {
        return meeting("en").agenda(agenda(List.of(papers))).papers(List.of(papers)).build();
    }

    /** Writes a pack, which has to succeed. */
    public static PackResult.Written write(PackData data, Path file) {
        return switch (run(data, file, Progress.NONE, PackLimits.DEFAULT)) {
            case PackResult.Written written -> written;
            case PackResult other -> throw new AssertionError("No pack: " + other);
        };
    }

    /** Writes a pack, or not. Scratch data lies in a folder beside the file. */
    public static PackResult run(PackData data, Path file, Progress progress, PackLimits limits) {
        try {
            Path scratch = Files.createDirectories(file.resolveSibling("scratch"));
            PackResult result = new AgendaPackWriter(scratch, "en").write(data, file, progress, limits);
            try (Stream<Path> left = Files.list(scratch)) {
                if (left.findAny().isPresent()) {
                    throw new AssertionError("Something was left in the scratch folder");
                }
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the text of every page} */
    public static List<String> pages(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var pages = new ArrayList<String>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
