package org.consultum.meeting.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text can be put together in English and German, and there is one for the other. */
class MessagesTest {

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle("org.consultum.meeting.internal.messages", language, Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @TestFactory
    Stream<DynamicTest> everyTextCanBePutTogether() {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN).flatMap(language -> texts(language).keySet().stream().sorted()
            .map(key -> DynamicTest.dynamicTest(language + " " + key, () -> {
                for (int number : new int[] {0, 1, 7}) {
                    String text = Messages.in(language, key, number, number, number, number, number, number);
                    assertFalse(text.isBlank() || text.contains("{") || text.contains("''"), text);
                }
            })));
    }

    @Test
    void everyTextHasItsTranslation() {
        var english = new TreeSet<>(texts(Locale.ROOT).keySet());
        var german = new TreeSet<String>();
        texts(Locale.GERMAN).keySet().stream().filter(key -> !texts(Locale.GERMAN).getString(key).equals(texts(Locale.ROOT).getString(key)))
            .forEach(german::add);
        english.removeAll(german);
        assertEquals(new TreeSet<String>(), english, "the same in both languages");
    }

    @Test
    void whereThereIsNoTranslationTheTextIsEnglish() {
        assertEquals("There is a quorum.", Messages.in(Locale.JAPANESE, "quorum.reached"));
    }
}
