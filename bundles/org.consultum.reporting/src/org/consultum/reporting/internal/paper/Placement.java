package org.consultum.reporting.internal.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The visible part of a page and how to turn it upright (ISO 32000-1:2008, 7.7.3.3 and 14.11.2).
 *
 * @param crop the visible part, in the page's own coordinates
 * @param quarters quarter turns clockwise, 0 to 3
 * @param unit size of the page's unit in points
 */
record Placement(PDRectangle crop, int quarters, float unit) {
    private static final PDRectangle FALLBACK = PDRectangle.A4;

    static Placement of(PDPage page) {
        PDRectangle crop = sound(page.getCropBox()) ? page.getCropBox() : sound(page.getMediaBox()) ? page.getMediaBox() : FALLBACK;
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        COSBase unit = page.getCOSObject().getDictionaryObject(COSName.USER_UNIT);
        float size = unit instanceof COSNumber number && number.floatValue() > 0.01f && number.floatValue() < 1_000 ? number.floatValue()
                : 1;
        return new Placement(crop, quarters, size);
    }

    private static boolean sound(PDRectangle box) {
        return box != null && box.getWidth() >= 1 && box.getHeight() >= 1 && box.getWidth() < 1e6f && box.getHeight() < 1e6f
                && Math.abs(box.getLowerLeftX()) < 1e7f && Math.abs(box.getLowerLeftY()) < 1e7f;
    }

    /** {@return width when upright, in points} */
    float width() {
        return (quarters % 2 == 0 ? crop.getWidth() : crop.getHeight()) * unit;
    }

    /** {@return height when upright, in points} */
    float height() {
        return (quarters % 2 == 0 ? crop.getHeight() : crop.getWidth()) * unit;
    }

    /** {@return from the page's own coordinates to upright points from 0,0} */
    AffineTransform upright() {
        float left = crop.getLowerLeftX();
        float bottom = crop.getLowerLeftY();
        float right = crop.getUpperRightX();
        float top = crop.getUpperRightY();
        AffineTransform turn = switch (quarters) {
            case 1 -> new AffineTransform(0, -1, 1, 0, -bottom, right);
            case 2 -> new AffineTransform(-1, 0, 0, -1, right, top);
            case 3 -> new AffineTransform(0, 1, -1, 0, top, -left);
            default -> new AffineTransform(1, 0, 0, 1, -left, -bottom);
        };
        turn.preConcatenate(AffineTransform.getScaleInstance(unit, unit));
        return turn;
    }

    /** {@return a rectangle of the page, upright} */
    Rectangle2D upright(Rectangle2D rectangle) {
        return upright().createTransformedShape(rectangle).getBounds2D();
    }

    static COSArray array(AffineTransform transform) {
        double[] values = new double[6];
        transform.getMatrix(values);
        var array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat((float) value));
        }
        return array;
    }
}
