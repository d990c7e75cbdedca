package org.consultum.reporting.internal.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.consultum.reporting.internal.paper.FontCopier.CopiedFont;
import org.consultum.reporting.pack.PackLimits;

/**
 * Copies the parts of a paper's pages into the pack, part by part and key by key from lists of what is allowed. Whatever is not on a
 * list is left out where leaving it out changes nothing a reader sees, and makes the page {@link Unfit} where it would.
 * The rules are those of ISO 19005-3:2012, level A; each part copied once per paper.
 */
final class ObjectCopier {
    private static final Set<COSName> SAFE_FILTERS = Set.of(COSName.FLATE_DECODE, COSName.ASCII85_DECODE, COSName.ASCII_HEX_DECODE,
            COSName.RUN_LENGTH_DECODE, COSName.DCT_DECODE, COSName.CCITTFAX_DECODE, COSName.JBIG2_DECODE, COSName.JPX_DECODE);
    private static final Set<COSName> TEXTUAL_FILTERS = Set.of(COSName.LZW_DECODE, COSName.FLATE_DECODE, COSName.ASCII85_DECODE,
            COSName.ASCII_HEX_DECODE, COSName.RUN_LENGTH_DECODE);
    private static final Set<String> BLEND_MODES = Set.of("Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten",
            "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity");
    private static final List<COSName> PLAIN_STATE = List.of(COSName.LW, COSName.LC, COSName.LJ, COSName.ML, COSName.D, COSName.CA,
            COSName.CA_NS, COSName.AIS, COSName.SA, COSName.OP, COSName.OP_NS, COSName.TK);
    private static final COSName SOFT_MASK = COSName.SMASK;
    private static final int MOST_DEPTH = 12;

    /** A copied part with drawing operations of its own. */
    record CopiedForm(COSStream copy, long cost) {
    }

    /** Parts without resources of their own use those of whoever draws them, so both make the key. */
    private record FormKey(IdentityKey form, IdentityKey resources) {
    }

