package org.consultum.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.consultum.reporting.Progress;
import org.consultum.reporting.pack.PackResult.Reason;
import org.consultum.reporting.testing.NastyPapers;
import org.consultum.reporting.testing.Packs;
import org.consultum.reporting.testing.Verapdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a paper holds, the pack comes out, valid, and says what became of the paper. */
class HostilePapersTest {
    private static final PackLimits TIGHT = PackLimits.DEFAULT.withBytes(4 << 20,
            8 << 20).withPagesPerPaper(50).withOperationsPerPage(200_000);

    @TempDir
    Path folder;

    @Test
    void usablePapersAreIncludedAndThePackStaysValid() throws IOException {
        var papers = new ArrayList<PackPaper>();
        NastyPapers.usable().forEach((name, bytes) -> papers.add(Packs.paper("p" + papers.size(), name, bytes)));
        Path file = folder.resolve("pack.pdf");
        PackResult.Written written = Packs.write(Packs.with(papers.toArray(PackPaper[]::new)), file);
        assertEquals(List.of(), written.listed());
        assertEquals(papers.size(), written.included().size());
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("/JavaScript") || raw.contains("/Launch") || raw.contains("/AA"), "active content got in");
        Optional<Verapdf> judge = Verapdf.find();
        Assumptions.assumeTrue(judge.isPresent(), "veraPDF is not there: set consultum.verapdf to the folder of its jars");
        for (String flavour : Verapdf.claimed()) {
            assertEquals(List.of(), List.copyOf(judge.get().faults(file, flavour)), flavour);
        }
    }

    @Test
    void pagesAreTakenOverUnchangedWhereThatIsAllowed() {
        var unchanged = List.of("plain text", "simple TrueType font", "transparency", "turned and cropped", "pictures", "old packing",
                "page tree that lies", "protected but allowed", "drawn font", "gradients and patterns");
        var papers = unchanged.stream().map(name -> Packs.paper(name, name, NastyPapers.usable().get(name))).toArray(PackPaper[]::new);
        PackResult.Written written = Packs.write(Packs.with(papers), folder.resolve("pack.pdf"));
        written.included().forEach(paper -> assertEquals(0, paper.asPictures(), paper.paper().title() + ": " + paper.why()));
    }

    @Test
    void originalsWithScriptsAreNotPassedOn() {
        PackResult.Written written = Packs.write(Packs.with(Packs.paper("a", "active", NastyPapers.active())), folder.resolve("pack.pdf"));
        assertEquals(1, written.included().getFirst().asPictures());
        assertFalse(written.included().getFirst().originalAttached());
    }

    @Test
    void hiddenLayersStayHidden() {
        Path file = folder.resolve("pack.pdf");
        Packs.write(Packs.with(Packs.paper("a", "layers", NastyPapers.usable().get("layers"))), file);
        String all = String.join(" ", Packs.pages(file));
        assertTrue(all.contains("Everybody sees this"));
        assertFalse(all.contains("Nobody should see this"));
    }

    @Test
    void unusablePapersAreListedWithTheReason() {
        Map<Reason, PackPaper> papers = new LinkedHashMap<>();
        papers.put(Reason.PASSWORD, Packs.paper("password", "x", NastyPapers.encrypted("secret", true)));
        papers.put(Reason.PROTECTED, Packs.paper("protected", "x", NastyPapers.encrypted("", false)));
        papers.put(Reason.UNPACKS_TOO_LARGE, Packs.paper("bomb", "x", NastyPapers.bomb(32 << 20)));
        papers.put(Reason.TOO_COMPLEX, Packs.paper("laughs", "x", NastyPapers.laughs(20)));
        papers.put(Reason.DYNAMIC_FORM, Packs.paper("form", "x", NastyPapers.dynamicForm()));
        papers.put(Reason.EMPTY, Packs.paper("empty", "x", NastyPapers.noPages()));
        papers.put(Reason.PICTURE_FORMAT, Packs.paper("jpx", "x", NastyPapers.undrawable()));
        papers.put(Reason.DAMAGED, Packs.paper("garbage", "x", "%PDF-1.4 and then nothing".getBytes(StandardCharsets.US_ASCII)));
        papers.put(Reason.TOO_MANY_PAGES, Packs.paper("long", "x", NastyPapers.text(51)));
        papers.put(Reason.TOO_LARGE, Packs.paper("large", "x", ("%PDF-1.4" + "x".repeat(5 << 20)).getBytes(StandardCharsets.US_ASCII)));
        papers.put(Reason.NOT_PDF, new PackPaper("exe", "", "", "", "", "", "application/x-msdownload", "run.exe", 2, "",
                Optional.of(() -> new ByteArrayInputStream(new byte[] {'M', 'Z'}))));
        papers.put(Reason.CHECKSUM, new PackPaper("other", "", "Other", "", "", "0".repeat(64), "application/pdf", "o.pdf", -1, "",
                Optional.of(() -> new ByteArrayInputStream(NastyPapers.text(1)))));
        papers.put(Reason.UNREADABLE, new PackPaper("broken", "", "Broken", "", "", "", "application/pdf", "b.pdf", -1, "",
                Optional.of(() -> {
                    throw new IOException("the disk says no");
                })));
        papers.put(Reason.MISSING, new PackPaper("missing", "", "Missing", "", "", "", "", "", -1, "", Optional.empty()));
        PackData data = Packs.with(papers.values().toArray(PackPaper[]::new));
        var written = (PackResult.Written) Packs.run(data, folder.resolve("pack.pdf"), Progress.NONE, TIGHT);
        var reasons = new LinkedHashMap<String, Reason>();
        written.listed().forEach(listed -> reasons.put(listed.paper().id(), listed.reason()));
        papers.forEach((reason, paper) -> assertEquals(reason, reasons.get(paper.id()), paper.id()));
        String annex = String.join(" ", Packs.pages(folder.resolve("pack.pdf")));
        written.listed().forEach(listed -> assertTrue(annex.contains(listed.explanation().substring(0, 12)), listed.explanation()));
    }

    @Test
    void tablesThatUnpackToTooMuchAndEnormousPicturesAreRefused() {
        var written = (PackResult.Written) Packs.run(Packs.with(Packs.paper("table", "x", NastyPapers.tableBomb(32 << 20)),
                Packs.paper("picture", "x", NastyPapers.hugePicture())), folder.resolve("pack.pdf"), Progress.NONE, TIGHT);
        assertEquals(List.of(Reason.UNPACKS_TOO_LARGE, Reason.TOO_COMPLEX), written.listed().stream()
                .map(PackResult.Listed::reason).toList());
    }

    @Test
    void aFullPackListsTheRest() {
        var written = (PackResult.Written) Packs.run(Packs.with(Packs.paper("a", "a", NastyPapers.text(3)), Packs.paper("b", "b",
                NastyPapers.text(3))),
                folder.resolve("pack.pdf"), Progress.NONE, PackLimits.DEFAULT.withPagesInAll(4));
        assertEquals(List.of(Reason.PACK_FULL), written.listed().stream().map(PackResult.Listed::reason).toList());
    }

    @Test
    void randomlyDamagedPapersNeverBreakThePack() {
        byte[] sound = NastyPapers.usable().get("pictures");
        var random = new Random(20260610);
        var papers = new ArrayList<PackPaper>();
        for (int i = 0; i < 40; i++) {
            byte[] damaged = sound.clone();
            for (int hits = 0; hits < 1 + i; hits++) {
                damaged[random.nextInt(20, damaged.length)] = (byte) random.nextInt(256);
            }
            papers.add(Packs.paper("d" + i, "Damaged " + i, damaged));
        }
        Path file = folder.resolve("pack.pdf");
        PackResult.Written written = Packs.write(Packs.with(papers.toArray(PackPaper[]::new)), file);
        assertEquals(40, written.included().size() + written.listed().size());
        Optional<Verapdf> judge = Verapdf.find();
        Assumptions.assumeTrue(judge.isPresent(), "veraPDF is not there: set consultum.verapdf to the folder of its jars");
        assertEquals(List.of(), List.copyOf(judge.get().faults(file, "3a")));
    }

    @Test
    void aStreamThatFailsHalfWayIsReported() {
        InputStream failing = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                at++;
                if (at > 2_000) {
                    throw new IOException("gone");
                }
                return at <= 8 ? "%PDF-1.7".charAt(at - 1) : ' ';
            }
        };
        var paper = new PackPaper("half", "", "Half", "", "", "", "application/pdf", "h.pdf", -1, "", Optional.of(() -> failing));
        PackResult.Written written = Packs.write(Packs.with(paper), folder.resolve("pack.pdf"));
        assertEquals(List.of(Reason.UNREADABLE), written.listed().stream().map(PackResult.Listed::reason).toList());
    }
}
