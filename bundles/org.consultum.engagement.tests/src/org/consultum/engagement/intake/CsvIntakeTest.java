package org.consultum.engagement.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.consultum.engagement.DisposeOfPoints;
import org.consultum.engagement.DisposeOfPoints.Verdict;
import org.consultum.engagement.Submissions;
import org.consultum.model.Disposition;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Submission;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Submissions from tables. */
class CsvIntakeTest extends Intaking {

    private static final String FORM = "\uFEFFNr.;Name;Organisation;E-Mail-Adresse;Eingegangen am;Vertraulich;"
        + "\"Which reports of shortages do you write today?\";Frage 2;Kommentar\r\n"
        + "1;A. Müller;Chamber of Small Business;chamber@example.org;12.01.2026;;\"None; \"\"really\"\".\nTwo lines.\";日本語で;Thanks\r\n"
        + "2;;;someone@example.net;31.01.2026;ja;Weekly;;\r\n";

    @Test
    void aTableFromASpreadsheetIsUnderstoodByTheNamesOfItsColumns() throws IOException {
        IntakePlan plan = receive(write("answers.csv", FORM));
        assertEquals(2, plan.count(IntakeEntry.New.class), () -> plan.refusals().toString());
        assertEquals(';', plan.table().orElseThrow().delimiter());
        Submission first = office.round.getSubmissions().getFirst();
        assertEquals(office.chamber, first.getParty());
        assertEquals("A. Müller, Chamber of Small Business", first.getSubmitter());
        assertEquals(LocalDate.of(2026, 1, 12), first.getReceived());
        assertEquals("Thanks", first.getText());
        assertEquals("None; \"really\".\nTwo lines.", first.getPoints().getFirst().getText());
        assertEquals(office.round.getQuestions().getFirst(), first.getPoints().getFirst().getQuestion());
        assertEquals("日本語で", first.getPoints().get(1).getText());
        assertEquals(office.round.getQuestions().get(1), first.getPoints().get(1).getQuestion());
        Submission second = office.round.getSubmissions().get(1);
        assertTrue(second.isConfidential());
        assertTrue(Submissions.isLate(second), "came in on the day after the deadline");
        assertFalse(Submissions.isLate(first));
    }

    @Test
    void aSecondTimeChangesNothingAlsoUnderAnotherName() throws IOException {
        receive(write("answers.csv", FORM));
        var before = office.files();
        IntakePlan again = prepare(write("answers (1).csv", FORM));
        assertEquals(2, again.count(IntakeEntry.Known.class));
        assertFalse(again.hasChanges());
        assertEquals(before, office.files());
    }

    @Test
    void undoLeavesTheBytesThatWereThereBefore() throws IOException {
        var before = office.files();
        receive(write("answers.csv", FORM));
        assertFalse(before.equals(office.files()));
        office.undo();
        assertEquals(before, office.files());
    }

    @Test
    void whatChangedInTheTableIsUpdatedAndWhatWasEditedHereStays() throws IOException {
        receive(write("answers.csv", FORM));
        Submission first = office.round.getSubmissions().getFirst();
        office.session.execute(SetCommand.create(office.session.editingDomain(), first, Literals.SUBMISSION__TEXT, "Thank you very much."));
        IntakePlan plan = receive(write("answers.csv", FORM.replace("Thanks", "Many thanks").replace("日本語で", "英語で")));
        var changed = (IntakeEntry.Changed) plan.entries().getFirst();
        assertEquals(1, changed.kept().size(), changed.kept()::toString);
        assertEquals("Thank you very much.", first.getText());
        assertEquals("英語で", first.getPoints().get(1).getText());
    }

    @Test
    void aPointThatWasAnsweredIsNotRewritten() throws IOException {
        receive(write("answers.csv", FORM));
        var point = office.round.getSubmissions().getFirst().getPoints().get(1);
        office.session.execute(new DisposeOfPoints(office.session.editingDomain(), java.util.List.of(point),
            Verdict.of(Disposition.ACCEPTED, "", LocalDate.of(2026, 2, 2))));
        IntakePlan plan = prepare(write("answers.csv", FORM.replace("日本語で", "英語で")));
        assertEquals(1, plan.count(IntakeEntry.Kept.class));
        assertFalse(plan.hasChanges());
    }

    @ParameterizedTest
    @CsvSource({"windows-31j,氏名,意見,山田太郎,不足の報告は月に一度書いています。", "EUC-JP,氏名,意見,山田太郎,不足の報告は月に一度です。",
        "UTF-16LE,氏名,意見,山田太郎,不足の報告は月に一度です。", "windows-1252,Name,Kommentar,Jörg Weiß,Größere Übersicht für kleine Läden.",
        "UTF-8,Họ và tên,Nội dung góp ý,Nguyễn An,Đề nghị công bố số liệu."})
    void charsetsAreDetected(String charset, String name, String text, String who, String what) throws IOException {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        receive(write("c.csv", mark + name + "\t" + text + "\n" + who + "\t" + what + "\n", Charset.forName(charset)));
        assertEquals(who, only().getSubmitter());
        assertEquals(what, only().getText());
    }

