package org.consultum.engagement.internal.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.consultum.engagement.intake.CsvTable;
import org.consultum.engagement.intake.IntakeLimits;
import org.consultum.engagement.intake.IntakeRefusedException;
import org.consultum.engagement.intake.Place;
import org.consultum.engagement.intake.Refusal;
import org.consultum.engagement.internal.Messages;
import org.consultum.engagement.internal.Plain;
import org.consultum.spi.Progress;

/** Reads a table of comma-separated values whose charset and delimiter nobody told. Everything in it is text, formulas as well. */
public final class CsvReader {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int HEADER = 200;

    private final IntakeLimits limits;

    public CsvReader(IntakeLimits limits) {
        this.limits = limits;
    }

    /** Reads a table. */
    public CsvTable read(String file, byte[] bytes, Progress progress) throws IntakeRefusedException {
        Charset charset = Charsets.detect(bytes);
        String text = new String(bytes, charset);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw refused(file, text.isBlank() ? "csv.empty" : "csv.binary");
        }
        int skipped = 0;
        char delimiter = delimiter(text);
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.indexOf('\n') > 0) {
            delimiter = text.charAt(4);
            text = text.substring(text.indexOf('\n') + 1);
            skipped = 1;
        }
        var reading = new Reading(file, progress, skipped);
        try (JsonParser parser = parser(text, delimiter)) {
            reading.all(parser);
        } catch (StreamReadException damaged) {
            int line = damaged.getLocation() == null ? 0 : damaged.getLocation().getLineNr() + skipped;
            reading.refuse(line, "csv.damaged");
        } catch (IOException failed) {
            throw new IntakeRefusedException(file, Messages.text("csv.unreadable", String.valueOf(failed.getMessage())),
                Messages.text("csv.unreadable.remedy"));
        }
        if (reading.headers.isEmpty() || reading.rows.isEmpty() && reading.refusals.isEmpty()) {
            throw refused(file, "csv.empty");
        }
        return new CsvTable(file, charset.name(), delimiter, reading.headers, reading.rows, reading.refusals);
    }

    private static IntakeRefusedException refused(String file, String key) {
        return new IntakeRefusedException(file, Messages.text(key), Messages.text(key + ".remedy"));
    }

    private JsonParser parser(String text, char delimiter) throws IOException {
        var factory = CsvFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(Math.max(limits.textLength() * 4, 1_000_000)).build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY).enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();
        CsvParser parser = factory.createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter));
        return parser;
    }

    /** The delimiter that stands most often outside quotation marks on the first line that says something. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        boolean said = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if ((c == '\n' || c == '\r') && !quoted && said) {
                break;
            }
            said |= !Character.isWhitespace(c);
            for (int each = 0; each < DELIMITERS.length && !quoted; each++) {
                counts[each] += c == DELIMITERS[each] ? 1 : 0;
            }
        }
        int best = 0;
        for (int each = 1; each < DELIMITERS.length; each++) {
            best = counts[each] > counts[best] ? each : best;
        }
        return DELIMITERS[best];
    }

    private final class Reading {

        private final String file;
        private final Progress progress;
        private final int skipped;
        private final List<String> headers = new ArrayList<>();
        private final List<CsvTable.Row> rows = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        Reading(String file, Progress progress, int skipped) {
            this.file = file;
            this.progress = progress;
            this.skipped = skipped;
        }

        void all(JsonParser parser) throws IOException {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && parser.getParsingContext().getParent() != null
                        && !parser.getParsingContext().getParent().inRoot()) {
                    progress.check();
                    row(parser);
                    if (rows.size() >= limits.rows()) {
                        refuse(parser.currentLocation().getLineNr() + skipped, "csv.tooManyRows");
                        return;
                    }
                }
            }
        }

        private void row(JsonParser parser) throws IOException {
            int line = 0;
            var cells = new ArrayList<String>();
            boolean tooLong = false;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                // The place of a row is that of its first cell: the parser knows none of the row itself.
                line = line == 0 ? parser.currentTokenLocation().getLineNr() + skipped : line;
                String cell = parser.getText();
                tooLong |= cell.length() > limits.textLength();
                if (cells.size() <= limits.columns()) {
                    cells.add(cell);
                }
            }
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (cells.size() > limits.columns()) {
                refuse(line, "csv.tooManyColumns");
            } else if (headers.isEmpty()) {
                cells.forEach(cell -> headers.add(Plain.line(cell, HEADER)));
            } else if (tooLong) {
                refuse(line, "csv.cellTooLong");
            } else if (cells.size() > headers.size() && cells.subList(headers.size(), cells.size()).stream().anyMatch(c -> !c.isBlank())) {
                refuse(line, "csv.moreCells");
            } else {
                while (cells.size() < headers.size()) {
                    cells.add("");
                }
                rows.add(new CsvTable.Row(line, cells.subList(0, headers.size())));
            }
        }

        void refuse(int line, String key) {
            refusals.add(new Refusal(new Place(file, line), Messages.text(key), Messages.text(key + ".remedy")));
        }
    }
}
