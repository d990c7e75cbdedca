package org.consultum.reporting.internal.paper;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup.RenderState;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.consultum.reporting.internal.paper.HiddenText.Word;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult.Reason;

/** Draws a page into a picture, and notes the words on it while it does. */
final class PagePicture {
    private static final int MOST_GROUPS = 10;
    private static final int MOST_WORDS = 60_000;
    private static final int POINTS_PER_INCH = 72;
    /** A page is text when at least this much of it is plain paper or plain ink. */
    private static final double TEXT_SHARE = 0.85;
    private static final float JPEG_QUALITY = 0.85f;
    private static final int LOSSLESS_BYTES = 600_000;

    /**
     * What came of drawing.
     *
     * @param image the picture, in the streams of the target
     * @param words the words, in the coordinates of the page
     * @param missing characters no font could draw
     */
    record Drawn(COSStream image, List<Word> words, int missing) {
    }

    private final PDDocument target;
    private final PackLimits limits;
    private final BooleanSupplier cancelled;

    PagePicture(PDDocument target, PackLimits limits, BooleanSupplier cancelled) {
        this.target = target;
        this.limits = limits;
        this.cancelled = cancelled;
    }

    Drawn draw(PDDocument pages, int index, Placement placement) throws IOException, Refused {
        double points = (double) placement.crop().getWidth() * placement.crop().getHeight();
        double scale = Math.min(limits.resolution() * placement.unit() / POINTS_PER_INCH, Math.sqrt(limits.pagePixels() / points));
        if (placement.crop().getWidth() * scale < 1 || placement.crop().getHeight() * scale < 1) {
            throw new Refused(Reason.TOO_COMPLEX, index + 1);
        }
        var renderer = new Renderer(pages, placement.width() / placement.unit() * scale, placement.height() / placement.unit() * scale);
        renderer.setSubsamplingAllowed(true);
        renderer.setAnnotationsFilter(annotation -> !(annotation instanceof PDAnnotationLink));
        try {
            BufferedImage image = renderer.renderImage(index, (float) scale, ImageType.RGB);
            return new Drawn(encode(image), renderer.words.finish(), renderer.missing);
        } catch (TooComplex e) {
            throw new Refused(Reason.TOO_COMPLEX, index + 1);
        }
    }

