package org.consultum.reporting.internal.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.consultum.reporting.internal.paper.FontCopier.CopiedFont;

/**
 * Writes the drawing operations of a page or a part of one anew: only operators the standard knows, with operands of the right kind,
 * balanced, without marked content of the paper's own (its place in the pack's structure is given by the pack), and
 * only with resources that {@link ObjectCopier} copied.
 */
final class ContentRewriter {
    private static final int MOST_NESTING = 26;
    private static final int MOST_STRING = 32_767;
    private static final Set<String> INTENTS = Set.of("RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation");
    private static final Set<String> INLINE_FILTERS = Set.of("AHx", "A85", "Fl", "RL", "CCF", "DCT", "ASCIIHexDecode", "ASCII85Decode",
            "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "DCTDecode");

    /**
     * What the operands of the plain operators are, by letter: n number, a array, s string, N name. Operators that need more than
     * that are handled one by one.
     */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("w", "n"), Map.entry("J", "n"), Map.entry("j", "n"), Map.entry("M", "n"), Map.entry("d", "an"), Map.entry("i", "n"),
            Map.entry("cm", "nnnnnn"), Map.entry("m", "nn"), Map.entry("l", "nn"), Map.entry("c", "nnnnnn"), Map.entry("v", "nnnn"),
            Map.entry("y", "nnnn"), Map.entry("h", ""), Map.entry("re", "nnnn"), Map.entry("S", ""), Map.entry("s", ""),
            Map.entry("f", ""), Map.entry("F", ""), Map.entry("f*", ""), Map.entry("B", ""), Map.entry("B*", ""), Map.entry("b", ""),
            Map.entry("b*", ""), Map.entry("n", ""), Map.entry("W", ""), Map.entry("W*", ""), Map.entry("Tc", "n"), Map.entry("Tw", "n"),
            Map.entry("Tz", "n"), Map.entry("TL", "n"), Map.entry("Ts", "n"), Map.entry("Td", "nn"), Map.entry("TD", "nn"),
            Map.entry("Tm", "nnnnnn"), Map.entry("T*", ""), Map.entry("G", "n"), Map.entry("g", "n"), Map.entry("RG", "nnn"),
            Map.entry("rg", "nnn"), Map.entry("d0", "nn"), Map.entry("d1", "nnnnnn"));
    private static final Set<String> DROPPED = Set.of("MP", "DP", "BMC", "EMC", "BX", "EX");

    private final ObjectCopier copier;
    private final COSDictionary resources;
    private final COSDictionary copied = new COSDictionary();
    private final ContentStreamWriter writer;
    private final int most;
    private final Deque<CopiedFont> fonts = new ArrayDeque<>();
    private CopiedFont font;
    private int saved;
    private boolean inText;
    private long cost;

    /**
     * @param copier copies what the content refers to
     * @param resources what the content refers to, by name
     * @param out where the new content goes; not closed
     * @param most operations allowed
     */
    ContentRewriter(ObjectCopier copier, COSDictionary resources, OutputStream out, int most) {
        this.copier = copier;
        this.resources = resources;
        this.writer = new ContentStreamWriter(out);
        this.most = most;
    }

    /** {@return copies of the resources that are in use} */
    COSDictionary copiedResources() {
        return copied;
    }

    /** {@return operations written, those of parts counted as often as the parts are drawn} */
    long cost() {
        return cost;
    }

    /**
     * Reads the old content and writes the new one.
     *
     * @throws Unfit when it holds something that cannot be taken over
     */
    void rewrite(PDFStreamParser parser) throws IOException, Unfit {
        copier.copyDefaults(resources, copied);
        var operands = new ArrayList<COSBase>();
        Object token = parser.parseNextToken();
        while (token != null) {
            if (token instanceof Operator operator) {
                cost++;
                if (cost > most) {
                    throw new Unfit(Unfit.Cause.EFFORT, "operations");
                }
                operator(operator, operands);
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
                if (operands.size() > 64) {
                    operands.removeFirst();
                }
            }
            token = parser.parseNextToken();
        }
        if (inText) {
            write(Operator.getOperator("ET"), List.of());
        }
        while (saved > 0) {
            saved--;
            write(Operator.getOperator("Q"), List.of());
        }
    }

