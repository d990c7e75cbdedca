package org.consultum.reporting.internal.template;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.consultum.reporting.internal.pdf.SrgbProfile;
import org.consultum.reporting.internal.text.Face;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;

/**
 * Sets XHTML as tagged PDF pages with our own fonts. Fetches nothing: no file, no address, no entity, no style sheet but the one inside.
 */
public final class HtmlRenderer {
    private static final Set<String> PROTOCOLS = Set.of("http", "https", "file", "jar", "data", "ftp", "bundleresource");
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /**
     * Sets a document.
     *
     * @param xhtml well-formed XHTML with its style inside
     * @param target an empty document the pages go to; it stays the caller's to close
     * @throws IllegalStateException when the markup is not well-formed, which is a fault of this bundle
     */
    public void render(String xhtml, PDDocument target) throws IOException {
        render(xhtml, target, new DefaultObjectDrawerFactory());
    }

    /**
     * Sets a document with figures.
     *
     * @param type type of the objects of the markup that a drawer draws
     * @param drawer draws them; other objects are not shown
     */
    public void render(String xhtml, PDDocument target, String type, FSObjectDrawer drawer) throws IOException {
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(type, drawer);
        render(xhtml, target, drawers);
    }

    /**
     * Prepares to set a document that is already read, perhaps after others in the same file.
     *
     * @param target takes the pages
     * @param fonts gives the typefaces, which all documents of a file share
     * @param drawers draw objects of the markup, by type
     * @return ready to lay out; closed by the caller
     */
    public PdfBoxRenderer renderer(Document xhtml, PDDocument target, Function<Face, PDFont> fonts, Map<String, FSObjectDrawer> drawers) {
        var all = new DefaultObjectDrawerFactory();
        drawers.forEach(all::registerDrawer);
        PdfBoxRenderer renderer = builder(xhtml, target, all, target.getNumberOfPages() == 0).buildPdfRenderer();
        for (Face face : Face.values()) {
            if (face.family() != Face.Family.SUBSTITUTE) {
                renderer.getFontResolver().addFont(new PDFontSupplier(null) {
                    @Override
                    public PDFont supply() {
                        return fonts.apply(face);
                    }
                }, face.family().cssName(), face.bold() ? BOLD : NORMAL, face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL, true,
                        PdfBoxFontResolver.FontGroup.MAIN);
            }
        }
        return renderer;
    }

    private static void render(String xhtml, PDDocument target, FSObjectDrawerFactory drawers) throws IOException {
        var builder = builder(parse(xhtml), target, drawers, true);
        for (Face face : Face.values()) {
            if (face.family() != Face.Family.SUBSTITUTE) {
                builder.useFont(face::open, face.family().cssName(), face.bold() ? BOLD : NORMAL,
                        face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
            }
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    /** A file says only once in which colours it is. */
    private static PdfRendererBuilder builder(Document xhtml, PDDocument target, FSObjectDrawerFactory drawers, boolean first) {
        XRLog.setLoggingEnabled(false);
        var builder = new PdfRendererBuilder();
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useObjectDrawerFactory(drawers);
        builder.withW3cDocument(xhtml, "");
        builder.usePDDocument(target);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        if (first) {
            builder.useColorProfile(SrgbProfile.bytes());
        }
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(new Refusal(), PROTOCOLS);
        return builder;
    }

    /** {@return well-formed XHTML as a tree; nothing outside is read} */
    public static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // there are no entities but those of single characters, of which a long document has more than the runtime takes from strangers
            factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
            factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(null);
            return reader.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The template made markup that is not well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens nothing. */
    private static final class Refusal implements FSStreamFactory {
        @Override
        public FSStream getUrl(String url) {
            throw new SecurityException("A pack fetches nothing, and so not " + url);
        }
    }
}
