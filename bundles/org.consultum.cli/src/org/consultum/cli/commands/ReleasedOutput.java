package org.consultum.cli.commands;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.consultum.marking.release.ReleaseManifest.Output;

/** Reckons the digest of what is printed, as UTF-8, while it is printed. */
final class ReleasedOutput {

    private final MessageDigest digest;
    private long size;

    ReleasedOutput() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A writer that hands everything on. */
    Writer over(Writer out) {
        return new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text, offset, length));
                size += bytes.remaining();
                digest.update(bytes);
                out.write(text, offset, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    Output output() {
        return new Output("", HexFormat.of().formatHex(digest.digest()), size);
    }
}