    private void operator(Operator operator, List<COSBase> operands) throws IOException, Unfit {
        String name = operator.getName();
        String plain = PLAIN.get(name);
        if (plain != null) {
            if (fits(plain, operands)) {
                write(operator, tail(operands, plain.length()));
            }
            return;
        }
        switch (name) {
            case "q" -> save(operator);
            case "Q" -> restore(operator);
            case "BT", "ET" -> text(operator);
            case "Tf" -> font(operator, operands);
            case "Tr" -> renderingMode(operator, operands);
            case "Tj", "'" -> show(operator, operands, 1);
            case "\"" -> show(operator, operands, 3);
            case "TJ" -> showArray(operator, operands);
            case "cs", "CS" -> colourSpace(operator, operands);
            case "sc", "SC", "scn", "SCN" -> colour(operator, operands);
            case "k", "K" -> throw Unfit.colour("DeviceCMYK");
            case "ri" -> intent(operator, operands);
            case "gs" -> named(operator, operands, COSName.EXT_G_STATE);
            case "sh" -> named(operator, operands, COSName.SHADING);
            case "Do" -> paint(operator, operands);
            case "BI" -> inlineImage(operator);
            case "BDC" -> marked(operands);
            default -> {
                if (!DROPPED.contains(name)) {
                    // not an operator of the standard: readers pass over it, archives may not hold it
                    cost++;
                }
            }
        }
    }

    private void marked(List<COSBase> operands) throws Unfit {
        if (!operands.isEmpty() && COSName.OC.equals(operands.getFirst())) {
            throw new Unfit(Unfit.Cause.LAYERS, "");
        }
    }

    private void save(Operator operator) throws IOException, Unfit {
        saved++;
        if (saved > MOST_NESTING) {
            throw Unfit.construct("q");
        }
        fonts.push(font == null ? CopiedFont.NONE : font);
        write(operator, List.of());
    }

    private void restore(Operator operator) throws IOException {
        if (saved > 0) {
            saved--;
            CopiedFont before = fonts.pop();
            font = before == CopiedFont.NONE ? null : before;
            write(operator, List.of());
        }
    }

    private void text(Operator operator) throws IOException {
        boolean begins = operator.getName().equals("BT");
        if (begins != inText) {
            inText = begins;
            write(operator, List.of());
        }
    }

    private void font(Operator operator, List<COSBase> operands) throws IOException, Unfit {
        if (!fits("Nn", operands)) {
            return;
        }
        List<COSBase> two = tail(operands, 2);
        COSName name = (COSName) two.getFirst();
        if (!(resource(COSName.FONT, name) instanceof COSDictionary dictionary)) {
            throw Unfit.font(name.getName());
        }
        font = copier.font(dictionary);
        use(COSName.FONT, name, font.copy());
        write(operator, two);
    }

    private void renderingMode(Operator operator, List<COSBase> operands) throws IOException, Unfit {
        if (fits("n", operands)) {
            int mode = ((COSNumber) operands.getLast()).intValue();
            if (mode >= 0 && mode <= 7) {
                write(operator, List.of(COSInteger.get(mode)));
            }
        }
    }

    private void show(Operator operator, List<COSBase> operands, int count) throws IOException, Unfit {
        if (!fits(count == 1 ? "s" : "nns", operands)) {
            return;
        }
        List<COSBase> kept = tail(operands, count);
        glyphs((COSString) kept.getLast());
        write(operator, kept);
    }

    private void showArray(Operator operator, List<COSBase> operands) throws IOException, Unfit {
        if (operands.isEmpty() || !(operands.getLast() instanceof COSArray array)) {
            return;
        }
        var kept = new COSArray();
        for (int i = 0; i < array.size(); i++) {
            COSBase item = array.get(i);
            if (item instanceof COSString string) {
                glyphs(string);
                kept.add(string);
            } else if (item instanceof COSNumber number && sound(number)) {
                kept.add(number);
            }
        }
        write(operator, List.of(kept));
    }

