package org.consultum.charts;

/**
 * Estimates how wide texts are in the typefaces readers usually have, for surfaces whose typeface is not known when the chart is made, such
 * as a page of HTML. A little generous, so that texts fit. The same on every machine.
 */
public final class EstimatedText implements TextMeasure {

    private static final String NARROW = "ijl.,:;'|!()[]It f";
    private static final String WIDE = "mwMW@%\u2026";
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    @Override
    public double width(String text, double size, boolean bold) {
        double letters = text.codePoints().mapToDouble(EstimatedText::width).sum();
        return letters * size * (bold ? 1.08 : 1.02);
    }

    private static double width(int letter) {
        if (letter >= FIRST_IDEOGRAPH) {
            return 1;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.34;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 0.92;
        }
        return Character.isUpperCase(letter) ? 0.69 : 0.57;
    }
}
