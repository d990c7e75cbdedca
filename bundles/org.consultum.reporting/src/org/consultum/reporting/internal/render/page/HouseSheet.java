package org.consultum.reporting.internal.render.page;

import java.util.Locale;
import java.util.Map;
import org.consultum.charts.Palette;
import org.consultum.reporting.internal.template.TemplateFolder;
import org.consultum.spi.report.HouseStyle;

/**
 * The style sheets of reports in the colour and letters of a house. They are written with variables; those for paper get their values
 * here, because what sets pages knows no variables.
 *
 * @param house the house
 * @param language of the report
 */
record HouseSheet(HouseStyle house, Locale language) {

    private static final String PRINT = "report-print.css";
    private static final String SCREEN = "report-screen.css";
    private static final int WHITE = 0xFFFFFF;
    private static final int DARK_PAPER = 0x16191D;
    private static final double READABLE = 6;
    private static final double STEP = 0.04;

    /** The sheet for pages. */
    String print(boolean landscape, String margins) {
        String sheet = TemplateFolder.text(PRINT);
        for (Map.Entry<String, String> variable : Map.of("page", landscape ? "297mm 210mm" : "210mm 297mm", "margins", margins, "accent",
            house.colour(), "tint", hex(mix(accent(), WHITE, 0.93)), "letters", paperLetters(), "size", house.serif() ? "11pt" : "10pt")
            .entrySet()) {
            sheet = sheet.replace("var(--" + variable.getKey() + ")", variable.getValue());
        }
        return sheet;
    }

    private String paperLetters() {
        return house.serif() ? "'Pack Serif', 'Pack Sans', 'Pack Sans JP'" : "'Pack Sans', 'Pack Sans JP'";
    }

    /** The sheet for screens and their printers. */
    String screen(boolean landscape) {
        String letters = switch (language.getLanguage()) {
            case "ja" -> house.serif() ? "'Noto Serif JP', 'Hiragino Mincho ProN', 'Yu Mincho', serif"
                : "system-ui, 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', sans-serif";
            default -> house.serif() ? "'Liberation Serif', 'Times New Roman', 'Noto Serif', 'Noto Serif JP', serif"
                : "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans JP', sans-serif";
        };
        return ":root { --accent-paper: " + house.colour() + "; --accent-dark: " + hex(onDark()) + "; --letters: " + letters + "; }\n"
            + "@page { size: " + (landscape ? "A4 landscape" : "A4") + "; }\n" + TemplateFolder.text(SCREEN);
    }

    private int accent() {
        return Integer.parseInt(house.colour().substring(1), 16);
    }

    /** The colour of the house, as much lighter as it takes to be read on dark paper. */
    private int onDark() {
        double share = 0;
        int colour = accent();
        while (Palette.contrast(colour, DARK_PAPER) < READABLE) {
            share += STEP;
            colour = mix(accent(), WHITE, share);
        }
        return colour;
    }

    private static int mix(int one, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (one >> shift & 0xFF) * (1 - share) + (other >> shift & 0xFF) * share;
            mixed |= (int) Math.round(Math.clamp(channel, 0, 255)) << shift;
        }
        return mixed;
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
