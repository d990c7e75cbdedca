package org.consultum.sections.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of an Ecore file. All of it is taken as hostile: it is read as XML without document types, within limits of size and depth, and
 * nothing is opened, fetched or created because it says so.
 */
final class EcoreFile {

    private static final int DEEPEST = 12;
    private static final int MOST_ELEMENTS = 20_000;
    private static final Pattern NAMESPACE = Pattern.compile("https?://[A-Za-z0-9.-]{1,80}(?:/[A-Za-z0-9._~-]{1,60}){0,10}/[0-9]{1,6}");
    private static final Pattern OF_OTHERS = Pattern.compile("https?://(www\\.)?(eclipse\\.org|omg\\.org|w3\\.org)/.*"
        + "|https?://consultum\\.org/ns/register/.*");
    private static final String ECORE = "ecore:";

    private final byte[] content;

    EcoreFile(byte[] content) {
        this.content = content;
    }

    /** The namespace of its package. Reads the first element only. */
    String namespace() throws UnusableArea {
        return namespace(parse(true));
    }

    /** Its package, checked as far as its own attributes go. */
    Node ePackage() throws UnusableArea {
        Node root = parse(false);
        namespace(root);
        return root;
    }

    private static String namespace(Node root) throws UnusableArea {
        if (!root.name().equals(ECORE + "EPackage")) {
            throw new UnusableArea("ecore.noPackage", root.name());
        }
        String namespace = root.text("nsURI");
        if (!NAMESPACE.matcher(namespace).matches() || OF_OTHERS.matcher(namespace).matches()) {
            throw new UnusableArea("ecore.namespace", namespace);
        }
        return namespace;
    }

    private Node parse(boolean firstOnly) throws UnusableArea {
        var handler = new Handler(firstOnly);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(new ByteArrayInputStream(content)));
        } catch (Enough e) {
            if (e.reason != null) {
                throw e.reason;
            }
        } catch (SAXParseException e) {
            throw new UnusableArea("ecore.xml", e.getLineNumber(), String.valueOf(e.getLocalizedMessage()));
        } catch (SAXException | IOException e) {
            throw new UnusableArea("ecore.xml", handler.line(), String.valueOf(e.getMessage()));
        }
        return handler.root;
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setValidating(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("external entity");
            });
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the reading: with a reason, or because what was looked for is there. */
    private static final class Enough extends SAXException {

        private static final long serialVersionUID = 1L;

        private final transient UnusableArea reason;

        Enough(UnusableArea reason) {
            this.reason = reason;
        }
    }

    private static final class Handler extends DefaultHandler {

        private final boolean firstOnly;
        private final Deque<Node> open = new ArrayDeque<>();
        private Locator locator;
        private Node root;
        private int elements;

        Handler(boolean firstOnly) {
            this.firstOnly = firstOnly;
        }

        int line() {
            return locator == null ? 0 : locator.getLineNumber();
        }

        @Override
        public void setDocumentLocator(Locator newLocator) {
            locator = newLocator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
                throw new Enough(new UnusableArea("ecore.tooMuch", line()));
            }
            var node = new Node(name, line());
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.getQName(i);
                if (!attribute.startsWith("xmlns") && !attribute.startsWith("xmi:") && !attribute.equals("xsi:schemaLocation")) {
                    node.attributes().put(attribute, attributes.getValue(i));
                }
            }
            if (open.isEmpty()) {
                root = node;
                if (firstOnly) {
                    throw new Enough(null);
                }
            } else {
                open.peek().children().add(node);
            }
            open.push(node);
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            open.pop();
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