    /** Compares by identity. */
    private record IdentityKey(Object object) {
        @Override
        public boolean equals(Object other) {
            return other instanceof IdentityKey(Object that) && that == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    private final PDDocument target;
    private final PackLimits limits;
    private final FontCopier fonts;
    private final ColourSpaces colours = new ColourSpaces(this);
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();
    private final Map<FormKey, CopiedForm> forms = new HashMap<>();
    private final Set<COSBase> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param target where copies of streams are kept
     */
    ObjectCopier(PDDocument target, PackLimits limits) {
        this.target = target;
        this.limits = limits;
        this.fonts = new FontCopier(this);
    }

    /** Completes what can only be known when all pages are copied. */
    void finish() throws IOException {
        fonts.finish();
    }

    CopiedFont font(COSDictionary font) throws IOException, Unfit {
        return fonts.copy(font);
    }

    COSBase colourSpace(COSBase space) throws IOException, Unfit {
        return colours.copy(space);
    }

    /** {@return the copy made earlier, or null} */
    COSStream known(COSStream stream) {
        return (COSStream) copies.get(stream);
    }

    COSStream newStream() {
        return target.getDocument().createCOSStream();
    }

    /** Colour spaces that replace grey and RGB have their effect without being named in the content. */
    void copyDefaults(COSDictionary resources, COSDictionary copied) throws IOException, Unfit {
        if (!(resources.getDictionaryObject(COSName.COLORSPACE) instanceof COSDictionary spaces)) {
            return;
        }
        for (COSName name : List.of(COSName.DEFAULT_GRAY, COSName.DEFAULT_RGB)) {
            COSBase space = spaces.getDictionaryObject(name);
            if (space != null) {
                COSDictionary fresh = copied.getCOSDictionary(COSName.COLORSPACE);
                if (fresh == null) {
                    fresh = new COSDictionary();
                    copied.setItem(COSName.COLORSPACE, fresh);
                }
                fresh.setItem(name, colourSpace(space));
            }
        }
    }

    /**
     * Copies a form: a part with drawing operations.
     *
     * @param inherited resources of whoever draws it, for old files whose forms have none
     */
    CopiedForm form(COSStream form, COSDictionary inherited) throws IOException, Unfit {
        boolean own = form.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary;
        COSDictionary resources = own ? form.getCOSDictionary(COSName.RESOURCES) : inherited;
        var key = new FormKey(new IdentityKey(form), new IdentityKey(resources));
        CopiedForm known = forms.get(key);
        if (known != null) {
            return known;
        }
        if (form.containsKey(COSName.OC)) {
            throw new Unfit(Unfit.Cause.LAYERS, "");
        }
        if (form.containsKey(COSName.getPDFName("Ref")) || !underWay.add(form) || underWay.size() > MOST_DEPTH) {
            throw Unfit.construct("Form");
        }
        COSStream copy = newStream();
        copy.setItem(COSName.TYPE, COSName.XOBJECT);
        copy.setItem(COSName.SUBTYPE, COSName.FORM);
        copyPlain(form, copy, List.of(COSName.BBOX, COSName.MATRIX));
        if (!(copy.getItem(COSName.BBOX) instanceof COSArray box) || box.size() != 4) {
            throw Unfit.construct("BBox");
        }
        copyGroup(form, copy);
        long cost = content(new PDFStreamParser(new PDFormXObject(form)), resources, copy);
        underWay.remove(form);
        var result = new CopiedForm(copy, cost);
        forms.put(key, result);
        return result;
    }

    /** Rewrites drawing operations into a stream and gives it the resources they need. */
    long content(PDFStreamParser parser, COSDictionary resources, COSStream copy) throws IOException, Unfit {
        ContentRewriter rewriter;
        try (OutputStream out = copy.createOutputStream(COSName.FLATE_DECODE)) {
            rewriter = new ContentRewriter(this, resources, out, limits.operationsPerPage());
            rewriter.rewrite(parser);
        }
        copy.setItem(COSName.RESOURCES, rewriter.copiedResources());
        return rewriter.cost();
    }

    void copyGroup(COSDictionary from, COSDictionary to) throws IOException, Unfit {
        if (!(from.getDictionaryObject(COSName.GROUP) instanceof COSDictionary group)
                || !COSName.TRANSPARENCY.equals(group.getCOSName(COSName.S))) {
            return;
        }
        var copy = new COSDictionary();
        copy.setItem(COSName.S, COSName.TRANSPARENCY);
        copyPlain(group, copy, List.of(COSName.I, COSName.K));
        COSBase space = group.getDictionaryObject(COSName.CS);
        if (space != null) {
            copy.setItem(COSName.CS, colourSpace(space));
        }
        to.setItem(COSName.GROUP, copy);
    }

    COSStream image(COSStream image) throws IOException, Unfit {
        COSStream known = known(image);
        if (known != null) {
            return known;
        }
        if (!underWay.add(image) || underWay.size() > MOST_DEPTH) {
            throw Unfit.construct("Image");
        }
        if (image.containsKey(COSName.getPDFName("Alternates")) && image.containsKey(COSName.OC)) {
            throw new Unfit(Unfit.Cause.LAYERS, "");
        }
        List<COSName> filters = UnpackGuard.filters(image);
        boolean jpeg2000 = filters.contains(COSName.JPX_DECODE);
        if (jpeg2000) {
            checkJpeg2000(image, filters);
        }
        COSStream copy = rawStream(image);
        copy.setItem(COSName.TYPE, COSName.XOBJECT);
        copy.setItem(COSName.SUBTYPE, COSName.IMAGE);
        copyPlain(image, copy, List.of(COSName.WIDTH, COSName.HEIGHT, COSName.DECODE));
        boolean stencil = image.getBoolean(COSName.IMAGE_MASK, false);
        int bits = image.getInt(COSName.BITS_PER_COMPONENT, stencil || jpeg2000 ? 1 : 8);
        if (!Set.of(1, 2, 4, 8, 16).contains(bits) || stencil && bits != 1) {
            throw Unfit.construct("BitsPerComponent");
        }
        if (stencil) {
            copy.setBoolean(COSName.IMAGE_MASK, true);
        } else {
            COSBase space = image.getDictionaryObject(COSName.COLORSPACE);
            if (space != null) {
                copy.setItem(COSName.COLORSPACE, colourSpace(space));
            } else if (!jpeg2000) {
                throw Unfit.colour("?");
            }
        }
        if (!jpeg2000) {
            copy.setInt(COSName.BITS_PER_COMPONENT, bits);
        }
        switch (image.getDictionaryObject(COSName.MASK)) {
            case COSStream mask -> copy.setItem(COSName.MASK, image(mask));
            case COSArray range -> copy.setItem(COSName.MASK, plain(range, 0));
            case null, default -> {
                // no mask
            }
        }
        if (image.getDictionaryObject(COSName.SMASK) instanceof COSStream mask) {
            COSStream softMask = image(mask);
            if (mask.getDictionaryObject(COSName.MATTE) instanceof COSArray matte) {
                softMask.setItem(COSName.MATTE, plain(matte, 0));
            }
            copy.setItem(COSName.SMASK, softMask);
        }
        underWay.remove(image);
        copies.put(image, copy);
        return copy;
    }

    private static void checkJpeg2000(COSStream image, List<COSName> filters) throws IOException, Unfit {
        if (filters.size() != 1 || image.getInt(COSName.getPDFName("SMaskInData"), 0) != 0) {
            throw Unfit.construct("JPEG 2000");
        }
        try (InputStream in = image.createRawInputStream()) {
            if (!PictureHeader.plainJpeg2000(in.readNBytes(PictureHeader.REACH))) {
                throw Unfit.construct("JPEG 2000");
            }
        }
    }

    COSBase pattern(COSDictionary pattern, COSDictionary inherited) throws IOException, Unfit {
        COSBase known = copies.get(pattern);
        if (known != null) {
            return known;
        }
        if (!underWay.add(pattern) || underWay.size() > MOST_DEPTH) {
            throw Unfit.construct("Pattern");
        }
        COSDictionary copy;
        if (pattern.getInt(COSName.PATTERN_TYPE) == 1 && pattern instanceof COSStream stream) {
            copy = newStream();
            copyPlain(stream, copy, List.of(COSName.PAINT_TYPE, COSName.TILING_TYPE, COSName.BBOX, COSName.X_STEP, COSName.Y_STEP,
                    COSName.MATRIX));
            if (Math.abs(stream.getFloat(COSName.X_STEP)) < 0.01f || Math.abs(stream.getFloat(COSName.Y_STEP)) < 0.01f) {
                throw Unfit.construct("Pattern");
            }
            boolean own = stream.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary;
            content(new PDFStreamParser(new PDFormXObject(stream)), own ? stream.getCOSDictionary(COSName.RESOURCES) : inherited,
                    (COSStream) copy);
        } else if (pattern.getInt(COSName.PATTERN_TYPE) == 2
                && pattern.getDictionaryObject(COSName.SHADING) instanceof COSDictionary shading) {
            copy = new COSDictionary();
            copyPlain(pattern, copy, List.of(COSName.MATRIX));
            copy.setItem(COSName.SHADING, shading(shading));
        } else {
            throw Unfit.construct("Pattern");
        }
        copy.setItem(COSName.TYPE, COSName.PATTERN);
        copy.setItem(COSName.PATTERN_TYPE, COSInteger.get(pattern.getInt(COSName.PATTERN_TYPE)));
        underWay.remove(pattern);
        copies.put(pattern, copy);
        return copy;
    }

    COSBase shading(COSDictionary shading) throws IOException, Unfit {
        COSBase known = copies.get(shading);
        if (known != null) {
            return known;
        }
        int type = shading.getInt(COSName.SHADING_TYPE);
        boolean mesh = type >= 4;
        if (type < 1 || type > 7 || mesh != shading instanceof COSStream) {
            throw Unfit.construct("Shading");
        }
        COSDictionary copy = mesh ? rawStream((COSStream) shading) : new COSDictionary();
        copy.setInt(COSName.SHADING_TYPE, type);
        copyPlain(shading, copy, List.of(COSName.BBOX, COSName.BACKGROUND, COSName.COORDS, COSName.DOMAIN, COSName.EXTEND, COSName.MATRIX,
                COSName.BITS_PER_COORDINATE, COSName.BITS_PER_COMPONENT, COSName.BITS_PER_FLAG, COSName.DECODE,
                COSName.VERTICES_PER_ROW));
        COSBase space = shading.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        if (space == null) {
            throw Unfit.colour("Shading");
        }
        copy.setItem(COSName.COLORSPACE, colourSpace(space));
        COSBase function = shading.getDictionaryObject(COSName.FUNCTION);
        if (function != null) {
            copy.setItem(COSName.FUNCTION, function(function, 0));
        }
        copies.put(shading, copy);
        return copy;
    }

    private COSBase function(COSBase function, int depth) throws IOException, Unfit {
        if (depth > 4) {
            throw Unfit.construct("Function");
        }
        if (function instanceof COSArray array) {
            var copy = new COSArray();
            for (int i = 0; i < array.size(); i++) {
                copy.add(function(array.getObject(i), depth + 1));
            }
            return copy;
        }
        if (!(function instanceof COSDictionary dictionary)) {
            throw Unfit.construct("Function");
        }
        COSBase known = copies.get(dictionary);
        if (known != null) {
            return known;
        }
        int type = dictionary.getInt(COSName.FUNCTION_TYPE);
        boolean sampled = type == 0 || type == 4;
        if (!Set.of(0, 2, 3, 4).contains(type) || sampled != dictionary instanceof COSStream) {
            throw Unfit.construct("Function");
        }
        COSDictionary copy = sampled ? rawStream((COSStream) dictionary) : new COSDictionary();
        copy.setInt(COSName.FUNCTION_TYPE, type);
        copyPlain(dictionary, copy, List.of(COSName.DOMAIN, COSName.RANGE, COSName.C0, COSName.C1, COSName.N, COSName.BOUNDS,
                COSName.ENCODE,
                COSName.DECODE, COSName.SIZE, COSName.BITS_PER_SAMPLE, COSName.getPDFName("Order")));
        if (type == 3) {
            copy.setItem(COSName.FUNCTIONS, function(dictionary.getDictionaryObject(COSName.FUNCTIONS), depth + 1));
        }
        copies.put(dictionary, copy);
        return copy;
    }

    COSBase graphicsState(COSDictionary state, COSDictionary inherited) throws IOException, Unfit {
        COSBase known = copies.get(state);
        if (known != null) {
            return known;
        }
        if (state.containsKey(COSName.FONT)) {
            throw Unfit.construct("ExtGState Font");
        }
        var copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.EXT_G_STATE);
        copyPlain(state, copy, PLAIN_STATE);
        COSBase mode = state.getDictionaryObject(COSName.BM);
        if (mode != null) {
            copy.setItem(COSName.BM, blendMode(mode));
        }
        COSBase mask = state.getDictionaryObject(SOFT_MASK);
        if (mask instanceof COSDictionary dictionary) {
            copy.setItem(SOFT_MASK, softMask(dictionary, inherited));
        } else if (mask != null) {
            copy.setItem(SOFT_MASK, COSName.NONE);
        }
        copies.put(state, copy);
        return copy;
    }

