package org.consultum.interchange.internal.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.consultum.interchange.internal.table.Grid.Line;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the sheets of an XLSX workbook (ECMA-376). Values only: formulas are not evaluated, what they last gave is taken. Nothing outside the
 * workbook is opened.
 */
final class Workbook {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int MOST_DAYS = 2_958_465;
    private static final int SECONDS = 86_400;

    private final String file;
    private final Parts parts;
    private final List<String> shared = new ArrayList<>();
    private final Set<Integer> dateStyles = new HashSet<>();
    private LocalDate epoch = EPOCH_1900;

    /** The files inside a workbook. */
    @FunctionalInterface
    interface Parts {

        Optional<byte[]> read(String path) throws IOException;
    }

    private Workbook(String file, Parts parts) {
        this.file = file;
        this.parts = parts;
    }

    static List<Grid> read(String file, Parts parts) throws IOException {
        return new Workbook(file, parts).sheets();
    }

    private List<Grid> sheets() throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        parse("xl/workbook.xml", new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
                switch (local) {
                    case "sheet" -> sheets.put(String.valueOf(attributes.getValue("r:id")), String.valueOf(attributes.getValue("name")));
                    case "workbookPr" -> epoch = "1".equals(attributes.getValue("date1904")) || "true".equals(attributes.getValue("date1904"))
                        ? EPOCH_1904 : EPOCH_1900;
                    default -> {
                        // says nothing about values
                    }
                }
            }
        });
        Map<String, String> targets = new HashMap<>();
        parse("xl/_rels/workbook.xml.rels", new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
                if (local.equals("Relationship")) {
                    targets.put(String.valueOf(attributes.getValue("Id")), String.valueOf(attributes.getValue("Target")));
                }
            }
        });
        parse("xl/sharedStrings.xml", new SharedStrings());
        parse("xl/styles.xml", new Styles());
        var grids = new ArrayList<Grid>();
        for (var sheet : sheets.entrySet()) {
            String target = targets.getOrDefault(sheet.getKey(), "");
            var handler = new Sheet();
            parse(target.startsWith("/") ? target.substring(1) : "xl/" + target, handler);
            grids.add(new Grid(file, sheet.getValue(), false, handler.lines));
        }
        return grids;
    }

    private void parse(String path, DefaultHandler handler) throws IOException {
        Optional<byte[]> content = parts.read(path);
        if (content.isEmpty()) {
            return;
        }
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver((publicId, systemId) -> {
                throw new SAXException(systemId);
            });
            reader.parse(new InputSource(new ByteArrayInputStream(content.get())));
        } catch (TooLarge e) {
            throw TableLimits.exceeded(file);
        } catch (SAXException | ParserConfigurationException e) {
            throw TableLimits.refused(file, "table.damaged", path);
        }
    }

    private static final class TooLarge extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    /** The text between tags. */
    private abstract static class Texts extends DefaultHandler {

        final StringBuilder text = new StringBuilder();

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            if (text.length() + length > TableLimits.CELL) {
                throw new TooLarge();
            }
            text.append(characters, start, length);
        }
    }

    private final class SharedStrings extends Texts {

        private boolean inText;
        private boolean phonetic;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            switch (local) {
                case "si" -> text.setLength(0);
                case "rPh" -> phonetic = true;
                case "t" -> inText = !phonetic;
                default -> {
                    // looks
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            if (inText) {
                super.characters(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            switch (local) {
                case "si" -> {
                    if (shared.size() >= 5 * TableLimits.LINES) {
                        throw new TooLarge();
                    }
                    shared.add(text.toString());
                }
                case "rPh" -> phonetic = false;
                case "t" -> inText = false;
                default -> {
                    // looks
                }
            }
        }
    }

    /** Which styles show days. */
    private final class Styles extends DefaultHandler {

        private final Set<String> formats = new HashSet<>();
        private boolean inCells;
        private int index;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            switch (local) {
                case "numFmt" -> {
                    String code = String.valueOf(attributes.getValue("formatCode")).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
                    if (code.matches("(?i).*[yd].*") && !code.matches("(?i)general")) {
                        formats.add(attributes.getValue("numFmtId"));
                    }
                }
                case "cellXfs" -> inCells = true;
                case "xf" -> {
                    String format = String.valueOf(attributes.getValue("numFmtId"));
                    if (inCells) {
                        if (formats.contains(format) || format.matches("1[4-7]|22")) {
                            dateStyles.add(index);
                        }
                        index++;
                    }
                }
                default -> {
                    // looks
                }
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            inCells &= !local.equals("cellXfs");
        }
    }

    private final class Sheet extends Texts {

        private final List<Line> lines = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private String type = "";
        private int style;
        private int column;
        private int row;
        private boolean inValue;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            switch (local) {
                case "row" -> {
                    String number = attributes.getValue("r");
                    row = number != null && number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : row + 1;
                    cells = new ArrayList<>();
                    column = -1;
                }
                case "c" -> {
                    Matcher place = REFERENCE.matcher(String.valueOf(attributes.getValue("r")));
                    column = place.matches() ? column(place.group(1)) : column + 1;
                    if (column >= TableLimits.COLUMNS) {
                        throw new TooLarge();
                    }
                    type = String.valueOf(attributes.getValue("t"));
                    String look = attributes.getValue("s");
                    style = look != null && look.matches("[0-9]{1,6}") ? Integer.parseInt(look) : 0;
                    text.setLength(0);
                }
                case "v", "t" -> inValue = true;
                default -> {
                    // formulas and looks
                }
            }
        }

        private static int column(String letters) {
            int number = 0;
            for (char letter : letters.toCharArray()) {
                number = number * 26 + letter - 'A' + 1;
            }
            return number - 1;
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            if (inValue) {
                super.characters(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            switch (local) {
                case "v", "t" -> inValue = false;
                case "c" -> {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, value(text.toString()));
                }
                case "row" -> {
                    var line = new Line(row, cells);
                    if (!line.isEmpty()) {
                        if (lines.size() >= TableLimits.LINES) {
                            throw new TooLarge();
                        }
                        lines.add(line);
                    }
                }
                default -> {
                    // formulas and looks
                }
            }
        }

        private String value(String raw) {
            return switch (type) {
                case "s" -> raw.strip().matches("[0-9]{1,9}") && Integer.parseInt(raw.strip()) < shared.size()
                    ? shared.get(Integer.parseInt(raw.strip())) : "";
                case "str", "inlineStr", "d" -> raw;
                case "b" -> raw.strip().equals("1") ? "true" : "false";
                case "e" -> "";
                default -> number(raw.strip());
            };
        }

        private String number(String raw) {
            if (!NUMBER.matcher(raw).matches()) {
                return raw;
            }
            var number = new BigDecimal(raw);
            if (!dateStyles.contains(style) || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
                return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            }
            LocalDate day = epoch.plusDays(number.longValue());
            long seconds = Math.round(number.remainder(BigDecimal.ONE).doubleValue() * SECONDS);
            return seconds == 0 ? day.toString() : day.atStartOfDay().plusSeconds(seconds).toString();
        }
    }
}
