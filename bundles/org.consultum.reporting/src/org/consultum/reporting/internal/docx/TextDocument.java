package org.consultum.reporting.internal.docx;

import static org.consultum.reporting.internal.docx.Sheet.NAMESPACE;
import static org.consultum.reporting.internal.docx.Sheet.PROLOGUE;
import static org.consultum.reporting.internal.docx.Sheet.escape;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consultum.reporting.internal.template.TemplateFolder;
import org.consultum.reporting.internal.text.Letters;

/**
 * The parts of a document around its text, and the container they lie in (ECMA-376, part 2). The container has fixed times, and no part
 * refers to anything outside it but the addresses of its links.
 */
public final class TextDocument {
    /** Not the very first moment a zip file can say: Java adds the time of the machine's zone to that one (read in JDK 25). */
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int LETTER_OF_FOOT = 84;
    private static final int ROOM_FOR_NUMBER = 1_700;
    private static final String TOOL = "Consultum Workbench";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    /** Where a language stands for itself, the country whose spelling and hyphenation office programs look for. */
    private static final Map<String, String> COUNTRIES = Map.of("en", "en-GB", "de", "de-DE", "ja", "ja-JP", "vi", "vi-VN");

    private final Frame frame;
    private final Look look;

    public TextDocument(Frame frame, Look look) {
        this.frame = frame;
        this.look = look;
    }

