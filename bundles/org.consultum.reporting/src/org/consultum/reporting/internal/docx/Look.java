package org.consultum.reporting.internal.docx;

import java.util.Locale;

/**
 * How a document looks.
 *
 * @param colour colour of headings and rules, as six hexadecimal digits
 * @param typeface typeface of Latin letters
 * @param eastTypeface typeface of letters of East Asia
 * @param numbered whether headings stand in behind numbers
 * @param landscape whether pages lie on their side
 */
public record Look(String colour, String typeface, String eastTypeface, boolean numbered, boolean landscape) {

    /** Minutes. */
    public static final Look MINUTES = of("17365D", false, true, false);

    private static final String SERIF = "Times New Roman";
    private static final int LANDSCAPE_WIDTH = 14_288;
    private static final double RULE = 0.4;
    private static final double FILL = 0.08;
    private static final int WHITE = 255;
    private static final int HEXADECIMAL = 16;

    /** {@return a look with typefaces that office programs have or replace by ones of the same widths} */
    public static Look of(String colour, boolean serif, boolean numbered, boolean landscape) {
        if (!colour.matches("[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("Not a colour: " + colour);
        }
        return new Look(colour.toUpperCase(Locale.ROOT), serif ? SERIF : "Calibri", serif ? "Yu Mincho" : "Yu Gothic",
                numbered, landscape);
    }

    /** {@return width between the margins, in twentieths of a point} */
    public int width() {
        return landscape ? LANDSCAPE_WIDTH : Sheet.WIDTH;
    }

    /** Size and margins of its pages. */
    String section() {
        return "<w:pgSz " + (landscape ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\"")
                + "/><w:pgMar w:top=\"1361\" w:right=\"1191\" w:bottom=\"1304\" w:left=\"1359\" w:header=\"624\" w:footer=\"567\""
                + " w:gutter=\"0\"/>";
    }

    /** Fills in the styles. */
    String in(String styles) {
        return styles.replace("@HEAD@", colour).replace("@RULE@", tint(RULE)).replace("@FILL@", tint(FILL)).replace("@FONT@", typeface)
                .replace("@EASTFONT@", eastTypeface).replace("@WIDTH@", String.valueOf(width()))
                .replace("@SIZE@", typeface.equals(SERIF) ? "22" : "21")
                .replace("@TAB2@", numbered ? "<w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/></w:tabs>" : "")
                .replace("@INDENT2@", numbered ? "<w:ind w:left=\"567\" w:hanging=\"567\"/>" : "")
                .replace("@TAB4@", numbered
                        ? "<w:tabs><w:tab w:val=\"clear\" w:pos=\"567\"/><w:tab w:val=\"left\" w:pos=\"794\"/></w:tabs>" : "")
                .replace("@INDENT4@", numbered ? "<w:ind w:left=\"794\" w:hanging=\"794\"/>" : "");
    }

    /** The colour with as much white as a share of it leaves. */
    private String tint(double share) {
        var out = new StringBuilder();
        for (int at = 0; at < colour.length(); at += 2) {
            int part = Integer.parseInt(colour.substring(at, at + 2), HEXADECIMAL);
            out.append(String.format(Locale.ROOT, "%02X", Math.round(part * share + WHITE * (1 - share))));
        }
        return out.toString();
    }
}
