package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.consultum.index.ListQuery;
import org.consultum.index.SearchHit;
import org.consultum.index.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, the answer is a result, never an exception, and it comes soon. */
class HostileQueriesTest {

    private static final String SIGNS = "\"\u201C\u201D\u00AB\u00BB'*?~^:+-!&|(){}[]\\/ \t\n.,;#@%"
        + "\u0000\uFFFE\uD800\uDC00\u0309\u200B\u202E"
        + "ab\u00DFz\u9632\u885B\u30DF\uD55C\u0E01\u0130\u0131\uD83D\uDE00";

    @TempDir
    private Path temporary;
    private IndexedRegister test;

    @BeforeEach
    void aRegisterWithTextOfManyKinds() {
        test = new IndexedRegister(temporary);
        var register = test.register();
        var committee = test.committee(register, "Forum \"a\" (b) [c] *", "forum");
        var meeting = test.meeting(committee, "\u9632\u885B\u7523\u696D ab\u00DF \uD83D\uDE00", LocalDate.of(2024, 6, 10));
        meeting.getAgenda().getItems().add(test.item("-item* AND OR NOT", "a ".repeat(30_000) + "b\nz " + "x".repeat(40_000)));
        test.create(register);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "\"\"", "\"\"\"\"", "*", "**", "-", "--", "-\"", "-*",
        "a*b*", "*a", "AND", "OR OR", "NOT", "a AND", "(", ")(", "[a TO z]", "title:a", "a^9999999999", "a~", "\\",
        "\\\"", "/a.*/", "a && b || c", "\u0000", "\uD800", "\u202Eab",
        "\u201Ca", "a\u201D",
        "-\u201Ca b\u201D", "\uD83D\uDE00", "\u0309"})
    void oddInputIsTakenAsWords(String typed) {
        check(typed);
    }

    @Test
    void inputOfAnyLengthIsTaken() {
        check("a ".repeat(100_000));
        check("a".repeat(1_000_000));
        check("\"".repeat(100_000));
        check("\"" + "a ".repeat(600));
        check("\u9632\u885B".repeat(50_000));
        check("a* ".repeat(2_000));
        check("-a ".repeat(2_000));
    }

    @Test
    void threeThousandRandomInputsAreAnswered() {
        var random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            var typed = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                typed.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            check(typed.toString());
        }
    }

    private void check(String typed) {
        var result = test.index.search(typed, Optional.empty(), 20);
        assertTrue(result.complete(), () -> "the index gave up on: " + typed);
        result.hits().forEach(HostileQueriesTest::checkRanges);
        var list = test.index.list(new ListQuery("AgendaItem", ListQuery.Filter.ALL.withText(typed),
            new ListQuery.Sort(ListQuery.Column.TITLE, true), 0, 20));
        assertEquals(Math.min(20, list.total()), list.rows().size());
    }

    private static void checkRanges(SearchHit hit) {
        checkRanges(hit.entry().title(), hit.titleRanges());
        checkRanges(hit.snippet(), hit.snippetRanges());
    }

    private static void checkRanges(String text, List<TextRange> ranges) {
        int last = 0;
        for (TextRange range : ranges) {
            assertTrue(last <= range.start() && range.start() < range.end() && range.end() <= text.length(), () -> ranges + " in " + text);
            last = range.end();
        }
    }
}
