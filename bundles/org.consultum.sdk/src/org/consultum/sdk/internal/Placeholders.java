package org.consultum.sdk.internal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values into templates: {@code @name@} in texts, {@code _name_} in paths. */
final class Placeholders {

    private static final Pattern IN_TEXT = Pattern.compile("@([a-zA-Z]+)@");
    private static final Pattern IN_PATH = Pattern.compile("_([a-zA-Z]+)_");

    private final Map<String, String> values;

    Placeholders(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** A text with its values; what is no name of a value stays as it is. */
    String text(String template) {
        return replaced(IN_TEXT, template, "");
    }

    /** A path with its values; a package becomes folders. */
    String path(String template) {
        return replaced(IN_PATH, template.replaceAll("(^|/)dot\\.", "$1."), "package");
    }

    private String replaced(Pattern pattern, String template, String dotted) {
        return pattern.matcher(template).replaceAll(found -> {
            String value = values.getOrDefault(found.group(1), found.group());
            return Matcher.quoteReplacement(found.group(1).equals(dotted) ? value.replace('.', '/') : value);
        });
    }
}
