package org.consultum.publish.internal.page;

import org.consultum.charts.Palette;
import java.util.Locale;
import org.consultum.spi.report.HouseStyle;

/** The colour and letters of the house as a style sheet, and its mark. */
public final class HouseStyles {

    private static final int RED = 16;
    private static final int GREEN = 8;
    private static final int BYTE = 0xFF;
    /** Background of pages in the dark. */
    private static final int DARK = 0x14181d;
    /** Contrast of links in the dark; readable is 4.5 (WCAG 2.2, 1.4.3, 5 October 2023). */
    private static final double CONTRAST = 7;

    private HouseStyles() {
    }

    /** The style sheet. The colour is readable on white; in the dark it is made as light as it must be. */
    public static String css(HouseStyle house) {
        String letters = house.serif() ? ":root { --letters: Georgia, \"Noto Serif\", \"Noto Serif CJK JP\", \"Hiragino Mincho ProN\", "
            + "\"Yu Mincho\", serif; }\n" : "";
        return letters + ":root { --house: " + house.colour() + "; --accent: " + house.colour() + "; }\n"
            + "@media (prefers-color-scheme: dark) { :root { --accent: " + light(house.colour()) + "; } }\n"
            + "@media print { :root { --accent: " + house.colour() + "; } }\n";
    }

    /** A mark of the site for tabs of browsers: a table with people around it. */
    public static String icon(HouseStyle house) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"7\" fill=\""
            + house.colour() + "\"/><circle cx=\"16\" cy=\"16\" r=\"6\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2.5\"/>"
            + "<g fill=\"#fff\"><circle cx=\"16\" cy=\"5.5\" r=\"2.4\"/><circle cx=\"16\" cy=\"26.5\" r=\"2.4\"/>"
            + "<circle cx=\"5.5\" cy=\"16\" r=\"2.4\"/><circle cx=\"26.5\" cy=\"16\" r=\"2.4\"/></g></svg>\n";
    }

    static String light(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        for (int step = 0; step <= 100; step++) {
            int mixed = mix(rgb >> RED & BYTE, step) << RED | mix(rgb >> GREEN & BYTE, step) << GREEN | mix(rgb & BYTE, step);
            if (Palette.contrast(mixed, DARK) >= CONTRAST) {
                return String.format(Locale.ROOT, "#%06x", mixed);
            }
        }
        return "#ffffff";
    }

    private static int mix(int channel, int percent) {
        return channel + (BYTE - channel) * percent / 100;
    }
}
