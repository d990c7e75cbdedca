package org.consultum.engagement.internal.intake;

import java.util.regex.Pattern;

/** Mail addresses. */
final class Addresses {

    private static final Pattern ADDRESS = Pattern.compile(
        "[^\\s<>\"@,;:\\\\()\\[\\]\\p{Cc}]{1,64}@[^\\s<>\"@,;:\\\\()\\[\\]\\p{Cc}]{1,189}");

    private Addresses() {
    }

    /** Whether a text is one address and nothing else (RFC 5321 of October 2008, section 4.5.3.1, for its length). */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
