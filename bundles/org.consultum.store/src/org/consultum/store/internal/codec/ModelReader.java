package org.consultum.store.internal.codec;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.consultum.model.base.ModelObject;
import org.consultum.store.internal.Messages;
import org.eclipse.emf.ecore.EClass;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Turns the bytes of a file into model objects, or refuses them. The only place of the product that reads XMI.
 *
 * <p>All input is taken as hostile: the parser is the JDK's own, without document types and external entities and with limits; the text is
 * decoded here, strictly as UTF-8, so that no declaration can change its meaning; classes come from the {@link Schema} only. Nothing is
 * ever opened, fetched or initialised because a file says so. Not thread-safe.
 */
public final class ModelReader {

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final Pattern DECLARATION = Pattern.compile(
        "<\\?xml\\s+version\\s*=\\s*[\"']([^\"']*)[\"'](?:\\s+encoding\\s*=\\s*[\"']([^\"']*)[\"'])?(?:\\s+standalone\\s*=\\s*[\"'][a-z]*[\"'])?\\s*\\?>");
    private static final int PROLOG = 4096;

    private final Schema schema;
    private final Limits limits;
    private final XMLReader parser;

    public ModelReader(Schema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.parser = parser(limits);
    }

    private static XMLReader parser(Limits limits) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setValidating(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DISALLOW_DOCTYPE, true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            // The JDK's own default of 100 levels is too low for valid files, and may change: ours is set on purpose.
            reader.setProperty("jdk.xml.maxElementDepth", String.valueOf(limits.depth() + 1));
            reader.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(limits.attributes() + 1));
            reader.setProperty("jdk.xml.maxXMLNameLimit", "200");
            reader.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            reader.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("external entity");
            });
            return reader;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a file and links it with those loaded before.
     *
     * @param content the bytes of the file
     * @param expected the class the root object must have or be a kind of
     * @param ids identities known so far; those of the file are added, unless it is refused
     */
    public ReadResult read(byte[] content, EClass expected, IdTable<ModelObject> ids) throws UnusableFile {
        var handler = new ModelHandler(schema, limits, expected, ids);
        try {
            parse(content, handler);
            return handler.link(ids);
        } catch (UnusableFile | RuntimeException e) {
            handler.abandon(ids);
            throw e;
        }
    }

    /** Reads a file for linking later, so that several threads can read, each with a reader of its own. */
    public UnlinkedFile read(byte[] content, EClass expected) throws UnusableFile {
        var handler = new ModelHandler(schema, limits, expected, null);
        parse(content, handler);
        return new UnlinkedFile(handler);
    }

    private void parse(byte[] content, ModelHandler handler) throws UnusableFile {
        if (content.length > limits.fileBytes()) {
            throw new UnusableFile(0, 0, Messages.text("read.tooBig", content.length >> 20, limits.fileBytes() >> 20),
                Messages.text("remedy.restore"));
        }
        int start = checkEncoding(content);
        try {
            parser.setContentHandler(handler);
            parser.setErrorHandler(handler);
            parser.parse(new InputSource(new Utf8Text(content, start)));
        } catch (Refused e) {
            throw e.reason();
        } catch (SAXParseException e) {
            int column = Math.max(0, e.getColumnNumber());
            throw hasDoctype(content)
                ? new UnusableFile(e.getLineNumber(), column, Messages.text("read.doctype"), Messages.text("remedy.doctype"))
                : new UnusableFile(e.getLineNumber(), column, Messages.text("read.xml", e.getLocalizedMessage()), Messages.text("remedy.restore"));
        } catch (CharacterCodingException e) {
            throw new UnusableFile(handler.line(), 0, Messages.text("read.notUtf8"), Messages.text("remedy.encoding"));
        } catch (SAXException | IOException e) {
            throw new UnusableFile(handler.line(), 0, Messages.text("read.xml", String.valueOf(e.getMessage())), Messages.text("remedy.restore"));
        }
    }

    /** Where the text begins, after a byte order mark. */
    private static int checkEncoding(byte[] content) throws UnusableFile {
        int start = content.length > 2 && (content[0] & 0xff) == 0xef && (content[1] & 0xff) == 0xbb && (content[2] & 0xff) == 0xbf ? 3 : 0;
        if (content.length - start < 2 || content[start] != '<' || content[start + 1] == 0) {
            throw new UnusableFile(1, 1, Messages.text(content.length == 0 ? "read.empty" : "read.notXml"), Messages.text("remedy.restore"));
        }
        String head = new String(content, start, Math.min(content.length - start, 200), StandardCharsets.ISO_8859_1);
        if (head.startsWith("<?xml") && !head.startsWith("<?xml-")) {
            Matcher declaration = DECLARATION.matcher(head);
            boolean fine = declaration.lookingAt() && "1.0".equals(declaration.group(1))
                && (declaration.group(2) == null || "UTF-8".equalsIgnoreCase(declaration.group(2)));
            if (!fine) {
                throw new UnusableFile(1, 1, Messages.text("read.declaration"), Messages.text("remedy.encoding"));
            }
        }
        return start;
    }

    private static boolean hasDoctype(byte[] content) {
        return new String(content, 0, Math.min(content.length, PROLOG), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
    }

    /** Carries a refusal through the parser. */
    static final class Refused extends SAXException {

        private static final long serialVersionUID = 1L;

        private final UnusableFile reason;

        Refused(UnusableFile reason) {
            super(reason);
            this.reason = reason;
        }

        UnusableFile reason() {
            return reason;
        }
    }
}
