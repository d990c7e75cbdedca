package org.consultum.papertext;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Papers made for tests. */
final class Papers {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Papers() {
    }

    /** A document made by LibreOffice 7.4 from one page of HTML, copied into a folder. */
    static Path fixture(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Papers.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    static Path pdf(Path file, String... pages) throws IOException {
        try (var document = new PDDocument()) {
            fill(document, pages);
            document.save(file.toFile());
        }
        return file;
    }

    static Path encryptedPdf(Path file, String user) throws IOException {
        try (var document = new PDDocument()) {
            fill(document, "secret");
            document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    private static void fill(PDDocument document, String... pages) throws IOException {
        for (String text : pages) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
        }
    }

    /** A PDF of objects as they are, without a table of where they stand. */
    static Path rawPdf(Path file, String... objects) throws IOException {
        var text = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.length; i++) {
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        text.append("trailer\n<< /Root 1 0 R /Size ").append(objects.length + 1).append(" >>\n%%EOF\n");
        return Files.write(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The content of a stream, packed as often as asked. */
    static String stream(byte[] content, int layers) throws IOException {
        byte[] packed = content;
        for (int i = 0; i < layers; i++) {
            packed = deflated(packed);
        }
        return "<< /Length " + packed.length + " /Filter [" + "/FlateDecode ".repeat(layers) + "] >>\nstream\n"
            + new String(packed, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static byte[] deflated(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    static Path docx(Path file, String body) throws IOException {
        return docxOf(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"" + WORD + "\"><w:body>" + body
            + "</w:body></w:document>");
    }

    static Path docxOf(Path file, String document) throws IOException {
        return zip(file, Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", document));
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static Path odt(Path file, String body, String manifest) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>" + body
            + "</office:text></office:body></office:document-content>");
        entries.put("META-INF/manifest.xml", manifest);
        return zip(file, entries);
    }

    static List<String> pages(PaperContent content) {
        return ((PaperContent.Text) content).pages().stream().map(PaperContent.Page::text).toList();
    }
}