    private void glyphs(COSString string) throws IOException, Unfit {
        if (string.getBytes().length > MOST_STRING) {
            throw Unfit.construct("string");
        }
        if (string.getBytes().length == 0) {
            return;
        }
        if (font == null) {
            throw Unfit.font("?");
        }
        font.show(string.getBytes());
        cost += string.getBytes().length / 8;
    }

    private void colourSpace(Operator operator, List<COSBase> operands) throws IOException, Unfit {
        if (!fits("N", operands)) {
            return;
        }
        COSName name = (COSName) operands.getLast();
        if (!ColourSpaces.builtIn(name)) {
            COSBase space = resource(COSName.COLORSPACE, name);
            if (space == null) {
                throw Unfit.colour(name.getName());
            }
            use(COSName.COLORSPACE, name, copier.colourSpace(space));
        }
        write(operator, List.of(name));
    }

    private void colour(Operator operator, List<COSBase> operands) throws IOException, Unfit {
        if (operands.size() > 33) {
            throw Unfit.colour("DeviceN");
        }
        for (int i = 0; i < operands.size(); i++) {
            COSBase operand = operands.get(i);
            boolean pattern = i == operands.size() - 1 && operand instanceof COSName;
            if (!pattern && !(operand instanceof COSNumber number && sound(number))) {
                throw Unfit.colour(operator.getName());
            }
            if (pattern) {
                if (!(resource(COSName.PATTERN, (COSName) operand) instanceof COSDictionary dictionary)) {
                    throw Unfit.construct("Pattern");
                }
                use(COSName.PATTERN, (COSName) operand, copier.pattern(dictionary, resources));
            }
        }
        if (!operands.isEmpty()) {
            write(operator, List.copyOf(operands));
        }
    }

    private void intent(Operator operator, List<COSBase> operands) throws IOException, Unfit {
        if (fits("N", operands) && INTENTS.contains(((COSName) operands.getLast()).getName())) {
            write(operator, List.of(operands.getLast()));
        }
    }

    private void named(Operator operator, List<COSBase> operands, COSName category) throws IOException, Unfit {
        if (!fits("N", operands)) {
            return;
        }
        COSName name = (COSName) operands.getLast();
        if (resource(category, name) instanceof COSDictionary dictionary) {
            COSBase copy = category.equals(COSName.SHADING) ? copier.shading(dictionary) : copier.graphicsState(dictionary, resources);
            use(category, name, copy);
            write(operator, List.of(name));
        }
    }

    private void paint(Operator operator, List<COSBase> operands) throws IOException, Unfit {
        if (!fits("N", operands)) {
            return;
        }
        COSName name = (COSName) operands.getLast();
        if (!(resource(COSName.XOBJECT, name) instanceof COSStream stream)) {
            return;
        }
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        if (stream.containsKey(COSName.OC)) {
            throw new Unfit(Unfit.Cause.LAYERS, "");
        }
        if (COSName.IMAGE.equals(kind)) {
            use(COSName.XOBJECT, name, copier.image(stream));
        } else if (COSName.FORM.equals(kind)) {
            ObjectCopier.CopiedForm form = copier.form(stream, resources);
            cost += form.cost();
            use(COSName.XOBJECT, name, form.copy());
        } else {
            throw Unfit.construct(String.valueOf(kind));
        }
        write(operator, List.of(name));
    }

    private void inlineImage(Operator operator) throws IOException, Unfit {
        COSDictionary old = operator.getImageParameters();
        if (old == null || operator.getImageData() == null) {
            return;
        }
        var fresh = new COSDictionary();
        for (Map.Entry<COSName, COSBase> entry : old.entrySet()) {
            String key = entry.getKey().getName();
            COSBase value = entry.getValue();
            switch (key) {
                case "W", "Width", "H", "Height", "BPC", "BitsPerComponent" -> {
                    if (!(value instanceof COSInteger)) {
                        throw Unfit.construct("BI");
                    }
                    fresh.setItem(entry.getKey(), value);
                }
                case "IM", "ImageMask" -> fresh.setItem(entry.getKey(), value instanceof COSBoolean ? value : COSBoolean.FALSE);
                case "D", "Decode", "DP", "DecodeParms" -> fresh.setItem(entry.getKey(), ObjectCopier.plain(value, 0));
                case "F", "Filter" -> fresh.setItem(entry.getKey(), inlineFilter(value));
                case "CS", "ColorSpace" -> fresh.setItem(entry.getKey(), inlineColours(value));
                default -> {
                    // interpolation, intent and unknown keys are left out
                }
            }
        }
        Operator image = Operator.getOperator("BI");
        image.setImageParameters(fresh);
        image.setImageData(operator.getImageData());
        write(image, List.of());
    }

