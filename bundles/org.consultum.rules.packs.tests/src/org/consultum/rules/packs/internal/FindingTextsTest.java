package org.consultum.rules.packs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of findings in both languages. */
class FindingTextsTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\d");

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (InputStream input = FindingTextsTest.class.getResourceAsStream("/" + file)) {
            texts.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.consultum.rules.packs.internal.messages"})
    void everyTextIsThereInGermanAndPutsInTheSameValues(String name) throws IOException {
        Properties english = texts(name.replace('.', '/') + ".properties");
        Properties german = texts(name.replace('.', '/') + "_de.properties");

        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(values(english.getProperty(key)), values(german.getProperty(key)), key);
        }
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