    private COSStream encode(BufferedImage image) throws IOException {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        boolean grey = true;
        long plain = 0;
        for (int pixel : pixels) {
            int red = pixel >> 16 & 0xFF;
            int green = pixel >> 8 & 0xFF;
            int blue = pixel & 0xFF;
            grey = grey && red == green && green == blue;
            if (red == green && green == blue && (red > 0xF8 || red < 0x08)) {
                plain++;
            }
        }
        boolean text = plain >= TEXT_SHARE * pixels.length;
        if (grey && text) {
            return sixteenGreys(image, pixels);
        }
        if (text) {
            COSStream lossless = LosslessFactory.createFromImage(target, image).getCOSObject();
            if (lossless.getLength() <= LOSSLESS_BYTES) {
                return lossless;
            }
        }
        BufferedImage source = image;
        if (grey) {
            source = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    source.getRaster().setSample(x, y, 0, pixels[y * image.getWidth() + x] & 0xFF);
                }
            }
        }
        return JPEGFactory.createFromImage(target, source, JPEG_QUALITY).getCOSObject();
    }

    /** Text on paper needs no more than sixteen greys, and packs to a fraction. */
    private COSStream sixteenGreys(BufferedImage image, int[] pixels) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        var rows = new ByteArrayOutputStream((width + 1) / 2 * height);
        byte[] row = new byte[(width + 1) / 2];
        for (int y = 0; y < height; y++) {
            Arrays.fill(row, (byte) 0);
            for (int x = 0; x < width; x++) {
                int level = ((pixels[y * width + x] & 0xFF) * 15 + 127) / 255;
                row[x / 2] |= (byte) (x % 2 == 0 ? level << 4 : level);
            }
            rows.write(row);
        }
        COSStream stream = target.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            rows.writeTo(out);
        }
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setInt(COSName.BITS_PER_COMPONENT, 4);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        return stream;
    }

    /** Drawing takes more than allowed. */
    private static final class TooComplex extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooComplex() {
            super("too complex", null, false, false);
        }
    }

    private final class Renderer extends PDFRenderer {
        private final WordCollector words = new WordCollector();
        private final double pixelWidth;
        private final double pixelHeight;
        private int missing;

        Renderer(PDDocument document, double pixelWidth, double pixelHeight) {
            super(document);
            this.pixelWidth = pixelWidth;
            this.pixelHeight = pixelHeight;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            var drawer = new Drawer(parameters, this);
            drawer.setAnnotationFilter(getAnnotationsFilter());
            return drawer;
        }
    }

    /** Counts what it draws, large areas for more than small ones, and stops when it is too much. */
    private final class Drawer extends PageDrawer {
        private static final double PIXELS_PER_OPERATION = 8_000;
        private static final double STROKE_PER_OPERATION = 200;
        private static final int FORM_OPERATIONS = 20;
        private static final int SHADING_FACTOR = 10;

        private final Renderer renderer;
        private double operations;
        private final Deque<Integer> hiddenBefore = new ArrayDeque<>();
        private int hidden;
        private int sinceAsked;
        private int groups;

        Drawer(PageDrawerParameters parameters, Renderer renderer) throws IOException {
            super(parameters);
            this.renderer = renderer;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            charge(1);
            super.processOperator(operator, operands);
        }

        private void charge(double effort) {
            operations += effort;
            if (operations > limits.operationsPerPage()) {
                throw new TooComplex();
            }
            sinceAsked++;
            if (effort > 100 || sinceAsked > 64) {
                sinceAsked = 0;
                if (cancelled.getAsBoolean()) {
                    throw new Cancelled();
                }
            }
        }

        private Rectangle2D onScreen(Shape shape) {
            var page = new Rectangle2D.Double(0, 0, renderer.pixelWidth, renderer.pixelHeight);
            return getGraphics().getTransform().createTransformedShape(shape.getBounds2D()).getBounds2D().createIntersection(page);
        }

        private double area(Shape shape) {
            Rectangle2D box = onScreen(shape);
            return box.isEmpty() ? 0 : box.getWidth() * box.getHeight();
        }

        @Override
        public void fillPath(int windingRule) throws IOException {
            charge(area(getLinePath()) / PIXELS_PER_OPERATION);
            super.fillPath(windingRule);
        }

        @Override
        public void strokePath() throws IOException {
            Rectangle2D box = onScreen(getLinePath());
            charge(Math.max(0, box.getWidth() + box.getHeight()) / STROKE_PER_OPERATION);
            super.strokePath();
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            Shape square = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform()
                    .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
            charge((area(square) + (double) image.getWidth() * image.getHeight()) / PIXELS_PER_OPERATION);
            super.drawImage(image);
        }

        @Override
        public void shadingFill(COSName name) throws IOException {
            charge(SHADING_FACTOR * area(getGraphicsState().getCurrentClippingPath()) / PIXELS_PER_OPERATION);
            super.shadingFill(name);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            charge(FORM_OPERATIONS);
            boolean layer = form.getCOSObject().getDictionaryObject(COSName.OC) instanceof COSDictionary properties && !shown(properties);
            hidden += layer ? 1 : 0;
            super.showForm(form);
            hidden -= layer ? 1 : 0;
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            hiddenBefore.push(hidden);
            hidden += properties != null && COSName.OC.equals(tag) && !shown(properties) ? 1 : 0;
            super.beginMarkedContentSequence(tag, properties);
        }

        @Override
        public void endMarkedContentSequence() {
            hidden = hiddenBefore.isEmpty() ? hidden : hiddenBefore.pop();
            super.endMarkedContentSequence();
        }

        /** Text on a layer counts only when every layer it depends on is on: rather too little than what nobody should see. */
        private boolean shown(COSDictionary properties) {
            return switch (PDPropertyList.create(properties)) {
                case PDOptionalContentGroup group -> group.getRenderState(RenderDestination.VIEW) != RenderState.OFF
                        && renderer.isGroupEnabled(group);
                case PDOptionalContentMembershipDictionary several -> several.getCOSObject().getCOSArray(COSName.VE) == null
                        && several.getOCGs().stream().allMatch(group -> shown(group.getCOSObject()));
                case null, default -> true;
            };
        }

        /** Dashes far below what can be seen would be drawn by the million. */
        @Override
        public void setLineDashPattern(COSArray array, int phase) {
            float sum = 0;
            for (float length : array.toFloatArray()) {
                sum += Math.abs(length);
            }
            super.setLineDashPattern(sum < 0.05f ? new COSArray() : array, phase);
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            charge(2.0 * renderer.pixelWidth * renderer.pixelHeight / PIXELS_PER_OPERATION);
            groups++;
            if (groups > MOST_GROUPS) {
                throw new TooComplex();
            }
            super.showTransparencyGroup(form);
            groups--;
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            String unicode = meaning(font, code);
            if (hidden == 0) {
                renderer.words.add(unicode, matrix, displacement.getX());
            }
            if (!font.isEmbedded() && !(font instanceof PDType3Font) && !unicode.isBlank() && font instanceof PDVectorFont vector
                    && !vector.hasGlyph(code)) {
                renderer.missing++;
            }
            super.showGlyph(matrix, font, code, displacement);
        }

        private static String meaning(PDFont font, int code) {
            String unicode;
            try {
                unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
            } catch (RuntimeException e) {
                unicode = null;
            }
            return unicode == null ? "" : Meaning.clean(unicode);
        }
    }

    /** Puts characters together to words: same line, same direction, close to each other. */
    private static final class WordCollector {
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private double x;
        private double y;
        private double endX;
        private double endY;
        private double height;
        private double cos;
        private double sin;

        void add(String unicode, Matrix matrix, float advance) {
            double a = matrix.getScaleX();
            double b = matrix.getShearY();
            double scale = Math.hypot(a, b);
            double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
            if (!(scale > 0) || !(size > 0) || words.size() >= MOST_WORDS) {
                return;
            }
            double atX = matrix.getTranslateX();
            double atY = matrix.getTranslateY();
            boolean space = unicode.isBlank();
            boolean apart = Math.abs(a / scale - cos) > 0.01 || Math.abs(b / scale - sin) > 0.01 || Math.abs(size - height) > 0.2 * size
                    || Math.hypot(atX - endX, atY - endY) > 0.25 * size;
            if (!text.isEmpty() && (space || apart || text.length() > 200)) {
                flush();
            }
            if (space) {
                return;
            }
            if (text.isEmpty()) {
                x = atX;
                y = atY;
                cos = a / scale;
                sin = b / scale;
                height = size;
            }
            text.append(unicode);
            endX = atX + advance * a;
            endY = atY + advance * b;
        }

        private void flush() {
            words.add(new Word(text.toString(), x, y, endX - x, endY - y, height));
            text.setLength(0);
        }

        List<Word> finish() {
            if (!text.isEmpty()) {
                flush();
            }
            return words;
        }
    }
}
