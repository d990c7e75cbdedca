package org.consultum.reporting.internal.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.consultum.reporting.pack.PackLimits;

/** Takes pages over as they are: drawing operations, fonts and pictures, and what notes and form fields look like. */
final class PageCopier {
    private static final int HIDDEN = 2;
    private static final int NO_VIEW = 32;
    private static final int MOST_NOTES = 2_000;
    private static final Set<String> NEVER_DRAWN = Set.of("Link", "Popup");

    private final ObjectCopier copier;
    private final PackLimits limits;

    /** @param target keeps the copies of streams */
    PageCopier(PDDocument target, PackLimits limits) {
        this.copier = new ObjectCopier(target, limits);
        this.limits = limits;
    }

    /** Completes what can only be known when all pages are copied. */
    void finish() throws IOException {
        copier.finish();
    }

    /**
     * Copies a page.
     *
     * @return its drawing operations, upright, as a form
     * @throws Unfit when it cannot be proved that all of it is allowed
     */
    COSStream copy(PDPage page, Placement placement) throws IOException, Unfit {
        try {
            return tryCopy(page, placement);
        } finally {
            copier.abandon();
        }
    }

    private COSStream tryCopy(PDPage page, Placement placement) throws IOException, Unfit {
        COSDictionary source = page.getCOSObject();
        var resources = source.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own ? own : new COSDictionary();
        COSStream body = form(placement);
        long cost = copier.content(new PDFStreamParser(page), resources, body);
        List<Note> notes = notes(source);
        COSStream result = body;
        if (!notes.isEmpty()) {
            result = form(placement);
            cost += draw(result, body, notes);
        }
        if (cost > limits.operationsPerPage()) {
            throw new Unfit(Unfit.Cause.EFFORT, "operations");
        }
        result.setItem(COSName.MATRIX, Placement.array(placement.upright()));
        copier.copyGroup(source, result);
        return result;
    }

    private COSStream form(Placement placement) {
        COSStream form = copier.newStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, placement.crop().getCOSArray());
        return form;
    }

    /** A note or form field with the way it looks. */
    private record Note(COSStream look, Rectangle2D place) {
    }

    private static List<Note> notes(COSDictionary page) throws Unfit {
        var notes = new ArrayList<Note>();
        if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return notes;
        }
        if (annotations.size() > MOST_NOTES) {
            throw Unfit.construct("Annots");
        }
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && drawn(annotation)) {
                if (annotation.containsKey(COSName.OC)) {
                    throw new Unfit(Unfit.Cause.LAYERS, "");
                }
                COSStream look = look(annotation);
                Rectangle2D place = rectangle(annotation.getDictionaryObject(COSName.RECT));
                boolean field = "Widget".equals(annotation.getNameAsString(COSName.SUBTYPE));
                if (look == null && !field) {
                    throw Unfit.construct(annotation.getNameAsString(COSName.SUBTYPE, "Annot"));
                }
                if (look != null && place != null && !place.isEmpty()) {
                    notes.add(new Note(look, place));
                }
            }
        }
        return notes;
    }

    private static boolean drawn(COSDictionary annotation) {
        int flags = annotation.getInt(COSName.F, 0);
        return (flags & (HIDDEN | NO_VIEW)) == 0 && !NEVER_DRAWN.contains(annotation.getNameAsString(COSName.SUBTYPE, ""));
    }

    private static COSStream look(COSDictionary annotation) {
        if (!(annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary appearances)) {
            return null;
        }
        return switch (appearances.getDictionaryObject(COSName.N)) {
            case COSStream stream -> stream;
            case COSDictionary states -> annotation.getCOSName(COSName.AS) != null
                    && states.getDictionaryObject(annotation.getCOSName(COSName.AS)) instanceof COSStream stream ? stream : null;
            case null, default -> null;
        };
    }

    static Rectangle2D rectangle(COSBase value) {
        if (!(value instanceof COSArray array) || array.size() != 4) {
            return null;
        }
        double[] at = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!(array.getObject(i) instanceof COSNumber number) || Math.abs(number.floatValue()) > 1e6f) {
                return null;
            }
            at[i] = number.floatValue();
        }
        return new Rectangle2D.Double(Math.min(at[0], at[2]), Math.min(at[1], at[3]), Math.abs(at[2] - at[0]), Math.abs(at[3] - at[1]));
    }

    /** ISO 32000-1:2008, 12.5.5: how the look of a note is fitted into its place. */
    private long draw(COSStream onto, COSStream body, List<Note> notes) throws IOException, Unfit {
        var content = new StringBuilder("/Page Do\n");
        var parts = new COSDictionary();
        parts.setItem(COSName.PAGE, body);
        long cost = 0;
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            Rectangle2D box = rectangle(note.look().getDictionaryObject(COSName.BBOX));
            if (box == null || box.isEmpty()) {
                continue;
            }
            var matrix = note.look().getDictionaryObject(COSName.MATRIX) instanceof COSArray array && array.size() == 6
                    ? new AffineTransform(array.toFloatArray()) : new AffineTransform();
            Rectangle2D shown = matrix.createTransformedShape(box).getBounds2D();
            if (shown.isEmpty()) {
                continue;
            }
            double across = note.place().getWidth() / shown.getWidth();
            double up = note.place().getHeight() / shown.getHeight();
            ObjectCopier.CopiedForm form = copier.form(note.look(), new COSDictionary());
            cost += form.cost();
            String name = "Note" + i;
            parts.setItem(COSName.getPDFName(name), form.copy());
            content.append(String.format(Locale.ROOT, "q %.5f 0 0 %.5f %.4f %.4f cm /%s Do Q%n", across, up,
                    note.place().getX() - shown.getX() * across, note.place().getY() - shown.getY() * up, name).replace("\r", ""));
        }
        try (OutputStream out = onto.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        var resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, parts);
        onto.setItem(COSName.RESOURCES, resources);
        return cost;
    }
}
