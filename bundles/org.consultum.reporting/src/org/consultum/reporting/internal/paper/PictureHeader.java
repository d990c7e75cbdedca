package org.consultum.reporting.internal.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what pictures say of themselves, without decoding them. */
final class PictureHeader {
    /** How far into a picture its header may reach. */
    static final int REACH = 1 << 18;

    private static final int ENUMERATED = 1;
    private static final int SRGB = 16;
    private static final int GREY = 17;
    private static final int SYCC = 18;

    private PictureHeader() {
    }

    /**
     * Width and height of a JPEG picture (ISO/IEC 10918-1, B.2.2).
     *
     * @return both, or zeros where no frame header is found
     */
    static long[] jpegSize(byte[] head) {
        int i = 0;
        while (i + 9 < head.length) {
            if ((head[i] & 0xFF) != 0xFF) {
                i++;
                continue;
            }
            int marker = head[i + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return new long[] {(head[i + 7] & 0xFF) << 8 | head[i + 8] & 0xFF, (head[i + 5] & 0xFF) << 8 | head[i + 6] & 0xFF};
            }
            boolean alone = marker == 0xFF || marker == 0 || marker >= 0xD0 && marker <= 0xD8 || marker == 1;
            i += alone ? marker == 0xFF ? 1 : 2 : 2 + ((head[i + 2] & 0xFF) << 8 | head[i + 3] & 0xFF);
        }
        return new long[] {0, 0};
    }

    /**
     * Whether a JPEG 2000 picture is one that an archival file may hold (ISO 19005-3:2012, 6.2.8.3), told from its boxes (ISO/IEC 15444-1,
     * annex I). Narrower than the standard: one colour specification, enumerated, 1 or 3 channels of 8 bits.
     */
    static boolean plainJpeg2000(byte[] head) {
        ByteBuffer data = ByteBuffer.wrap(head);
        boolean header = false;
        boolean colour = false;
        int end = head.length;
        while (data.position() + 8 <= end) {
            int start = data.position();
            long length = data.getInt() & 0xFFFFFFFFL;
            byte[] name = new byte[4];
            data.get(name);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            if (type.equals("jp2h")) {
                continue;
            }
            if (type.equals("jp2c")) {
                return header && colour;
            }
            if (length < 8 || start + length > end) {
                return false;
            }
            switch (type) {
                case "ihdr" -> {
                    int channels = data.getShort(start + 16);
                    header = length >= 22 && (channels == 1 || channels == 3) && data.get(start + 18) == 7;
                }
                case "colr" -> {
                    if (colour || length < 15 || data.get(start + 8) != ENUMERATED) {
                        return false;
                    }
                    int space = data.getInt(start + 11);
                    colour = space == SRGB || space == GREY || space == SYCC;
                }
                case "bpcc", "pclr", "cmap", "cdef" -> {
                    return false;
                }
                default -> {
                    // signature, file type, resolution and the like
                }
            }
            data.position((int) (start + length));
        }
        return false;
    }
}