    private static COSName blendMode(COSBase mode) throws Unfit {
        List<?> candidates = mode instanceof COSArray array ? array.toList() : List.of(mode);
        for (Object candidate : candidates) {
            if (candidate instanceof COSName name && BLEND_MODES.contains(name.getName())) {
                return name;
            }
        }
        throw Unfit.construct("BM");
    }

    private COSDictionary softMask(COSDictionary mask, COSDictionary inherited) throws IOException, Unfit {
        COSBase transfer = mask.getDictionaryObject(COSName.TR);
        if (transfer != null && !COSName.IDENTITY.equals(transfer)
                || !(mask.getDictionaryObject(COSName.G) instanceof COSStream group)) {
            throw Unfit.construct("SMask");
        }
        var copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.MASK);
        copyPlain(mask, copy, List.of(COSName.S, COSName.BC));
        copy.setItem(COSName.G, form(group, inherited).copy());
        return copy;
    }

    /**
     * Copies the bytes of a stream with the filters they need, and nothing else of its dictionary. A packing archives may not use is
     * replaced.
     */
    COSStream rawStream(COSStream stream) throws IOException, Unfit {
        List<COSName> filters = UnpackGuard.filters(stream);
        COSStream copy = newStream();
        if (SAFE_FILTERS.containsAll(filters)) {
            if (!filters.isEmpty()) {
                var array = new COSArray();
                filters.forEach(array::add);
                copy.setItem(COSName.FILTER, filters.size() == 1 ? filters.getFirst() : array);
                COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
                if (parameters != null) {
                    copy.setItem(COSName.DECODE_PARMS, decodeParameters(parameters));
                }
            }
            try (InputStream in = stream.createRawInputStream(); OutputStream out = copy.createRawOutputStream()) {
                in.transferTo(out);
            }
        } else if (TEXTUAL_FILTERS.containsAll(filters)) {
            try (InputStream in = stream.createInputStream(); OutputStream out = copy.createOutputStream(COSName.FLATE_DECODE)) {
                in.transferTo(out);
            }
        } else {
            throw Unfit.construct(String.valueOf(filters.getFirst().getName()));
        }
        return copy;
    }

