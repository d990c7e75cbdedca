package org.consultum.followup.diagram;

/** Says how wide texts are where they are drawn, so that boxes fit them. */
@FunctionalInterface
public interface TextMeasure {

    /** The sizes of text in a diagram, in the units of the diagram, which are pixels at 100 %. */
    enum Size {

        /** Names of what is shown. */
        TITLE(13, true),
        /** What it is and how it stands. */
        TEXT(11, false);

        private final double points;
        private final boolean bold;

        Size(double points, boolean bold) {
            this.points = points;
            this.bold = bold;
        }

        /** Height of the font. */
        public double height() {
            return points;
        }

        /** Whether the letters are bold. */
        public boolean bold() {
            return bold;
        }

        /** Distance between lines. */
        public double line() {
            return points * 1.35;
        }
    }

    /** Width of a text in one line, in the units of the diagram. */
    double width(String text, Size size);

    /** Widths of usual sans-serif letters, on the wide side; for drawings whose fonts are not known. */
    static TextMeasure usual() {
        return (text, size) -> text.codePoints().mapToDouble(TextMeasure::em).sum() * size.height() * (size.bold() ? 1.08 : 1);
    }

    private static double em(int letter) {
        if (letter >= 0x2E80) {
            return 1.02;
        }
        if ("iljtfrI.,:;'|!()[] ".indexOf(letter) >= 0) {
            return 0.36;
        }
        if (letter == 'm' || letter == 'w' || letter == 'M' || letter == 'W') {
            return 0.92;
        }
        return Character.isUpperCase(letter) ? 0.72 : 0.6;
    }
}
