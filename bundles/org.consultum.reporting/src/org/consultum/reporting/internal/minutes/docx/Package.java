package org.consultum.reporting.internal.minutes.docx;

import static org.consultum.reporting.internal.minutes.docx.Sheet.NAMESPACE;
import static org.consultum.reporting.internal.minutes.docx.Sheet.PROLOGUE;
import static org.consultum.reporting.internal.minutes.docx.Sheet.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.consultum.reporting.internal.text.Wording;

/**
 * The parts of a document around its text, and the container they lie in (ECMA-376, part 2). The container has fixed times, and no part
 * refers to anything outside it.
 */
final class Package {
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String TOOL = "Consultum Workbench";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    /** Where a language stands for itself, the country whose spelling and hyphenation office programs look for. */
    private static final Map<String, String> COUNTRIES = Map.of("en", "en-GB", "de", "de-DE", "ja", "ja-JP", "vi", "vi-VN");

    private final String title;
    private final String subject;
    private final String author;
    private final Wording wording;
    private final String marking;
    private final String foot;
    private final Optional<ZonedDateTime> date;

    Package(String title, String subject, String author, Wording wording, String marking, String foot, Optional<ZonedDateTime> date) {
        this.title = title;
        this.subject = subject;
        this.author = author;
        this.wording = wording;
        this.marking = marking;
        this.foot = foot;
        this.date = date;
    }

    void write(OutputStream out, Sheet sheet) throws IOException {
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
        put(zip, "word/_rels/document.xml.rels", relationships(Map.of("rId1", OFFICE + "/styles|styles.xml", "rId2",
                OFFICE + "/numbering|numbering.xml", "rId3", OFFICE + "/settings|settings.xml", "rId4", OFFICE + "/header|header1.xml",
                "rId5", OFFICE + "/footer|footer1.xml")));
        put(zip, "word/styles.xml", styles());
        put(zip, "word/numbering.xml", sheet.numbering().xml());
        put(zip, "word/settings.xml", settings());
        put(zip, "word/header1.xml", header());
        put(zip, "word/footer1.xml", footer());
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types() {
        var out = new StringBuilder(PROLOGUE).append("<Types xmlns=\"").append(PACKAGE).append("content-types\">")
                .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        part(out, "/word/document.xml", WORD + "document.main+xml");
        for (String name : new String[] {"styles", "numbering", "settings"}) {
            part(out, "/word/" + name + ".xml", WORD + name + "+xml");
        }
        part(out, "/word/header1.xml", WORD + "header+xml");
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

    private String core() {
        String when = date.map(day -> day.withZoneSameInstant(ZoneOffset.UTC).withNano(0)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)))
                .map(day -> "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day
                        + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + day + "</dcterms:modified>")
                .orElse("");
        return PROLOGUE + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escape(title) + "</dc:title><dc:subject>"
                + escape(subject) + "</dc:subject><dc:creator>" + escape(author) + "</dc:creator><dc:language>"
                + escape(wording.language()) + "</dc:language>" + when + "</cp:coreProperties>";
    }

    private static String document(Sheet sheet) {
        return PROLOGUE + "<w:document xmlns:w=\"" + NAMESPACE + "\" xmlns:r=\"" + OFFICE + "\"><w:body>" + sheet.xml()
                + "<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>"
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1361\" w:right=\"1191\" w:bottom=\"1304\" w:left=\"1359\""
                + " w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private String header() {
        var sheet = new Sheet();
        sheet.paragraph("Marking", marking);
        return PROLOGUE + "<w:hdr xmlns:w=\"" + NAMESPACE + "\">" + sheet.xml() + "</w:hdr>";
    }

    private String footer() {
        var sheet = new Sheet();
        if (!marking.isEmpty()) {
            sheet.paragraph("Marking", marking);
        }
        sheet.beginParagraph("Footer", "");
        sheet.run(foot, "");
        sheet.tab();
        for (String piece : wording.text("page.of", "\n0\n", "\n1\n").split("\n")) {
            switch (piece) {
                case "0" -> sheet.field("PAGE", "1");
                case "1" -> sheet.field("NUMPAGES", "1");
                default -> sheet.run(piece, "");
            }
        }
        sheet.endParagraph();
        return PROLOGUE + "<w:ftr xmlns:w=\"" + NAMESPACE + "\">" + sheet.xml() + "</w:ftr>";
    }

    private static String settings() {
        return PROLOGUE + "<w:settings xmlns:w=\"" + NAMESPACE + "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/>"
                + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    }

    private String styles() throws IOException {
        String tag = COUNTRIES.getOrDefault(wording.language(), wording.language());
        boolean japanese = tag.startsWith("ja");
        try (InputStream in = Package.class.getResourceAsStream("/templates/docx/styles.xml")) {
            if (in == null) {
                throw new IOException("The file templates/docx/styles.xml is missing from this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@LATIN@", japanese ? "en-US" : escape(tag))
                    .replace("@EAST@", japanese ? escape(tag) : "ja-JP");
        }
    }
}
