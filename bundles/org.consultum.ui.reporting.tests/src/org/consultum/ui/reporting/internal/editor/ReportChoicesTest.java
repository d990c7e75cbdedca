package org.consultum.ui.reporting.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was chosen for a report")
class ReportChoicesTest {

    private static final ReportChoices CHOSEN = ReportChoices.NONE.with("committee", "c-1").with("words", "a = b; \u6c7a\u5b9a")
        .withLanguage(Optional.of("ja")).withDay(Optional.of(LocalDate.of(2026, 12, 8))).withRecipient(Optional.of("Public"));

    @Test
    @DisplayName("is the same after it was written and read")
    void isReadAsItWasWritten() {
        assertEquals(CHOSEN, ReportChoices.parse(CHOSEN.text()));
        assertEquals(ReportChoices.NONE, ReportChoices.parse(ReportChoices.NONE.text()));
    }

    @Test
    @DisplayName("is remembered without its day, which is another one the next time")
    void forgetsTheDay() {
        assertEquals(CHOSEN.withDay(Optional.empty()), ReportChoices.parse(CHOSEN.kept()));
    }

    @Test
    @DisplayName("leaves out what is blank, and keeps each choice in its line")
    void leavesOutWhatIsBlank() {
        assertEquals(ReportChoices.NONE, ReportChoices.NONE.with("committee", "c-1").with("committee", " "));
        ReportChoices two = ReportChoices.NONE.with("words", "one\n.recipient=Somebody");
        assertEquals(Optional.empty(), ReportChoices.parse(two.text()).recipient());
    }

    @Test
    @DisplayName("is read from settings that were damaged as far as it can be understood")
    void survivesDamage() {
        assertEquals(ReportChoices.NONE.with("committee", "c-1"), ReportChoices.parse("=\nnothing\n.day=yesterday\ncommittee=c-1"));
    }
}
