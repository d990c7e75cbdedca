package org.consultum.reporting.internal.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An ICC profile of the sRGB colour space, made from its definition (IEC 61966-2-1:1999; ICC.1:2001-04 for the format, version 2.4),
 * because the one inside a Java runtime changes with the runtime and a pack must not.
 */
public final class SrgbProfile {
    private static final int CURVE_POINTS = 1024;
    /** Primaries and white point adapted to D50, as published in the sRGB profile of the ICC. */
    private static final double[] WHITE = {0.9505, 1.0, 1.0891};
    private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};
    private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
    private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};

    private SrgbProfile() {
    }

    /** {@return the profile} */
    public static byte[] bytes() {
        byte[] description = description("sRGB IEC61966-2.1");
        byte[] copyright = text("No copyright, use freely");
        byte[] curve = curve();
        String[] names = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        byte[][] tags = {description, copyright, xyz(WHITE), xyz(RED), xyz(GREEN), xyz(BLUE), curve, curve, curve};
        int tableEnd = 128 + 4 + 12 * tags.length;
        int size = tableEnd + description.length + copyright.length + 4 * 20 + curve.length;
        ByteBuffer out = ByteBuffer.allocate(size);
        header(out, size);
        out.position(128);
        out.putInt(tags.length);
        int offset = tableEnd;
        for (int i = 0; i < tags.length; i++) {
            out.put(ascii(names[i])).putInt(offset).putInt(tags[i].length);
            if (i < 6) {
                offset += tags[i].length;
            }
        }
        for (int i = 0; i <= 6; i++) {
            out.put(tags[i]);
        }
        return out.array();
    }

    private static void header(ByteBuffer out, int size) {
        out.putInt(size).putInt(0).putInt(0x02400000).put(ascii("mntrRGB XYZ "));
        for (int part : new int[] {2000, 1, 1, 0, 0, 0}) {
            out.putShort((short) part);
        }
        out.put(ascii("acsp")).putInt(0).putInt(0).putInt(0).putInt(0).putLong(0).putInt(0);
        out.putInt(fixed(0.9642)).putInt(fixed(1.0)).putInt(fixed(0.8249));
    }

    private static byte[] curve() {
        int length = 12 + 2 * CURVE_POINTS;
        ByteBuffer out = ByteBuffer.allocate(length + (4 - length % 4) % 4);
        out.put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double value = i / (CURVE_POINTS - 1.0);
            double linear = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
            out.putShort((short) Math.round(linear * 65535));
        }
        return out.array();
    }

    private static byte[] xyz(double[] values) {
        ByteBuffer out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) {
            out.putInt(fixed(value));
        }
        return out.array();
    }

    private static byte[] description(String text) {
        int length = 12 + text.length() + 1 + 4 + 4 + 2 + 1 + 67;
        ByteBuffer out = ByteBuffer.allocate(length + (4 - length % 4) % 4);
        return out.put(ascii("desc")).putInt(0).putInt(text.length() + 1).put(ascii(text)).array();
    }

    private static byte[] text(String text) {
        int length = 8 + text.length() + 1;
        ByteBuffer out = ByteBuffer.allocate(length + (4 - length % 4) % 4);
        return out.put(ascii("text")).putInt(0).put(ascii(text)).array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
