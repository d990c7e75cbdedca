package org.consultum.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.reporting.table.CsvWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"plain", "", "\"quoted\" \\ back", "line\nend\r\n\ttab", "防衛装備庁 Bản tóm tắt", "\u0000\u001b[2J\u007f\u0085\u2028",
        "😀 pair", "</script>"})
    void everyTextComesBackFromJson(String text) throws IOException {
        new JsonWriter(out).object(Map.of("key", text));
        assertEquals(text, new ObjectMapper().readTree(out.toString()).get("key").textValue());
        assertFalse(out.toString().chars().anyMatch(character -> character < ' ' && character != '\n' || character == 0x2028), out::toString);
    }

    @Test
    void halfOfAPairIsEscapedInJson() throws IOException {
        new JsonWriter(out).object(Map.of("key", "a\uD83D!"));
        assertEquals("{\n  \"key\": \"a\\ud83d!\"\n}\n", out.toString());
    }

    @Test
    void numbersTruthValuesNullsAndListsAreWhatTheyAre() throws IOException {
        var values = new LinkedHashMap<String, Object>();
        values.put("number", 5);
        values.put("truth", true);
        values.put("nothing", null);
        values.put("list", List.of(Map.of("a", 1), Map.of("a", 2)));
        values.put("empty", List.of());
        new JsonWriter(out).object(values);
        var node = new ObjectMapper().readTree(out.toString());
        assertEquals(5, node.get("number").intValue());
        assertEquals(true, node.get("truth").booleanValue());
        assertEquals(true, node.get("nothing").isNull());
        assertEquals(2, node.get("list").get(1).get("a").intValue());
        assertEquals(0, node.get("empty").size());
    }

    @Test
    void anEmptyListIsAnEmptyArrayAndAHeading() throws IOException {
        List<Column<String>> columns = List.of(new Column<>("a", true, text -> text), new Column<>("b", true, text -> text));
        new RowOutput<>(Form.JSON, columns, out).end();
        assertEquals("[]\n", out.toString());
        var csv = new StringWriter();
        new RowOutput<>(Form.CSV, columns, csv).end();
        assertEquals("a,b\r\n", csv.toString());
    }

    @Test
    void csvQuotesWhatHasToBeQuoted() throws IOException {
        new CsvWriter(out).line(Arrays.asList("a", "b,c", "say \"x\"", "two\nlines", null, "", 7, " blank "));
        assertEquals("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",,,7,\" blank \"\r\n", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
    void csvDisarmsFormulas(String text) throws IOException {
        new CsvWriter(out).line(List.of(text, -5));
        assertEquals("'" + text, out.toString().replaceFirst("^\"", "").substring(0, text.length() + 1));
        assertEquals(",-5\r\n", out.toString().substring(out.toString().length() - 5));
    }

    @Test
    void aTableAlignsWideCharacters() throws IOException {
        var table = new TextTable(List.of("name", "n"));
        table.row(List.of("防衛", 5));
        table.row(List.of("plain", 12));
        table.writeTo(out);
        assertEquals("name    n\n防衛    5\nplain  12\n", out.toString());
    }

    @Test
    void aTableShortensWhatIsTooLongAndNeverSplitsAPair() throws IOException {
        var table = new TextTable(List.of("x"));
        table.row(List.of("😀".repeat(100)));
        table.writeTo(out);
        String line = out.toString().lines().toList().get(1);
        assertEquals("😀".repeat(31) + "…", line);
    }

    @Test
    void nothingInATextCanMoveTheCursorOrTurnTheLine() {
        assertEquals("\\u001b[2J\\u202eevil\\u009b", Visible.line("\u001b[2J\u202eevil\u009b"));
        assertEquals("a b c", Visible.line("a\nb\tc"));
        assertEquals("a\nb", Visible.lines("a\r\nb"));
    }

    @Test
    void marksOnACharacterTakeNoRoom() {
        assertEquals(1, Visible.width("e\u0301"));
        assertEquals(4, Visible.width("装備"));
    }
}
