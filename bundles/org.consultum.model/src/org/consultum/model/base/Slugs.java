package org.consultum.model.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Makes names for files and folders from titles in any language.
 *
 * @since 0.1
 */
public final class Slugs {

    private static final int LONGEST = 60;

    /** Names that Windows keeps for devices, in any folder and with any extension. */
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private Slugs() {
    }

    /**
     * A slug for a title: Latin letters without their accents, digits and hyphens, at most 60 characters, numbered where it is taken.
     *
     * @param title the title; may be in a script that leaves nothing
     * @param fallback the slug to use then, such as {@code committee}
     * @param taken whether a slug is in use already
     */
    public static String of(String title, String fallback, Predicate<String> taken) {
        String plain = Normalizer.normalize(title == null ? "" : title.replace("ß", "ss").replace("đ", "d").replace("Đ", "D"),
            Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        String base = trimmed.isEmpty() ? fallback : RESERVED.matcher(trimmed).matches() ? fallback + "-" + trimmed : trimmed;
        String slug = base;
        for (int number = 2; taken.test(slug); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }
}
