package org.consultum.papertext.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.consultum.papertext.PaperContent.Kind;
import org.consultum.papertext.PaperContent.Reason;

/**
 * Reads documents of word processors: Office Open XML (ECMA-376, 5th edition, 2021) and OpenDocument (OASIS ODF 1.3, 2021), both XML in a
 * ZIP file. Only the parts that hold text are unpacked.
 */
final class OfficeText {

    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String ODT_MANIFEST = "META-INF/manifest.xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final String CONTENT = "content.xml";
    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final String LIMIT_DEPTH = "jdk.xml.maxElementDepth";

    private OfficeText() {
    }

    /** Which kind of document a ZIP file is. */
    static Kind kind(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(DOCUMENT) != null) {
                return Kind.DOCX;
            }
            ZipEntry type = zip.getEntry("mimetype");
            if (type != null && zip.getEntry(CONTENT) != null) {
                try (InputStream in = zip.getInputStream(type)) {
                    if (new String(in.readNBytes(ODT.length()), StandardCharsets.US_ASCII).equals(ODT)) {
                        return Kind.ODT;
                    }
                }
            }
            throw new Stopped(Reason.UNKNOWN_KIND);
        }
    }

    static void read(Path file, Kind kind, Budget budget) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > budget.limits().entries()) {
                throw new Stopped(Reason.TOO_LARGE);
            }
            if (kind == Kind.ODT) {
                if (isEncrypted(zip)) {
                    throw new Stopped(Reason.ENCRYPTED);
                }
                part(zip, CONTENT, new OpenDocumentParts(budget), budget);
            } else {
                for (String part : List.of(DOCUMENT, "word/footnotes.xml", "word/endnotes.xml")) {
                    part(zip, part, new WordParts(budget), budget);
                }
            }
        }
    }

    /** In an encrypted document each encrypted file has data about it in the manifest (ODF 1.3, part 2, 3.4.1). */
    private static boolean isEncrypted(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry(ODT_MANIFEST);
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }

    /** What is done with the elements of a part. */
    interface Parts {

        void start(XMLStreamReader element);

        void text(String text);

        void end(String name);

        /** The part is over. */
        OptionalInt page();
    }

    private static void part(ZipFile zip, String name, Parts parts, Budget budget) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = new BufferedInputStream(new LimitedStream(zip.getInputStream(entry), budget))) {
            parse(characters(in), parts, budget);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(name, e);
        } finally {
            budget.endLine();
            budget.endPage(parts.page());
        }
    }

    /** Both kinds are in UTF-8, or in UTF-16 with a mark. Bytes that are neither become signs for that, and the text goes on. */
    private static Reader characters(InputStream in) throws IOException {
        in.mark(2);
        int mark = in.read() << 8 | in.read() & 0xFF;
        in.reset();
        return new InputStreamReader(in, mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static void parse(Reader in, Parts parts, Budget budget) throws XMLStreamException {
        XMLStreamReader reader = factory(budget).createXMLStreamReader(in);
        int depth = 0;
        while (reader.hasNext()) {
            budget.check();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > budget.limits().depth()) {
                        throw new Stopped(Reason.TOO_LARGE);
                    }
                    parts.start(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    parts.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> parts.text(reader.getText());
                // No document of either kind declares a type or entities; one that does is made to do harm.
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Stopped(Reason.DAMAGED);
                default -> {
                }
            }
        }
    }

    private static XMLInputFactory factory(Budget budget) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        if (factory.isPropertySupported(LIMIT_DEPTH)) {
            factory.setProperty(LIMIT_DEPTH, budget.limits().depth() + 1);
        }
        return factory;
    }
}
