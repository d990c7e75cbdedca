package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.FieldExistsQuery;
import org.consultum.index.SearchHit;
import org.consultum.model.Committee;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.session.RegisterSessions.Mode;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers are found by their text, which is read once. */
class PapersInIndexTest {

    private static final String TWO_PAGES = "Opening remarks on the programme\fThe seekers come from two yards, Überlingen and Yokosuka";

    @TempDir
    private Path temporary;
    private IndexedRegister test;
    private Paper paper;

    @BeforeEach
    void aRegisterWithAPaper() throws IOException {
        test = new IndexedRegister(temporary);
        Register register = test.register();
        Committee committee = test.committee(register, "Forum", "forum");
        test.meeting(committee, "First plenary", LocalDate.of(2024, 6, 10));
        paper = test.paper(committee, "Note on deliveries");
        test.create(register);
        add(TWO_PAGES);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private String add(String text) throws IOException {
        String content = test.session.keepPaper(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "txt");
        PaperVersion version = test.create(PaperVersion.class, RegisterPackage.Literals.PAPER_VERSION);
        version.setSha256(content);
        test.execute(AddCommand.create(test.session.editingDomain(), paper, RegisterPackage.Literals.PAPER__VERSIONS, version));
        read();
        return content;
    }

    private void read() {
        test.index.papersRead().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private Path fileOf(String content) {
        return test.session.paper(content).orElseThrow();
    }

    @Test
    void aHitShowsThePaperAndThePageItIsOn() {
        SearchHit hit = test.hit("seekers überlingen");

        assertEquals("Note on deliveries", hit.entry().title());
        assertEquals("Paper", hit.entry().type());
        assertEquals(OptionalInt.of(2), hit.page());
        assertEquals("The seekers come from two yards, Überlingen and Yokosuka", hit.snippet());
        assertEquals(2, hit.snippetRanges().size());
    }

    @Test
    void wordsMayStandInTheTitleAndOnDifferentPages() {
        assertEquals(List.of("Note on deliveries"), test.titles("deliveries programme yokosuka"));
        assertEquals(List.of("Note on deliveries"), test.titles("\"two yards\""));
        assertEquals(List.of(), test.titles("\"yards two\""));
        assertEquals(List.of(), test.titles("seekers -programme"));
    }

    @Test
    void aHitInTheTitleNeedsNoPage() {
        assertEquals(OptionalInt.empty(), test.hit("\"note on deliveries\"").page());
    }

    @Test
    void thePaperIsFoundByItsNewestVersionOnly() throws IOException {
        add("All about turbines");

        assertEquals(List.of("Note on deliveries"), test.titles("turbines "));
        assertEquals(List.of(), test.titles("seekers "));
    }

    @Test
    void anEditOfThePaperKeepsItsText() {
        test.execute(SetCommand.create(test.session.editingDomain(), paper, RegisterPackage.Literals.PAPER__TITLE, "Report on deliveries"));

        assertEquals(List.of("Report on deliveries"), test.titles("seekers "));
    }

    @Test
    void aPaperIsReadOnceAndNeverAgain() throws IOException {
        Path file = fileOf(paper.getVersions().getLast().getSha256());
        test.session.flush();
        test.close();
        Files.writeString(file, "This is another text, put there by hand");

        test.open(Mode.WRITE);
        read();

        assertEquals(List.of("Note on deliveries"), test.titles("seekers "));
        assertEquals(List.of(), test.titles("hand "));
    }

    @Test
    void anotherPaperWithTheSameContentIsFoundWithoutReadingItAgain() throws IOException {
        String content = paper.getVersions().getLast().getSha256();
        Files.delete(fileOf(content));
        Paper copy = test.create(Paper.class, RegisterPackage.Literals.PAPER);
        copy.setTitle("Copy");
        PaperVersion version = test.create(PaperVersion.class, RegisterPackage.Literals.PAPER_VERSION);
        version.setSha256(content);
        copy.getVersions().add(version);

        test.execute(AddCommand.create(test.session.editingDomain(), paper.eContainer(),
            RegisterPackage.Literals.PAPER_LIST__PAPERS, copy));

        assertEquals(List.of("Copy", "Note on deliveries"), test.titles("seekers ").stream().sorted().toList());
    }

    @Test
    void aFileWithOtherContentThanItsNameSaysIsNotRead() throws IOException {
        String content = test.session.keepPaper(new ByteArrayInputStream("turbines".getBytes(StandardCharsets.UTF_8)), "txt");
        Files.writeString(fileOf(content), "forged");
        PaperVersion version = test.create(PaperVersion.class, RegisterPackage.Literals.PAPER_VERSION);
        version.setSha256(content);
        test.execute(AddCommand.create(test.session.editingDomain(), paper, RegisterPackage.Literals.PAPER__VERSIONS, version));
        read();

        assertEquals(List.of(), test.titles("forged "));
        assertEquals(List.of("Note on deliveries"), test.titles("deliveries "));
    }

    @Test
    void textIsForgottenWithThePaper() throws IOException {
        test.execute(SetCommand.create(test.session.editingDomain(), paper, RegisterPackage.Literals.PAPER__VERSIONS, List.of()));
        test.session.flush();
        assertEquals(List.of(), test.titles("seekers "));
        test.close();

        test.open(Mode.WRITE);
        read();

        assertEquals(0, test.index.ask(files -> files.ask(searcher -> searcher.count(
            new FieldExistsQuery(Fields.CONTENT_KEY))), -1));
    }

    @Test
    void aMissingFileLeavesThePaperToBeFoundByItsTitle() throws IOException {
        PaperVersion version = test.create(PaperVersion.class, RegisterPackage.Literals.PAPER_VERSION);
        version.setSha256("0".repeat(64));
        test.execute(AddCommand.create(test.session.editingDomain(), paper, RegisterPackage.Literals.PAPER__VERSIONS, version));
        read();

        assertEquals(List.of("Note on deliveries"), test.titles("deliveries "));
    }

    @Test
    void pagesOfTheLengthOfABookAreFoundToTheirEnd() throws IOException {
        add("filler words of no importance \n".repeat(20_000) + "the needle");

        SearchHit hit = test.hit("needle ");

        assertTrue(hit.snippet().contains("needle"), hit.snippet());
        assertEquals(OptionalInt.empty(), hit.page());
    }

    @Test
    void withoutTextNothingIsSaidOfThePage() {
        assertEquals(Optional.empty(), test.index.search("nothing like it", Optional.empty(), 1).hits().stream().findFirst());
    }
}
