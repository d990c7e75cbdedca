package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.PackIssue;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.OpenResult;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that are issued on the command line. */
class PackIssueTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    private CommandLineHarness.Result pack(String out, String... options) {
        return cli.run(Stream.concat(Stream.of("pack", "dicas", "--meeting", "2026/3", "--out", out),
            Stream.of(options)).toArray(String[]::new));
    }

    /** Something done with the December meeting, kept. */
    private interface Deed {
        void with(RegisterSession session, Meeting december) throws IOException;
    }

    private void change(Deed deed) throws IOException {
        try (RegisterSession session = ((OpenResult.Opened) cli.service(RegisterSessions.class).open(folder.resolve("dicas"),
                RegisterSessions.Mode.WRITE)).session()) {
            Committee forum = session.register().getCommittees().stream().filter(each -> each.getSlug().equals("dicas")).findFirst()
                .orElseThrow();
            deed.with(session, forum.getMeetings().stream().filter(each -> "december-meeting".equals(each.getSlug())).findFirst()
                .orElseThrow());
            session.flush();
        }
    }

    private List<String> issues() throws IOException {
        var found = new ArrayList<String>();
        change((session, december) -> {
            for (PackIssue issue : december.getPackIssues()) {
                found.add(issue.getNumber() + " " + (issue.getRecipient() == null ? "" : issue.getRecipient()) + " "
                    + issue.getPages().stream().flatMap(pages -> pages.getLabels().stream()).toList().size());
            }
        });
        return found;
    }

    /** Takes away a paper and gives another one a new version. */
    private void revise() throws IOException {
        change((session, december) -> {
            List<PaperUse> uses = new ArrayList<>();
            december.getAgenda().eAllContents().forEachRemaining(object -> {
                if (object instanceof PaperUse use) {
                    uses.add(use);
                }
            });
            PaperUse survey = uses.stream().filter(use -> use.getPaper().getTitle().startsWith("Supplier survey")).findFirst()
                .orElseThrow();
            PaperUse plan = uses.stream().filter(use -> use.getPaper().getTitle().startsWith("Work plan")).findFirst().orElseThrow();
            PaperVersion version = plan.getPaper().getVersions().getLast();
            byte[] content = Files.readAllBytes(session.paper(version.getSha256()).orElseThrow());
            byte[] longer = Arrays.copyOf(content, content.length + 1);
            longer[content.length] = '\n';
            String digest = session.keepPaper(new ByteArrayInputStream(longer), "pdf");
            session.execute(RemoveCommand.create(session.editingDomain(), survey));
            session.execute(SetCommand.create(session.editingDomain(), version, Literals.PAPER_VERSION__SHA256, digest));
        });
    }

    @Test
    void issuesThePackThenASupplementAndSaysWhenNothingChanged() throws IOException {
        var first = pack("pack.pdf", "--issue").exits(0);
        assertTrue(first.err().contains("The pack is issued"), first.err());
        var again = pack("again.pdf", "--issue").exits(0);
        assertTrue(again.err().contains("Nothing has changed since the pack was issued on"), again.err());
        assertEquals("", again.out());
        assertTrue(Files.notExists(folder.resolve("again.pdf")));
        revise();
        var second = pack("supplement.pdf", "--issue", "--supplement", "--note", "The plan was *costed*.").exits(0);
        assertTrue(second.err().contains("Supplement 1 is issued: one paper replaced, one paper withdrawn."), second.err());
        assertEquals(2, issues().size());
        pack("reprint.pdf", "--supplement").exits(0);
        assertArrayEquals(Files.readAllBytes(folder.resolve("supplement.pdf")), Files.readAllBytes(folder.resolve("reprint.pdf")));
        pack("whole.pdf", "--whole").exits(0);
        assertTrue(Files.size(folder.resolve("whole.pdf")) > Files.size(folder.resolve("supplement.pdf")));
        assertEquals(2, issues().size(), "nothing is recorded without --issue");
        assertEquals(List.of(), cli.faults());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertTrue(pack("x.pdf", "--supplement").exits(2).err().contains("No pack of this meeting has been issued yet"));
        assertTrue(pack("x.pdf", "--supplement", "--whole").exits(2).err().contains("exclude each other"));
        assertTrue(pack("x.pdf", "--note", "why").exits(2).err().contains("--note is for what is issued"));
        assertTrue(Files.notExists(folder.resolve("x.pdf")));
    }

    @Test
    void packsForARecipientAreCountedByThemselves() throws IOException {
        pack("pack.pdf", "--issue").exits(0);
        pack("public.pdf", "--issue", "--recipient", "public").exits(0);
        List<String> issues = issues();
        assertEquals(List.of("1 ", "1 Public"), issues.stream().map(issue -> issue.substring(0, issue.lastIndexOf(' ')))
            .toList());
        assertTrue(pack("y.pdf", "--issue", "--recipient", "public").exits(0).err().contains("Nothing has changed"));
        assertTrue(Files.exists(folder.resolve("public.pdf.manifest.json")));
    }
}
