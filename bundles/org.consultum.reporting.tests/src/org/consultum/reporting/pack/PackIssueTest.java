package org.consultum.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.consultum.reporting.Progress;
import org.consultum.reporting.pack.PackIssuing.Output;
import org.consultum.reporting.testing.NastyPapers;
import org.consultum.reporting.testing.Packs;
import org.consultum.reporting.testing.Verapdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What members rely on who put supplements into the pack they have. */
class PackIssueTest {
    private static final Map<Integer, byte[]> CONTENTS = new HashMap<>();

    @TempDir
    Path folder;

    private PackHistory history = PackHistory.NONE;

    /** A paper whose bytes say which version it is. */
    private static PackPaper paper(String id, int version, int pages) {
        byte[] content = CONTENTS.computeIfAbsent(pages, NastyPapers::text);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(content);
        bytes.writeBytes(("%" + id + " " + version + "\n").getBytes(StandardCharsets.US_ASCII));
        return new PackPaper(id + "/" + version, "P/" + id, "Paper " + id, "discussion", version == 1 ? "" : "" + version, "",
                "application/pdf", id + ".pdf", bytes.size(), "", Optional.of(() -> new ByteArrayInputStream(bytes.toByteArray())), id);
    }

    private static PackData pack(String language, List<PackPaper> papers) {
        var lines = new ArrayList<AgendaLine>();
        lines.add(AgendaLine.item("1", "Opening").from(Packs.START).minutes(15).build());
        for (int i = 0; i < papers.size(); i++) {
            lines.add(AgendaLine.item(Integer.toString(i + 2), "Item on " + papers.get(i).title()).papers(papers.get(i).id()).build());
        }
        return Packs.meeting(language).agenda(lines).papers(papers).build();
    }

