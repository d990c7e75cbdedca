package org.consultum.reporting.internal.render.file;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportRenderer;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportText;

/**
 * What a report says as JSON (RFC 8259), for other programs: values, tables with their rows as objects, and charts, in the order of the
 * report. Described by {@code releng/docs/report.schema.json}. Texts are as the register has them, Markdown among them; characters that
 * are not seen, or that would end a script of HTML, are written by their numbers. Days are as in 2026-12-08, times as in RFC 9557.
 */
public final class JsonRenderer implements ReportRenderer {

    private static final String FORMAT = "consultum-report";
    private static final int VERSION = 1;
    private static final int MOST_DEPTH = 40;
    private static final int OFTEN = 200;

    private final JsonFactory factory = new JsonFactoryBuilder()
        .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
        .streamReadConstraints(StreamReadConstraints.defaults())
        .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION).enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .characterEscapes(new HiddenCharacters()).build();

    @Override
    public void render(ReportPage page, OutputStream out, Progress progress) throws IOException {
        progress.check();
        try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            var lines = new DefaultIndenter("  ", "\n");
            var printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(lines);
            printer.indentArraysWith(lines);
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            head(json, page);
            values(json, page.content());
            json.writeArrayFieldStart("tables");
            for (ReportTable table : page.content().tables().values()) {
                table(json, table, progress);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("charts");
            for (ReportChart chart : page.content().charts().values()) {
                chart(json, chart);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void head(JsonGenerator json, ReportPage page) throws IOException {
        ReportContent content = page.content();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        text(json, "report", page.id());
        text(json, "register", page.register());
        text(json, "title", content.title());
        text(json, "over", content.over());
        json.writeArrayFieldStart("below");
        for (String line : content.below()) {
            json.writeString(whole(line));
        }
        json.writeEndArray();
        text(json, "subject", content.subject());
        text(json, "asOf", page.asOf().toString());
        text(json, "language", page.words().language());
        maybe(json, "marking", page.marking());
        maybe(json, "recipient", page.recipient());
    }

    private static void values(JsonGenerator json, ReportContent content) throws IOException {
        json.writeObjectFieldStart("values");
        for (Map.Entry<String, Object> value : content.values().entrySet()) {
            if (!value.getKey().equals(CsvRenderer.TABLE)) {
                json.writeFieldName(whole(value.getKey()));
                value(json, value.getValue());
            }
        }
        json.writeEndObject();
    }

    private static void table(JsonGenerator json, ReportTable table, Progress progress) throws IOException {
        json.writeStartObject();
        text(json, "id", table.id());
        text(json, "caption", table.caption());
        text(json, "groupHead", table.groupHead());
        json.writeArrayFieldStart("columns");
        for (ReportTable.Column column : table.columns()) {
            json.writeStartObject();
            text(json, "id", column.id());
            text(json, "head", column.head());
            json.writeStringField("kind", column.kind().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("groups");
        int done = 0;
        for (ReportTable.Group group : table.groups()) {
            json.writeStartObject();
            text(json, "title", group.title());
            json.writeArrayFieldStart("rows");
            for (List<Object> row : group.rows()) {
                if (done % OFTEN == 0) {
                    progress.check();
                }
                done++;
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeFieldName(whole(table.columns().get(i).id()));
                    cell(json, table.columns().get(i).kind(), row.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Nothing is an empty text in columns of texts, and null in others. */
    private static void cell(JsonGenerator json, ReportTable.Kind kind, Object cell) throws IOException {
        boolean text = kind == ReportTable.Kind.TEXT || kind == ReportTable.Kind.MARKDOWN;
        if (!text && cell instanceof String nothing && nothing.isEmpty()) {
            json.writeNull();
        } else {
            value(json, cell);
        }
    }

    private static void chart(JsonGenerator json, ReportChart chart) throws IOException {
        json.writeStartObject();
        text(json, "id", chart.id());
        text(json, "title", chart.title());
        text(json, "summary", chart.summary());
        json.writeStringField("shape", chart.shape().name());
        json.writeStringField("unit", chart.unit().name());
        json.writeArrayFieldStart("categories");
        for (String category : chart.categories()) {
            json.writeString(whole(category));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("series");
        for (ReportChart.Series series : chart.series()) {
            json.writeStartObject();
            text(json, "name", series.name());
            json.writeArrayFieldStart("values");
            for (Double value : series.values()) {
                value(json, value);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case String text -> json.writeString(whole(text));
            case ReportText text -> json.writeString(whole(text.markdown()));
            case Boolean truth -> json.writeBoolean(truth);
            case Number number -> number(json, Numbers.plain(number));
            case LocalDate day -> json.writeString(day.toString());
            case ZonedDateTime time -> json.writeString(DateTimeFormatter.ISO_ZONED_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)));
            case List<?> list -> {
                json.writeStartArray();
                for (Object each : list) {
                    value(json, each);
                }
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                // some maps of Java have another order in every run
                var sorted = new TreeMap<String, Object>();
                map.forEach((name, each) -> sorted.put(whole(String.valueOf(name)), each));
                json.writeStartObject();
                for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                    json.writeFieldName(entry.getKey());
                    value(json, entry.getValue());
                }
                json.writeEndObject();
            }
            default -> throw new IOException("Reports hold no " + value.getClass().getName());
        }
    }

    private static void number(JsonGenerator json, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeNumber(number.get());
        } else {
            json.writeNull();
        }
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeStringField(name, whole(text));
    }

    private static void maybe(JsonGenerator json, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            text(json, name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    /** The text with no half of a character: what is one half only is replaced, because files of UTF-8 have no place for it. */
    private static String whole(String text) {
        if (text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
        return out.toString();
    }
}
