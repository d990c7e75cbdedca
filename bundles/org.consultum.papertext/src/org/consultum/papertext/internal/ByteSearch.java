package org.consultum.papertext.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for bytes in a file. */
final class ByteSearch {

    private ByteSearch() {
    }

    /** Whether some bytes stand in a file. */
    static boolean contains(Path file, byte[] bytes) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var window = new byte[bytes.length];
            int filled = in.readNBytes(window, 0, window.length);
            if (filled < window.length) {
                return false;
            }
            int start = 0;
            while (true) {
                if (matches(window, start, bytes)) {
                    return true;
                }
                int next = in.read();
                if (next < 0) {
                    return false;
                }
                window[start] = (byte) next;
                start = (start + 1) % window.length;
            }
        }
    }

    private static boolean matches(byte[] ring, int start, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (ring[(start + i) % ring.length] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
