package org.consultum.edit.command;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reference numbers that count on from those in use. */
public final class References {

    private References() {
    }

    /**
     * The next number with a prefix: A-13 after. Other references in use are ignored.
     *
     * @param used references in use; may contain null
     */
    public static String next(String prefix, Stream<String> used) {
        var numbered = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,9})");
        int highest = used.filter(Objects::nonNull).map(numbered::matcher).filter(matcher -> matcher.matches())
            .mapToInt(matcher -> Integer.parseInt(matcher.group(1))).max().orElse(0);
        return prefix + (highest + 1);
    }
}
