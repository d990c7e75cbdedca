package org.consultum.charts;

import java.util.EnumMap;
import java.util.Map;

/**
 * Colours as numbers 0xRRGGBB. After Okabe and Ito (2008), whose colours people who do not see red and green apart can tell; darkened for
 * white and lightened for dark surfaces until each stands out from them by the 3:1 that WCAG 2.2 asks of graphics (1.4.11), and text by
 * 4.5:1 (1.4.3).
 */
public record Palette(Map<Ink, Integer> colours) {

    /** For surfaces that are white or nearly so. */
    public static final Palette LIGHT = of(0xFFFFFF, 0x1B1F24, 0x4F5760, 0xDEE2E6, 0x0072B2, 0x3F8FC4, 0xC04A00, 0xA3508A, 0x00805E,
        0x848C95);
    /** For dark surfaces. */
    public static final Palette DARK = of(0x242628, 0xE8EAED, 0xB1B8C0, 0x44484D, 0x58A6E8, 0xA5D3F7, 0xFF9457, 0xE6A6CE, 0x41C79F,
        0x98A1AA);

    public Palette {
        colours = Map.copyOf(colours);
        if (colours.size() != Ink.values().length) {
            throw new IllegalArgumentException("A palette has a colour for every ink");
        }
    }

    private static Palette of(int... colours) {
        var all = new EnumMap<Ink, Integer>(Ink.class);
        for (Ink ink : Ink.values()) {
            all.put(ink, colours[ink.ordinal()]);
        }
        return new Palette(all);
    }

    /** The colour of an ink as 0xRRGGBB. */
    public int colour(Ink ink) {
        return colours.get(ink);
    }

    /** The same palette on another surface. */
    public Palette on(int paper) {
        var all = new EnumMap<Ink, Integer>(colours);
        all.put(Ink.PAPER, paper);
        return new Palette(all);
    }

    /** How much two colours stand out from each other, from 1 to 21, as WCAG 2.2 computes it. */
    public static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
