package org.consultum.interchange.ical.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Texts of the register as a calendar can bear them: no control characters, nothing that is not Unicode, no line where one must not be. */
final class CleanText {

    private static final Set<String> WEB = Set.of("http", "https");

    private CleanText() {
    }

    /** A text of several lines; line ends become LF, other control characters are left out. */
    static String lines(String text) {
        if (text == null) {
            return "";
        }
        var clean = new StringBuilder(text.length());
        String unix = text.replace("\r\n", "\n").replaceAll("[\\r\\x{85}\\x{2028}\\x{2029}]", "\n");
        unix.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString().strip();
    }

    /** A text of one line: white space of any length and kind becomes one space. */
    static String line(String text) {
        return lines(text).replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /**
     * A text that can stand in a parameter, which knows no quotation marks (RFC 5545 section 3.1). Readers stumble over an equals sign at
     * its beginning.
     */
    static String parameter(String text) {
        return line(text).replace('"', '\'').replaceAll("^[=\\s]+", "");
    }

    /** An address on the web; empty when it is none. */
    static Optional<URI> link(String text) {
        return uri(line(text)).filter(uri -> uri.getScheme() != null && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
            && uri.getHost() != null);
    }

    /** A mail address as URI (RFC 6068); empty when it is none. */
    static Optional<URI> mail(String address) {
        String clean = line(address);
        return clean.matches("[^\\s@<>\",;:?&%]+@[^\\s@<>\",;:?&%]+") ? uri("mailto", clean) : Optional.empty();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(new URI(text).toASCIIString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> uri(String scheme, String rest) {
        try {
            return Optional.of(new URI(new URI(scheme, rest, null).toASCIIString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