    @Test
    void formulasAreText() throws IOException {
        receive(write("f.csv", "Name,Comment\n\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",=1+1\n"));
        assertEquals("=HYPERLINK(\"http://x\",\"y\")", only().getSubmitter());
        assertEquals("=1+1", only().getText());
    }

    @Test
    void theUserSaysWhatAColumnHolds() throws IOException {
        Path file = write("m.csv", "Spalte1,Spalte2\nShort,Also short\n");
        IntakePlan plan = prepare(file);
        assertTrue(plan.entries().isEmpty());
        assertTrue(plan.refusals().getFirst().remedy().contains("Say which column"), plan.refusals()::toString);
        ColumnMapping mapping = plan.mapping().orElseThrow().with(1, ColumnUse.of(ColumnUse.Kind.TEXT))
            .with(0, ColumnUse.of(ColumnUse.Kind.SUBMITTER));
        receive(prepare(file, Optional.of(mapping), IntakeLimits.usual()));
        assertEquals("Short", only().getSubmitter());
        assertEquals("Also short", only().getText());
    }

    @Test
    void rowsOfOneNumberAreOneSubmissionWithSeveralPoints() throws IOException {
        receive(write("p.csv", "id,name,point,question,topic\n7,A,First,1,forms\n7,A,Second,Frage 2,language\n"));
        assertEquals(2, only().getPoints().size());
        assertEquals(office.round.getQuestions().get(1), only().getPoints().get(1).getQuestion());
        assertEquals("language", only().getPoints().get(1).getTopic());
    }

    @Test
    void rowsThatCannotBeReadAreNamedWithTheirPlaceAndTheOthersComeIn() throws IOException {
        IntakePlan plan = receive(write("bad.csv", "name,comment,date\nA,Good,2026-01-10\nB,,\nC,Fine,soon\nD,x,y,z,surplus\n"));
        assertEquals(2, plan.count(IntakeEntry.New.class));
        assertEquals("bad.csv, row 3", plan.refusals().stream().filter(each -> each.message().contains("says nothing")).findFirst()
            .orElseThrow().place().text());
        assertTrue(plan.refusals().stream().anyMatch(each -> each.message().contains("soon") && each.place().row() == 4));
        assertTrue(plan.refusals().stream().anyMatch(each -> each.place().row() == 5 && each.message().contains("more cells")));
    }

    @Test
    void daysThatCanBeReadInTwoWaysAreReportedUnlessTheColumnTells() throws IOException {
        IntakePlan open = prepare(write("d.csv", "name,comment,date\nA,x,03/04/2026\n"));
        assertEquals(LocalDate.of(2026, 4, 3), open.entries().getFirst().about().received().orElseThrow());
        assertTrue(open.refusals().getFirst().message().contains("03/04/2026"));
        IntakePlan told = prepare(write("d.csv", "name,comment,date\nA,x,03/04/2026 2:05 PM\nB,y,1/27/2026\n"));
        assertEquals(LocalDate.of(2026, 3, 4), told.entries().getFirst().about().received().orElseThrow());
        assertTrue(told.refusals().isEmpty(), told.refusals()::toString);
    }

    @Test
    void hugeOrDamagedTablesEndWithAReason() throws IOException {
        assertThrows(IntakeRefusedException.class, () -> prepare(write("e.csv", "")));
        assertThrows(IntakeRefusedException.class, () -> prepare(write("b.csv", "a,b\n\0\0\0,1\n")));
        var few = new IntakeLimits(10, 1_000_000, 2_000_000, 2, 3, 4, 50, 2, 1_000, 10, 3);
        IntakePlan rows = prepare(write("r.csv", "name,comment\n" + "A,b\n".repeat(100)), Optional.empty(), few);
        assertTrue(rows.refusals().stream().anyMatch(each -> each.message().contains("more rows")), rows.refusals()::toString);
        Path broad = write("w.csv", "name,comment\nA" + ",".repeat(500) + "\nB," + "x".repeat(60) + "\nC,d\n");
        IntakePlan wide = prepare(broad, Optional.empty(), few);
        assertEquals(2, wide.refusals().size(), wide.refusals()::toString);
        IntakePlan open = prepare(write("q.csv", "name,comment\nA,b\nC,\"never closed\nD,e\n"));
        assertEquals(1, open.count(IntakeEntry.New.class), open.entries()::toString);
        assertTrue(open.refusals().stream().anyMatch(each -> each.message().contains("quotation mark")), open.refusals()::toString);
    }

    @Test
    void aPlanForARoundThatChangedMeanwhileIsNotExecuted() throws IOException {
        Path file = write("answers.csv", FORM);
        IntakePlan first = prepare(file);
        IntakePlan second = prepare(file);
        receive(first);
        var command = second.command(office.session.editingDomain());
        assertFalse(command.canExecute());
        assertTrue(command.refusal().orElse("").contains("changed"), () -> command.refusal().toString());
    }

    @Test
    void twentyThousandRowsAreReadInSeconds() throws IOException {
        var table = new StringBuilder("id,name,comment\n");
        for (int i = 1; i < 20_000; i++) {
            table.append(i).append(",N").append(i).append(",Comment number ").append(i).append('\n');
        }
        IntakePlan plan = prepare(write("many.csv", table.toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(19_999, plan.count(IntakeEntry.New.class));
    }
}