    private IssueResult issue(PackData data, Output output, boolean recorded, Path file) {
        try {
            Path scratch = Files.createDirectories(folder.resolve("scratch"));
            IssueResult result = new AgendaPackWriter(scratch, "en").issue(data,
                    new PackIssuing(history, Packs.START.minusDays(9 - history.issues().size()), "A *reason* to issue.", output, recorded),
                    file, Progress.NONE, PackLimits.DEFAULT);
            if (recorded && result instanceof IssueResult.Issued issued) {
                history = history.with(issued.issue());
            }
            return result;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private IssueResult.Issued issued(PackData data, Output output, boolean recorded, Path file) {
        return assertInstanceOf(IssueResult.Issued.class, issue(data, output, recorded, file));
    }

    /** The text of every page by the label the file gives it, in the order of the file. */
    private static Map<String, String> pages(Path file) throws IOException {
        var pages = new LinkedHashMap<String, String>();
        List<String> texts = Packs.pages(file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            assertEquals(texts.size(), labels.length);
            for (int i = 0; i < labels.length; i++) {
                assertEquals(null, pages.put(labels[i], texts.get(i)), "a label is given once: " + labels[i]);
            }
        }
        return pages;
    }

    @Test
    void aFirstIssueIsNumberedAsThePackThatIsNotIssued() throws IOException {
        PackData data = pack("en", List.of(paper("a", 1, 2), paper("b", 1, 1)));
        Path file = folder.resolve("first.pdf");
        IssuedPack first = issued(data, Output.WHOLE, true, file).issue();
        assertEquals(List.of("cover 1,2", "agenda 3", "paper 4,5", "paper 6"), first.pages().stream()
                .map(part -> part.kind().literal() + " " + String.join(",", part.labels())).toList());
        assertEquals(List.of("", "", "a", "b"), first.pages().stream().map(IssuedPages::about).toList());
        pages(file).forEach((label, text) -> assertTrue(text.contains("Page " + label), () -> label + " is printed: " + text));
        assertEquals(6, Packs.write(data, folder.resolve("plain.pdf")).pages());
    }

    @Test
    void nothingIsIssuedWhereNothingChanged() {
        PackData data = pack("en", List.of(paper("a", 1, 2)));
        issued(data, Output.WHOLE, true, folder.resolve("1.pdf"));
        Path file = folder.resolve("2.pdf");
        for (Output output : Output.values()) {
            assertEquals(1, assertInstanceOf(IssueResult.Unchanged.class, issue(data, output, true, file)).since().number());
        }
        assertInstanceOf(IssueResult.Unchanged.class, issue(data, Output.SUPPLEMENT, false, file));
        assertFalse(Files.exists(file), "nothing is written");
    }

    @Test
    void theLastIssueCanBeMadeAgainByteForByte() throws IOException {
        PackData before = pack("en", List.of(paper("a", 1, 2), paper("b", 1, 1)));
        issued(before, Output.WHOLE, true, folder.resolve("1.pdf"));
        issued(before, Output.WHOLE, false, folder.resolve("1again.pdf"));
        PackData after = pack("en", List.of(paper("a", 1, 2), paper("c", 1, 1), paper("b", 2, 2)));
        issued(after, Output.SUPPLEMENT, true, folder.resolve("2.pdf"));
        issued(after, Output.SUPPLEMENT, false, folder.resolve("2again.pdf"));
        for (String file : List.of("1", "2")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file + ".pdf")), Files.readAllBytes(folder.resolve(file + "again.pdf")));
        }
    }

    @Test
    void theChangeSheetSaysWhatGoesWhere() throws IOException {
        issued(pack("en", List.of(paper("a", 1, 2), paper("b", 1, 2), paper("c", 1, 1), paper("d", 1, 1))), Output.WHOLE, true,
                folder.resolve("1.pdf"));
        Path file = folder.resolve("2.pdf");
        IssueResult.Issued second = issued(pack("en", List.of(paper("a", 1, 2), paper("new", 1, 3), paper("b", 2, 3), paper("d", 1, 1))),
                Output.SUPPLEMENT, true, file);
        assertEquals(new PackChanges(1, 1, 1, 0, true), second.changes());
        Map<String, String> pages = pages(file);
        String sheet = pages.get("S1-1");
        for (String said : List.of("Supplement 1 to the agenda pack", "Agenda pack of 1 Jun 2026", "1 paper added, 1 paper replaced, "
                + "1 paper withdrawn", "A reason to issue.", "Added P/new \u2013 Paper new \u2013 5a\u20135c after page 5",
                "Replaced P/b \u2013 Paper b, version 2 6\u20137 6\u20137, 7a", "Withdrawn P/c \u2013 Paper c 8 \u2013",
                "Pages of the whole pack 1\u20135, 5a\u20135c, 6\u20137, 7a, 9", "Pages no longer in use 8")) {
            assertTrue(sheet.contains(said), () -> said + " is not in: " + sheet);
        }
        assertEquals(List.of("S1-1", "1", "2", "3", "5a", "5b", "5c", "6", "7", "7a"), List.copyOf(pages.keySet()));
        assertTrue(pages.get("7a").contains("Page 7a \u00B7 revised, Supplement 1"), pages.get("7a"));
        assertTrue(pages.get("5b").contains("Page 5b \u00B7 Supplement 1"), pages.get("5b"));
        assertEquals(List.of("changes", "paper"), second.issue().pages().subList(6, 8).stream()
                .map(part -> part.kind().literal()).toList());
        assertEquals(List.of("8"), second.issue().pages().getLast().labels());
        assertTrue(second.issue().pages().getLast().withdrawn());
    }

    @Test
    void supplementsAndWholePacksArePdfA3aAndPdfUa1ByVerapdf() throws IOException {
        Optional<Verapdf> judge = Verapdf.find();
        Assumptions.assumeTrue(judge.isPresent(), "veraPDF is not there: set consultum.verapdf to the folder of its jars");
        for (String language : List.of("en", "de", "ja", "vi")) {
            history = PackHistory.NONE;
            issued(pack(language, List.of(paper("a", 1, 1), paper("b", 1, 1), paper("c", 1, 1))), Output.WHOLE, true,
                    folder.resolve("1.pdf"));
            PackData after = pack(language, List.of(paper("c", 1, 1), paper("b", 2, 2), paper("new", 1, 1)));
            issued(after, Output.SUPPLEMENT, true, folder.resolve(language + "-supplement.pdf"));
            issued(after, Output.WHOLE, false, folder.resolve(language + "-whole.pdf"));
            for (String file : List.of("-supplement.pdf", "-whole.pdf")) {
                for (String flavour : Verapdf.claimed()) {
                    assertEquals(List.of(), List.copyOf(judge.get().faults(folder.resolve(language + file), flavour)),
                            language + file + " " + flavour);
                }
            }
        }
    }

    @Test
    void aSupplementLinksOnlyToWhatItHolds() throws IOException {
        issued(pack("en", List.of(paper("a", 1, 1), paper("b", 1, 1))), Output.WHOLE, true, folder.resolve("1.pdf"));
        issued(pack("en", List.of(paper("a", 1, 1), paper("b", 2, 1))), Output.SUPPLEMENT, true, folder.resolve("2.pdf"));
        try (PDDocument document = Loader.loadPDF(folder.resolve("2.pdf").toFile())) {
            int links = 0;
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link) {
                        links++;
                        assertFalse(link.getAction() instanceof PDActionURI uri && uri.getURI().contains("pack.invalid"), "a dead link");
                    }
                }
            }
            assertTrue(links > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void throughFiveIssuesPagesKeepWhatTheyAreAndEveryReferenceResolves(int seed) throws IOException {
        var random = new Random(seed);
        var papers = new ArrayList<PackPaper>();
        for (int i = 0; i < 4; i++) {
            papers.add(paper("p" + i, 1, 1 + random.nextInt(3)));
        }
        int next = papers.size();
        Map<String, String> before = Map.of();
        List<PackPaper> issuedPapers = List.of();
        for (int issue = 1; issue <= 5; issue++) {
            PackData data = pack("en", papers);
            Path file = folder.resolve("issue.pdf");
            IssueResult result = issue(data, issue == 1 ? Output.WHOLE : Output.SUPPLEMENT, true, file);
            Path whole = folder.resolve("whole.pdf");
            issued(data, Output.WHOLE, false, whole);
            Map<String, String> now = pages(whole);
            now.forEach((label, text) -> assertTrue(text.contains("Page " + label + " "), () -> label + " is printed: " + text));
            if (result instanceof IssueResult.Issued made && issue > 1) {
                pages(file).forEach((label, text) -> {
                    if (!label.startsWith("S")) {
                        assertEquals(now.get(label), text, "page " + label + " of the supplement is that of the whole pack");
                    }
                });
                assertEquals(history.issues().size(), made.issue().number());
            }
            for (PackPaper paper : papers) {
                if (issuedPapers.contains(paper)) {
                    for (String label : labels(paper)) {
                        assertEquals(before.get(label), now.get(label), "page " + label + " of an unchanged paper");
                    }
                }
            }
            resolve(now, papers);
            before = now;
            issuedPapers = List.copyOf(papers);
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                int which = random.nextInt(papers.size());
                switch (random.nextInt(4)) {
                    case 0 -> papers.add(which, paper("p" + next++, 1, 1 + random.nextInt(3)));
                    case 1 -> papers.add(papers.remove(which));
                    case 2 -> {
                        if (papers.size() > 1) {
                            papers.remove(which);
                        }
                    }
                    default -> papers.set(which, paper(papers.get(which).subject(), issue + 1, 1 + random.nextInt(3)));
                }
            }
        }
    }

    private List<String> labels(PackPaper paper) {
        return history.last().orElseThrow().holding().stream().filter(part -> part.about().equals(paper.subject())).findFirst()
                .orElseThrow().labels();
    }

    /** Contents and agenda name the first page of every paper, which bears its name. */
    private static void resolve(Map<String, String> pages, List<PackPaper> papers) {
        for (PackPaper paper : papers) {
            String name = "P/" + paper.subject() + " \u2013 Paper " + paper.subject();
            int found = 0;
            for (String page : pages.values()) {
                Matcher reference = Pattern.compile(Pattern.quote(name) + "(?:, version \\d+)? \\(?(?:page )?([0-9]+[a-z]*)\\b(?! of)")
                        .matcher(page);
                while (reference.find()) {
                    found++;
                    String target = pages.get(reference.group(1));
                    assertTrue(target != null && target.contains(name) && target.contains("page 1 of"),
                            () -> name + " is said to be on page " + reference.group(1) + ": " + target);
                }
            }
            assertTrue(found >= 2, name + " is named in contents and agenda");
        }
    }
}
