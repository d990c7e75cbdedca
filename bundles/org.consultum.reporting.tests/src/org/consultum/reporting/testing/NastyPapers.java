package org.consultum.reporting.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.consultum.reporting.internal.text.Face;

/** Papers as they come in real life and worse, made on the spot. Each knows what is expected of it. */
public final class NastyPapers {

    /** Draws a page. */
    @FunctionalInterface
    public interface Drawing {
        void draw(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    private NastyPapers() {
    }

    /** {@return papers whose pages have to be in the pack, by name} */
    public static Map<String, byte[]> usable() {
        var papers = new LinkedHashMap<String, byte[]>();
        papers.put("plain text", text(2));
        papers.put("fonts not embedded", notEmbedded());
        papers.put("simple TrueType font", simpleTrueType());
        papers.put("CMYK colours", drawn((document, page, content) -> {
            content.setNonStrokingColor(new PDColor(new float[] {1, 0.5f, 0, 0.1f}, PDDeviceCMYK.INSTANCE));
            content.addRect(100, 500, 200, 100);
            content.fill();
            write(document, content, "In four colours", 100, 650);
        }));
        papers.put("transparency", transparency());
        papers.put("turned and cropped", turned());
        papers.put("odd sizes", sizes());
        papers.put("layers", layers());
        papers.put("scripts and programs", active());
        papers.put("form fields and notes", fields());
        papers.put("pictures", pictures());
        papers.put("scan with hidden text", scan());
        papers.put("careless operators", RawPdf.onePage("/Font << /F1 5 0 R >>",
                "BX 1 2 3 foo EX q q q /F1 24 Tf BT 72 700 Td (Hello) Tj ET Q Q Q Q Q /Nope gs /Missing Do 1 0 0 RG 10 "
                        + "10 m 100 100 l S ET BMC",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>").bytes());
        papers.put("old packing", packedWithLzw());
        papers.put("page tree that lies", lyingTree());
        papers.put("protected but allowed", encrypted("", true));
        papers.put("drawn font", drawnFont());
        papers.put("japanese font not embedded", RawPdf.onePage("/Font << /F1 5 0 R >>",
                "BT /F1 24 Tf 72 700 Td <93FA967B8CEA> Tj ET",
                "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /90ms-RKSJ-H /DescendantFonts [6 0 R] >>",
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) "
                        + "/Supplement 2 >> /FontDescriptor 7 0 R >>",
                "<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 "
                        + "/Descent -200 /CapHeight 700 /StemV 80 >>")
                .bytes());
        papers.put("writing systems without a font", RawPdf.onePage("/Font << /F1 5 0 R >>",
                "BT /F1 20 Tf 72 700 Td (\\001\\002) Tj 60 0 Td (\\003) Tj ET",
                "<< /Type /Font /Subtype /TrueType /BaseFont /ArialArabic /FirstChar 1 /LastChar 3 /Widths [500 500 "
                        + "500] /ToUnicode 6 0 R >>")
                .stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> "
                        + "<FF> endcodespacerange "
                        + "3 beginbfchar <01> <0627> <02> <0644> <03> <D83DDE00> endbfchar endcmap end end")
                .bytes());
        papers.put("gradients and patterns", RawPdf.onePage(
                "/Shading << /S1 5 0 R >> /Pattern << /P1 6 0 R >> /ColorSpace << /C1 [/Indexed /DeviceRGB 1 <FF000000FF00>] >>",
                "q 50 500 200 200 re W n /S1 sh Q /Pattern cs /P1 scn 300 500 200 200 re f /C1 cs 1 sc 50 300 50 50 re f",
                "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [50 500 250 700] /Extend [true true] /Function "
                        + "<< /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>")
                .stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >>",
                        "0 0.5 0 rg 0 0 5 5 re f")
                .bytes());
        papers.put("spot colours", RawPdf.onePage("/ColorSpace << /C1 [/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] "
                + "/C0 [0 0 0 0] /C1 [0 0.2 0.9 0] /N 1 >>] >>", "/C1 cs 1 scn 100 100 300 300 re f").bytes());
        return papers;
    }