    /** Writes the document; the stream stays open. */
    public void write(OutputStream out, Sheet sheet) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        put(zip, "[Content_Types].xml", types());
        put(zip, "_rels/.rels", relationships(Map.of("rId1", OFFICE + "/officeDocument|word/document.xml", "rId2",
                PACKAGE + "relationships/metadata/core-properties|docProps/core.xml", "rId3",
                OFFICE + "/extended-properties|docProps/app.xml")));
        put(zip, "docProps/core.xml", core());
        put(zip, "docProps/app.xml", PROLOGUE
                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>" + TOOL
                + "</Application><DocSecurity>0</DocSecurity></Properties>");
        put(zip, "word/document.xml", document(sheet));
        put(zip, "word/_rels/document.xml.rels", references(sheet.media()));
        put(zip, "word/styles.xml", styles());
        put(zip, "word/numbering.xml", sheet.numbering().xml());
        put(zip, "word/settings.xml", settings());
        put(zip, "word/header1.xml", header(frame.running()));
        if (runs()) {
            put(zip, "word/header2.xml", header(""));
        }
        put(zip, "word/footer1.xml", footer());
        for (Media.Picture picture : sheet.media().pictures()) {
            put(zip, "word/" + picture.part(), picture.png());
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        put(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Whether the first page has a head of its own. */
    private boolean runs() {
        return !frame.running().isEmpty();
    }

    private String types() {
        var out = new StringBuilder(PROLOGUE).append("<Types xmlns=\"").append(PACKAGE).append("content-types\">")
                .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Default Extension=\"png\" ContentType=\"image/png\"/>");
        part(out, "/word/document.xml", WORD + "document.main+xml");
        for (String name : new String[] {"styles", "numbering", "settings"}) {
            part(out, "/word/" + name + ".xml", WORD + name + "+xml");
        }
        part(out, "/word/header1.xml", WORD + "header+xml");
        if (runs()) {
            part(out, "/word/header2.xml", WORD + "header+xml");
        }
        part(out, "/word/footer1.xml", WORD + "footer+xml");
        part(out, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        part(out, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        return out.append("</Types>").toString();
    }

    private static void part(StringBuilder out, String name, String type) {
        out.append("<Override PartName=\"").append(name).append("\" ContentType=\"").append(type).append("\"/>");
    }

    private static String relationships(Map<String, String> targets) {
        var out = new StringBuilder(PROLOGUE).append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
        targets.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            String[] parts = entry.getValue().split("\\|");
            out.append("<Relationship Id=\"").append(entry.getKey()).append("\" Type=\"").append(parts[0]).append("\" Target=\"")
                    .append(parts[1]).append("\"/>");
        });
        return out.append("</Relationships>").toString();
    }

    private String references(Media media) {
        var parts = new TreeMap<>(Map.of("rId1", OFFICE + "/styles|styles.xml", "rId2", OFFICE + "/numbering|numbering.xml", "rId3",
                OFFICE + "/settings|settings.xml", "rId4", OFFICE + "/header|header1.xml", "rId5", OFFICE + "/footer|footer1.xml"));
        if (runs()) {
            parts.put("rId6", OFFICE + "/header|header2.xml");
        }
        String own = relationships(parts);
        var out = new StringBuilder(own.substring(0, own.length() - "</Relationships>".length()));
        for (Media.Picture picture : media.pictures()) {
            out.append("<Relationship Id=\"").append(picture.id()).append("\" Type=\"").append(OFFICE).append("/image\" Target=\"")
                    .append(picture.part()).append("\"/>");
        }
        media.links().forEach((target, id) -> out.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(OFFICE)
                .append("/hyperlink\" Target=\"").append(escape(target)).append("\" TargetMode=\"External\"/>"));
        return out.append("</Relationships>").toString();
    }

    private String core() {
        String when = frame.date().map(day -> day.withZoneSameInstant(ZoneOffset.UTC).withNano(0)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)))
                .map(day -> "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day
                        + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + day + "</dcterms:modified>")
                .orElse("");
        return PROLOGUE + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escape(frame.title()) + "</dc:title><dc:subject>"
                + escape(frame.subject()) + "</dc:subject><dc:creator>" + escape(frame.author()) + "</dc:creator><dc:language>"
                + escape(frame.language()) + "</dc:language>" + when + "</cp:coreProperties>";
    }

    private String document(Sheet sheet) {
        return PROLOGUE + "<w:document xmlns:w=\"" + NAMESPACE + "\" xmlns:r=\"" + OFFICE + "\" xmlns:wp=\"" + DRAWING + "\"><w:body>"
                + sheet.xml() + "<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>"
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
                + (runs() ? "<w:headerReference w:type=\"first\" r:id=\"rId6\"/>" : "")
                + "<w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
                + (runs() ? "<w:footerReference w:type=\"first\" r:id=\"rId5\"/>" : "") + look.section()
                + (runs() ? "<w:titlePg/>" : "") + "</w:sectPr></w:body></w:document>";
    }

    private String header(String running) {
        var sheet = new Sheet();
        if (!frame.marking().isEmpty() || running.isEmpty()) {
            sheet.paragraph("Marking", frame.marking());
        }
        if (!running.isEmpty()) {
            sheet.beginParagraph("Header", "");
            sheet.run(running, "");
            if (!frame.runningEnd().isEmpty()) {
                sheet.tab();
                sheet.run(frame.runningEnd(), "");
            }
            sheet.endParagraph();
        }
        return PROLOGUE + "<w:hdr xmlns:w=\"" + NAMESPACE + "\">" + sheet.xml() + "</w:hdr>";
    }

    private String footer() {
        var sheet = new Sheet();
        if (!frame.marking().isEmpty()) {
            sheet.paragraph("Marking", frame.marking());
        }
        sheet.beginParagraph("Footer", "");
        sheet.run(frame.foot(), "");
        if (isLong(frame.foot())) {
            sheet.endParagraph();
            sheet.beginParagraph("Footer", "");
        }
        sheet.tab();
        for (String piece : frame.pageOf().apply("\n0\n", "\n1\n").split("\n")) {
            switch (piece) {
                case "0" -> sheet.field("PAGE", "1");
                case "1" -> sheet.field("NUMPAGES", "1");
                default -> sheet.run(piece, "");
            }
        }
        sheet.endParagraph();
        return PROLOGUE + "<w:ftr xmlns:w=\"" + NAMESPACE + "\">" + sheet.xml() + "</w:ftr>";
    }

    /** Whether the number of the page finds no room beside the foot. */
    private boolean isLong(String foot) {
        return Letters.usual(foot) * LETTER_OF_FOOT > look.width() - ROOM_FOR_NUMBER;
    }

    private static String settings() {
        return PROLOGUE + "<w:settings xmlns:w=\"" + NAMESPACE + "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/>"
                + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    }

    /** {@return a language as office programs look for its spelling} */
    private static String country(String language) {
        return COUNTRIES.getOrDefault(language, language);
    }

    /**
     * {@return the property of a run in another language than its document, as markup}
     *
     * @param language BCP 47 tag that is well-formed
     */
    public static String languageOfRun(String language) {
        String attribute = language.matches("(ja|zh|ko)(-.*)?") ? "eastAsia" : "val";
        return "<w:lang w:" + attribute + "=\"" + escape(country(language)) + "\"/>";
    }

    private String styles() throws IOException {
        String tag = country(frame.language());
        boolean japanese = tag.startsWith("ja");
        return look.in(TemplateFolder.text("docx/styles.xml")).replace("@LATIN@", japanese ? "en-US" : escape(tag))
            .replace("@EAST@", japanese ? escape(tag) : "ja-JP");
    }
}
