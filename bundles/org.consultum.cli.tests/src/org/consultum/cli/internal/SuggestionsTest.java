package org.consultum.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> WORDS = List.of("new", "import", "stats", "list", "check", "pack", "generate", "--json", "--into");

    @ParameterizedTest
    @CsvSource({"stat,stats", "statistics,", "improt,import", "genrate,generate", "lst,list", "--jsn,--json", "--int,--into", "xyz,", "chekc,check",
        "gen,generate", "n,"})
    void proposesWhatIsClose(String typed, String meant) {
        assertEquals(Optional.ofNullable(meant), Suggestions.closest(typed, WORDS));
    }

    @Test
    void hasNothingToSayToNonsense() {
        assertEquals(Optional.empty(), Suggestions.closest("", WORDS));
        assertEquals(Optional.empty(), Suggestions.closest("s".repeat(100_000), WORDS));
    }
}
