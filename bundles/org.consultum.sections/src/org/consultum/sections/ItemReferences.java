package org.consultum.sections;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EClass;

/** Reference numbers of items, which go on in the form that is in use. */
final class ItemReferences {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,18})");

    private ItemReferences() {
    }

    /**
     * The number after the highest of the form in use.
     *
     * @param used the references of the class, in the order of the items
     */
    static String next(EClass type, List<String> used) {
        String prefix = used.reversed().stream().map(NUMBERED::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1)).findFirst()
            .orElseGet(() -> capitals(type.getName()) + "-");
        var numbers = used.stream().map(NUMBERED::matcher).filter(matcher -> matcher.matches() && matcher.group(1).equals(prefix))
            .map(matcher -> matcher.group(2)).toList();
        BigInteger highest = numbers.stream().map(BigInteger::new).max(BigInteger::compareTo).orElse(BigInteger.ZERO);
        int digits = numbers.stream().filter(number -> number.startsWith("0")).mapToInt(String::length).max().orElse(1);
        String next = highest.add(BigInteger.ONE).toString();
        return prefix + "0".repeat(Math.max(0, digits - next.length())) + next;
    }

    private static String capitals(String name) {
        return name.replaceAll("[^A-Z]", "");
    }
}
