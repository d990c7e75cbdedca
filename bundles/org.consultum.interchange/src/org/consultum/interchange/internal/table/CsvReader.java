package org.consultum.interchange.internal.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.consultum.interchange.internal.table.Grid.Line;
import org.consultum.spi.importer.ImportRefusedException;

/** Reads comma-separated values (RFC 4180), with commas, semicolons or tabs, in UTF-8 or else in Windows-1252. */
final class CsvReader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String file;
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int number = 1;
    private int start = 1;

    private CsvReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static Grid read(String file, byte[] content) throws ImportRefusedException {
        String text = decode(content);
        var reader = new CsvReader(file, text.startsWith("\ufeff") ? text.substring(1) : text);
        reader.run();
        return new Grid(file, "", true, reader.lines);
    }

    private static String decode(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }

    /** The separator of which the first line has the most outside quotes. */
    private char separator() {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            quoted ^= text.charAt(i) == '"';
            int kind = quoted ? -1 : ",;\t".indexOf(text.charAt(i));
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        return counts[2] > Math.max(counts[0], counts[1]) ? '\t' : counts[1] > counts[0] ? ';' : ',';
    }

    private void run() throws ImportRefusedException {
        char separator = separator();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                number++;
            }
            if (quoted) {
                if (c != '"') {
                    append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endLine();
            } else if (c != '\r' || i + 1 < text.length() && text.charAt(i + 1) != '\n') {
                append(c);
            }
        }
        if (quoted) {
            throw TableLimits.refused(file, "table.quote", start);
        }
        endLine();
    }

    private void append(char c) throws ImportRefusedException {
        if (cell.length() >= TableLimits.CELL) {
            throw TableLimits.exceeded(file);
        }
        cell.append(c);
    }

    private void endCell() throws ImportRefusedException {
        if (cells.size() >= TableLimits.COLUMNS) {
            throw TableLimits.exceeded(file);
        }
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() throws ImportRefusedException {
        endCell();
        var line = new Line(start, cells);
        if (!line.isEmpty()) {
            if (lines.size() >= TableLimits.LINES) {
                throw TableLimits.exceeded(file);
            }
            lines.add(line);
        }
        cells = new ArrayList<>();
        start = number;
    }
}