    private static COSBase inlineFilter(COSBase value) throws Unfit {
        List<?> filters = value instanceof COSArray array ? array.toList() : List.of(value);
        for (Object filter : filters) {
            if (!(filter instanceof COSName name) || !INLINE_FILTERS.contains(name.getName())) {
                throw Unfit.construct("BI");
            }
        }
        return value;
    }

    private COSBase inlineColours(COSBase value) throws IOException, Unfit {
        if (value instanceof COSName name) {
            switch (name.getName()) {
                case "G", "RGB", "DeviceGray", "DeviceRGB" -> {
                    return name;
                }
                case "CMYK", "DeviceCMYK" -> throw Unfit.colour("DeviceCMYK");
                default -> {
                    COSBase space = resource(COSName.COLORSPACE, name);
                    if (space == null) {
                        throw Unfit.colour(name.getName());
                    }
                    use(COSName.COLORSPACE, name, copier.colourSpace(space));
                    return name;
                }
            }
        }
        if (value instanceof COSArray array && array.size() == 4 && array.get(1) instanceof COSName base
                && Set.of("G", "RGB", "DeviceGray", "DeviceRGB").contains(base.getName()) && array.get(3) instanceof COSString
                && array.get(2) instanceof COSInteger) {
            return array;
        }
        throw Unfit.colour("BI");
    }

    private COSBase resource(COSName category, COSName name) {
        return resources.getDictionaryObject(category) instanceof COSDictionary dictionary ? dictionary.getDictionaryObject(name) : null;
    }

    private void use(COSName category, COSName name, COSBase copy) throws Unfit {
        if (name.getName().length() > 127) {
            throw Unfit.construct("name");
        }
        COSDictionary dictionary = copied.getCOSDictionary(category);
        if (dictionary == null) {
            dictionary = new COSDictionary();
            copied.setItem(category, dictionary);
        }
        dictionary.setItem(name, copy);
    }

    private void write(Operator operator, List<COSBase> operands) throws IOException {
        writer.writeTokens(operands);
        writer.writeToken(operator);
    }

    /** The operands that count are the last ones; what comes before them is noise readers pass over. */
    private static List<COSBase> tail(List<COSBase> operands, int count) {
        return List.copyOf(operands.subList(operands.size() - count, operands.size()));
    }

    private static boolean fits(String kinds, List<COSBase> operands) throws Unfit {
        if (operands.size() < kinds.length()) {
            return false;
        }
        List<COSBase> tail = operands.subList(operands.size() - kinds.length(), operands.size());
        for (int i = 0; i < kinds.length(); i++) {
            COSBase operand = tail.get(i);
            boolean right = switch (kinds.charAt(i)) {
                case 'n' -> operand instanceof COSNumber number && sound(number);
                case 'a' -> operand instanceof COSArray array && array.toList().stream().allMatch(item -> item instanceof COSNumber);
                case 's' -> operand instanceof COSString;
                default -> operand instanceof COSName;
            };
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static boolean sound(COSNumber number) throws Unfit {
        return switch (number) {
            case COSInteger integer -> {
                if (integer.longValue() > Integer.MAX_VALUE || integer.longValue() < Integer.MIN_VALUE) {
                    throw Unfit.construct("number");
                }
                yield true;
            }
            case COSFloat real -> {
                float value = Math.abs(real.floatValue());
                if (Float.isNaN(value) || value > 3.4e38f || value != 0 && value < 1.2e-38f) {
                    throw Unfit.construct("number");
                }
                yield true;
            }
            default -> false;
        };
    }
}
