package org.consultum.sdk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.sdk.internal.Texts;

/**
 * The project of a plugin as its author wants it.
 *
 * @param name name of the project and of its folder, in lower case with hyphens, such as {@code town-rules}
 * @param id symbolic name of the plugin, such as {@code org.example.townrules}
 * @param packageName the package its classes are in
 * @param repository web address of the released repository it is built against
 * @param kinds the kinds of contribution it gets an example of, by their names
 * @since 0.1
 */
public record PluginProject(String name, String id, String packageName, String repository, List<String> kinds) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ID = 80;
    private static final List<String> TAKEN = List.of("java", "javax", "jakarta", "org.consultum", "org.eclipse", "org.osgi");

    /** The words that name no package (Java Language Specification 21, section 3.9). */
    private static final Set<String> JAVA_WORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class",
        "const", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "goto", "if",
        "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "null", "package", "private", "protected",
        "public", "return", "short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient",
        "true", "try", "void", "volatile", "while", "_");

    public PluginProject {
        Objects.requireNonNull(name);
        Objects.requireNonNull(id);
        Objects.requireNonNull(packageName);
        Objects.requireNonNull(repository);
        kinds = List.copyOf(kinds);
    }

    /**
     * Checks what was asked for.
     *
     * @param name the name
     * @param id the symbolic name; empty for one made of the name
     * @param packageName the package; empty for the symbolic name
     * @throws ProjectRefusedException when one of them cannot be used
     */
    public static PluginProject checked(String name, String id, String packageName, String repository, List<String> kinds)
            throws ProjectRefusedException {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new ProjectRefusedException(Texts.of("name.wrong", name), Texts.of("name.wrong.remedy", LONGEST_NAME));
        }
        String symbolicName = id.isEmpty() ? "org.example." + name.replace("-", "") : id;
        checkDotted(symbolicName, "id.wrong");
        String inPackage = packageName.isEmpty() ? symbolicName : packageName;
        checkDotted(inPackage, "package.wrong");
        if (kinds.isEmpty()) {
            throw new ProjectRefusedException(Texts.of("kinds.none"), Texts.of("kinds.none.remedy"));
        }
        return new PluginProject(name, symbolicName, inPackage, repository, kinds.stream().distinct().toList());
    }

    private static void checkDotted(String dotted, String key) throws ProjectRefusedException {
        if (!ID.matcher(dotted).matches() || Stream.of(dotted.split("\\.")).anyMatch(JAVA_WORDS::contains)
                || dotted.length() > LONGEST_ID
                || dotted.endsWith(".tests")) {
            throw new ProjectRefusedException(Texts.of(key, dotted), Texts.of("dotted.remedy", LONGEST_ID));
        }
        if (TAKEN.stream().anyMatch(taken -> dotted.equals(taken) || dotted.startsWith(taken + "."))) {
            throw new ProjectRefusedException(Texts.of("dotted.taken", dotted), Texts.of("dotted.taken.remedy"));
        }
    }

    /** The name as people read it, such as {@code Town rules}. */
    public String title() {
        String words = name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The name in capitals for the identities of rules, such as {@code TOWN-RULES}. */
    public String capitals() {
        return name.toUpperCase(Locale.ROOT);
    }

    /** The name as the beginning of a class, such as {@code TownRules}. */
    public String camel() {
        return Stream.of(name.split("-")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    }
}
