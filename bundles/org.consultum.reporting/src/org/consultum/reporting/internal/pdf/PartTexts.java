package org.consultum.reporting.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

import org.consultum.reporting.pack.PackPart.Kind;

/** What the parts of a pack say that are set from the template, so that it can be told whether they changed. Looks do not count. */
final class PartTexts {
    private static final String SECTION = "<section class=\"";

    private final Map<Kind, String> digests = new EnumMap<>(Kind.class);

    /**
     * Reads them.
     *
     * @param filled the filled template of a whole pack: cover with contents, agenda, annex where there is one
     */
    PartTexts(String filled) {
        int agenda = filled.indexOf(SECTION + "agenda");
        int annex = filled.indexOf(SECTION + "annex");
        int end = filled.indexOf("</body>");
        put(Kind.COVER, filled.substring(filled.indexOf(SECTION + "cover"), agenda));
        put(Kind.AGENDA, filled.substring(agenda, annex < 0 ? end : annex));
        if (annex >= 0) {
            put(Kind.ANNEX, filled.substring(annex, end));
        }
    }

    private void put(Kind kind, String markup) {
        digests.put(kind, sha256(markup.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return SHA-256 of the text of a part, in lower-case hexadecimal; empty when there is no such part} */
    String digest(Kind kind) {
        return digests.getOrDefault(kind, "");
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** {@return a fresh SHA-256} */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
