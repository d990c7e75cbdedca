package org.consultum.reporting.internal.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Which characters our typefaces can show. A character counts only when every style can show it, so that a text may change style
 * without losing a character. The Japanese faces are read when the first character asks for them. Not for use by several threads.
 */
public final class Coverage {
    private final Map<Face, BitSet> known = new EnumMap<>(Face.class);

    /** {@return whether the Latin faces, in all styles, show this code point} */
    public boolean latin(int codePoint) {
        return in(Face.REGULAR, codePoint) && in(Face.BOLD, codePoint) && in(Face.ITALIC, codePoint);
    }

    /** {@return whether the Japanese faces show this code point} */
    public boolean japanese(int codePoint) {
        return in(Face.JAPANESE, codePoint) && in(Face.JAPANESE_BOLD, codePoint);
    }

    /** {@return whether text with this code point can be set, in any style} */
    public boolean shows(int codePoint) {
        return latin(codePoint) || japanese(codePoint);
    }

    private boolean in(Face face, int codePoint) {
        return known.computeIfAbsent(face, Coverage::read).get(codePoint);
    }

    private static BitSet read(Face face) {
        var covered = new BitSet();
        try (TrueTypeFont font = face.load()) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int codePoint = ' '; codePoint <= 0x2FFFF; codePoint++) {
                if (lookup.getGlyphId(codePoint) != 0) {
                    covered.set(codePoint);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return covered;
    }
}