    /** {@return a text document of several pages with embedded fonts and real words on each} */
    public static byte[] text(int pages) {
        return document(document -> {
            PDFont font = PDType0Font.load(document, Face.REGULAR.open(), true);
            for (int i = 1; i <= pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    for (int line = 0; line < 45; line++) {
                        content.beginText();
                        content.setFont(font, 11);
                        content.newLineAtOffset(72, 770 - line * 15);
                        content.showText("Paper page " + i + ", line " + line + ": options for the supply of parts, with costs and dates.");
                        content.endText();
                    }
                }
            }
        });
    }

    /** {@return the same words in a font the file does not bring} */
    public static byte[] notEmbedded() {
        return drawn((document, page, content) -> {
            content.beginText();
            content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 14);
            content.newLineAtOffset(72, 700);
            content.showText("Findable words in Times");
            content.newLineAtOffset(0, -30);
            content.setFont(new PDType1Font(FontName.COURIER_BOLD), 14);
            content.showText("and in Courier");
            content.endText();
        });
    }

    private static byte[] simpleTrueType() {
        return drawn((document, page, content) -> {
            content.beginText();
            content.setFont(PDTrueTypeFont.load(document, Face.BOLD.open(), WinAnsiEncoding.INSTANCE), 14);
            content.newLineAtOffset(72, 700);
            content.showText("Gr\u00fc\u00dfe \u2013 simple font");
            content.endText();
        });
    }

    private static byte[] transparency() {
        return drawn((document, page, content) -> {
            var state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(0.4f);
            state.setBlendMode(BlendMode.MULTIPLY);
            state.getCOSObject().setItem(COSName.TR, COSName.IDENTITY);
            state.getCOSObject().setName(COSName.getPDFName("HTP"), "x");
            content.setGraphicsStateParameters(state);
            content.setNonStrokingColor(Color.RED);
            content.addRect(100, 400, 200, 200);
            content.fill();
            var image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < 50; i++) {
                image.setRGB(i, i, 0x80FF0000);
            }
            content.drawImage(LosslessFactory.createFromImage(document, image), 150, 450, 200, 200);
            page.getCOSObject().setItem(COSName.GROUP, dictionary("S", COSName.TRANSPARENCY, "CS", COSName.DEVICERGB));
        });
    }

    private static byte[] turned() {
        return document(document -> {
            for (int turn : List.of(0, 90, 180, 270, -90)) {
                var page = new PDPage(new PDRectangle(-50, 30, 500, 700));
                page.setCropBox(new PDRectangle(0, 80, 400, 600));
                page.setRotation(turn);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(Color.LIGHT_GRAY);
                    content.addRect(0, 80, 400, 600);
                    content.fill();
                    content.setNonStrokingColor(Color.BLACK);
                    write(document, content, "Turned by " + turn, 60, 600);
                }
            }
        });
    }

    private static byte[] sizes() {
        return document(document -> {
            for (PDRectangle size : List.of(new PDRectangle(10, 10), PDRectangle.LETTER, PDRectangle.A3, new PDRectangle(842, 595),
                    PDRectangle.A0, new PDRectangle(14_400, 200), new PDRectangle(20_000, 20_000))) {
                var page = new PDPage(size);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(Color.CYAN);
                    content.addRect(2, 2, size.getWidth() - 4, size.getHeight() - 4);
                    content.fill();
                }
            }
            var units = new PDPage(new PDRectangle(100, 100));
            units.getCOSObject().setInt(COSName.USER_UNIT, 5);
            document.addPage(units);
        });
    }

    private static byte[] layers() {
        return drawn((document, page, content) -> {
            var properties = new PDOptionalContentProperties();
            document.getDocumentCatalog().setOCProperties(properties);
            var hidden = new PDOptionalContentGroup("Hidden");
            properties.addGroup(hidden);
            properties.setGroupEnabled(hidden, false);
            content.beginMarkedContent(COSName.OC, hidden);
            write(document, content, "Nobody should see this", 100, 300);
            content.endMarkedContent();
            write(document, content, "Everybody sees this", 100, 500);
        });
    }

    /** {@return a paper with scripts, a program start and a file inside} */
    public static byte[] active() {
        return document(document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('boo')"));
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(100, 100, 100, 20));
            var launch = new PDActionLaunch();
            launch.setF("calc.exe");
            link.setAction(launch);
            page.getAnnotations().add(link);
            var web = new PDAnnotationLink();
            web.setRectangle(new PDRectangle(100, 200, 100, 20));
            var address = new PDActionURI();
            address.setURI("https://example.org/report");
            web.setAction(address);
            page.getAnnotations().add(web);
            var self = new PDAnnotationLink();
            self.setRectangle(new PDRectangle(100, 300, 100, 20));
            var target = new PDPageFitDestination();
            target.setPage(page);
            var go = new PDActionGoTo();
            go.setDestination(target);
            self.setAction(go);
            page.getAnnotations().add(self);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 700);
                content.showText("Looks harmless");
                content.endText();
            }
            page.getCOSObject().setItem(COSName.AA, dictionary("O", new PDActionJavaScript("app.beep()").getCOSObject()));
        });
    }

    private static byte[] fields() {
        return document(document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.HELV, new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            var field = new PDTextField(form);
            field.setPartialName("name");
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(100, 600, 200, 30));
            widget.setPage(page);
            page.getAnnotations().add(widget);
            field.setValue("Filled in by hand");
            var note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(50, 700, 20, 20));
            note.setContents("A remark");
            page.getAnnotations().add(note);
        });
    }

    private static byte[] pictures() {
        return drawn((document, page, content) -> {
            var rgb = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
            var bits = new BufferedImage(120, 80, BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < 120; x++) {
                for (int y = 0; y < 80; y++) {
                    rgb.setRGB(x, y, x * 2 << 16 | y * 3 << 8);
                    bits.setRGB(x, y, (x + y) % 7 == 0 ? 0xFFFFFF : 0);
                }
            }
            PDImageXObject smooth = LosslessFactory.createFromImage(document, rgb);
            smooth.setInterpolate(true);
            content.drawImage(smooth, 50, 600);
            content.drawImage(JPEGFactory.createFromImage(document, rgb), 250, 600);
            content.drawImage(CCITTFactory.createFromImage(document, bits), 50, 400);
        });
    }

    /** {@return a picture with its text behind, the way scanners with text recognition write it} */
    public static byte[] scan() {
        return drawn((document, page, content) -> {
            var bits = new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < 1100; y++) {
                for (int x = 0; x < 800; x++) {
                    bits.setRGB(x, y, y % 40 < 20 && x % 30 < 15 && x > 80 && x < 700 ? 0 : 0xFFFFFF);
                }
            }
            content.drawImage(CCITTFactory.createFromImage(document, bits), 0, 0, 595, 842);
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText("recognised words");
            content.endText();
        });
    }

    private static byte[] packedWithLzw() {
        try {
            byte[] drawing = "0 0 1 rg 100 100 200 200 re f 1 0 0 RG 50 50 m 300 300 l S".getBytes(StandardCharsets.US_ASCII);
            var packed = new ByteArrayOutputStream();
            var stream = new COSStream();
            try (var out = stream.createOutputStream(COSName.LZW_DECODE)) {
                out.write(drawing);
            }
            stream.createRawInputStream().transferTo(packed);
            return new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>").object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                    .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
                            + "/XObject << /X 5 0 R >> >> >>")
                    .stream("", "q 1 0 0 1 50 50 cm /X Do Q")
                    .stream("/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Filter /LZWDecode", packed.toByteArray()).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] lyingTree() {
        return new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [3 0 R 2 0 R 3 0 R 5 0 R] /Count 1000000000 /MediaBox [0 0 595 842] >>")
                .object("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << >> >>").stream("", "0 0 100 100 re f")
                .object("<< /Type /Pages /Kids [2 0 R 6 0 R] /Count -5 >>").object("<< /Contents 4 0 R >>").bytes();
    }

    private static byte[] drawnFont() {
        return RawPdf.onePage("/Font << /T3 5 0 R >>", "BT /T3 30 Tf 72 700 Td (ab) Tj ET",
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs "
                        + "<< /a 6 0 R /b 7 0 R >> "
                        + "/Encoding << /Type /Encoding /Differences [97 /a /b] >> /FirstChar 97 /LastChar 98 /Widths [1000 1000] "
                        + "/Resources << >> >>")
                .stream("", "1000 0 0 0 750 750 d1 0 0 750 750 re f").stream("", "1000 0 d0 0 0 m 500 700 l 900 0 l f").bytes();
    }

    /** {@return an encrypted paper; without a password it opens for everybody, with the given rights} */
    public static byte[] encrypted(String password, boolean mayBeUsed) {
        return document(document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.addRect(100, 100, 100, 100);
                content.fill();
            }
            var rights = new AccessPermission();
            rights.setCanAssembleDocument(mayBeUsed);
            rights.setCanExtractContent(mayBeUsed);
            rights.setCanModify(mayBeUsed);
            document.protect(new StandardProtectionPolicy("owner", password, rights));
        });
    }

    /** {@return a page whose content unpacks to many times its size} */
    public static byte[] bomb(long unpacked) {
        return new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>").object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>")
                .stream("/Filter /FlateDecode", deflatedSpaces(unpacked)).bytes();
    }

    /** {@return a file whose table of objects unpacks to many times its size} */
    public static byte[] tableBomb(long unpacked) {
        var out = new ByteArrayOutputStream();
        byte[] data = deflatedSpaces(unpacked);
        out.writeBytes("%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(("<< /Type /X#52ef /W [1 2 1] /Size 5 /Root 2 0 R /Filter /FlateDecode /Length " + data.length + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(data);
        out.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] deflatedSpaces(long count) {
        var packed = new ByteArrayOutputStream();
        byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (var out = new DeflaterOutputStream(packed)) {
            for (long done = 0; done < count; done += spaces.length) {
                out.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** {@return a page that draws a part that draws two parts that ... : 2 to the power of the depth operations} */
    public static byte[] laughs(int depth) {
        var pdf = new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>").object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>")
                .stream("", "/X Do");
        for (int i = 0; i < depth; i++) {
            pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X " + (6 + i) + " 0 R >> >>",
                    "/X Do ".repeat(8));
        }
        pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << >>", "0 0 10 10 re f");
        return pdf.bytes();
    }

    /** {@return a paper with a picture that claims to be enormous} */
    public static byte[] hugePicture() {
        return new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>").object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>")
                .stream("", "q 500 0 0 500 0 0 cm /X Do Q")
                .stream("/Type /XObject /Subtype /Image /Width 200000 /Height 200000 /ColorSpace /DeviceRGB /BitsPerComponent 8",
                        "x").bytes();
    }

    /** {@return a dynamic form, of which other programs show nothing but a request to wait} */
    public static byte[] dynamicForm() {
        return new RawPdf().object("<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /Fields [] /XFA (x) >> >>")
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>").object("<< /Type /Page /Parent 2 0 R /MediaBox [0 "
                        + "0 595 842] >>").bytes();
    }

    /** {@return a paper without pages} */
    public static byte[] noPages() {
        return new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>").object("<< /Type /Pages /Kids [] /Count 0 >>").bytes();
    }

    /** {@return a paper with a JPEG 2000 picture that must be drawn, because the page is unfit otherwise} */
    public static byte[] undrawable() {
        return new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>").object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>")
                .stream("", "q 500 0 0 500 0 0 cm /X Do Q")
                .stream("/Type /XObject /Subtype /Image /Width 20 /Height 20 /Filter /JPXDecode", "not a picture").bytes();
    }

    private static void write(PDDocument document, PDPageContentStream content, String text, float x, float y) throws IOException {
        content.beginText();
        content.setFont(PDType0Font.load(document, Face.REGULAR.open(), true), 14);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static COSDictionary dictionary(Object... pairs) {
        var dictionary = new COSDictionary();
        for (int i = 0; i < pairs.length; i += 2) {
            dictionary.setItem(COSName.getPDFName((String) pairs[i]), (COSBase) pairs[i + 1]);
        }
        return dictionary;
    }

    /** {@return a document of one page} */
    public static byte[] drawn(Drawing drawing) {
        return document(document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                drawing.draw(document, page, content);
            }
        });
    }

    /** Fills a document. */
    @FunctionalInterface
    private interface Filling {
        void fill(PDDocument document) throws IOException;
    }

    private static byte[] document(Filling filling) {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            filling.fill(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static COSArray numbers(float... values) {
        var array = new COSArray();
        for (float value : values) {
            array.add(value == (int) value ? COSInteger.get((int) value) : new COSFloat(value));
        }
        return array;
    }
}
