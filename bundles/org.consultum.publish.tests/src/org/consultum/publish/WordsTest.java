package org.consultum.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.model.CommitteeKind;
import org.consultum.model.ImplementationClass;
import org.consultum.model.LoopStage;
import org.consultum.model.MembershipRole;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;
import org.consultum.marking.release.ReleaseRule;
import org.consultum.publish.internal.Unpublished;
import org.consultum.publish.internal.Words;
import org.eclipse.emf.common.util.Enumerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private static String source(String language) throws IOException {
        try (InputStream in = Words.class.getResourceAsStream(language.equals("en") ? "words.properties" : "words_" + language
            + ".properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Properties properties(String language) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(source(language)));
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void everyLanguageHasEveryWordWithTheSamePlacesSorted(String language) throws IOException {
        Properties english = properties("en");
        Properties own = properties(language);
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(own.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertFalse(own.getProperty(key).isBlank(), key);
            assertEquals(places(english.getProperty(key)), places(own.getProperty(key)), key);
        }
        List<String> keys = source(language).lines().filter(line -> !line.startsWith("#")).map(line ->
            line.replaceFirst("=.*", "")).toList();
        assertEquals(keys.stream().sorted().toList(), keys);
    }

    private static TreeSet<String> places(String text) {
        return new TreeSet<>(PLACE.matcher(text).results().map(place -> place.group()).toList());
    }

    @Test
    void everyValueOfTheModelThatIsShownHasAWord() {
        Words words = Words.of("en");
        Stream.<Object[]>of(new Object[] {"committeeKind.", CommitteeKind.VALUES}, new Object[] {"role.", MembershipRole.VALUES},
            new Object[] {"stage.", LoopStage.VALUES}, new Object[] {"response.", ResponseKind.VALUES},
            new Object[] {"implementation.", ImplementationClass.VALUES}, new Object[] {"verdict.", ReviewVerdict.VALUES})
            .forEach(group -> ((List<?>) group[1]).forEach(value -> assertTrue(words.find(group[0] + ((Enumerator) value).getLiteral())
                .isPresent(), group[0] + ((Enumerator) value).getLiteral())));
        for (ReleaseRule rule : ReleaseRule.values()) {
            assertTrue(words.find("withheld." + rule.literal()).isPresent(), rule.literal());
        }
        for (Unpublished.Kind kind : Unpublished.Kind.values()) {
            assertTrue(words.find("unpublished." + kind).isPresent(), kind.name());
        }
    }

    @Test
    void aLanguageWithoutWordsIsEnglish() {
        assertEquals("en", Words.of("fr-FR").language());
        assertEquals("de", Words.of("de-AT").language());
        assertEquals("1.234", Words.of("de").number(1_234));
    }
}