    /** As {@link #rawStream}, but the same stream is copied once. */
    COSStream sharedStream(COSStream stream) throws IOException, Unfit {
        COSStream copy = known(stream);
        if (copy == null) {
            copy = rawStream(stream);
            copies.put(stream, copy);
        }
        return copy;
    }

    /** Remembers a finished copy. */
    void remember(COSBase original, COSBase copy) {
        copies.put(original, copy);
    }

    /** To be called when a page turned out unfit half way. */
    void abandon() {
        underWay.clear();
    }

    private COSBase decodeParameters(COSBase parameters) throws IOException, Unfit {
        if (parameters instanceof COSArray array) {
            var copy = new COSArray();
            for (int i = 0; i < array.size(); i++) {
                COSBase one = array.getObject(i);
                copy.add(one == null ? COSNull.NULL : decodeParameters(one));
            }
            return copy;
        }
        if (!(parameters instanceof COSDictionary dictionary)) {
            return COSNull.NULL;
        }
        var copy = new COSDictionary();
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            COSBase value = dictionary.getDictionaryObject(entry.getKey());
            if (value instanceof COSNumber || value instanceof COSBoolean) {
                copy.setItem(entry.getKey(), value);
            } else if (entry.getKey().equals(COSName.JBIG2_GLOBALS) && value instanceof COSStream globals) {
                copy.setItem(COSName.JBIG2_GLOBALS, sharedStream(globals));
            }
        }
        return copy;
    }

    static void copyPlain(COSDictionary from, COSDictionary to, List<COSName> keys) throws Unfit {
        for (COSName key : keys) {
            COSBase value = from.getDictionaryObject(key);
            if (value != null) {
                to.setItem(key, plain(value, 0));
            }
        }
    }

    /** Copies values that refer to nothing. */
    static COSBase plain(COSBase value, int depth) throws Unfit {
        if (depth > 6) {
            throw Unfit.construct("depth");
        }
        return switch (value) {
            case COSInteger integer when integer.longValue() <= Integer.MAX_VALUE && integer.longValue() >= Integer.MIN_VALUE -> integer;
            case COSFloat real when Float.isFinite(real.floatValue()) -> real;
            case COSBoolean truth -> truth;
            case COSName name when name.getName().length() <= 127 -> name;
            case COSString string when string.getBytes().length <= 32_767 -> new COSString(string.getBytes());
            case COSStream stream -> throw Unfit.construct("stream");
            case COSArray array -> {
                var copy = new COSArray();
                for (int i = 0; i < array.size(); i++) {
                    COSBase item = array.getObject(i);
                    copy.add(item == null ? COSNull.NULL : plain(item, depth + 1));
                }
                yield copy;
            }
            case COSDictionary dictionary -> {
                var copy = new COSDictionary();
                for (COSName key : dictionary.keySet()) {
                    COSBase item = dictionary.getDictionaryObject(key);
                    if (item != null) {
                        copy.setItem(key, plain(item, depth + 1));
                    }
                }
                yield copy;
            }
            case COSNull nothing -> nothing;
            default -> throw Unfit.construct("value");
        };
    }

    /** {@return a rectangle as an array} */
    static COSArray box(float left, float bottom, float right, float top) {
        return new PDRectangle(left, bottom, right - left, top - bottom).getCOSArray();
    }
}
