package org.consultum.followup.internal.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text can be put together in all languages, and there is one in German for each. */
class LoopMessagesTest {

    /** Texts that are punctuation in both languages. */
    private static final Set<String> ALIKE = Set.of("list.comma", "withLate", "diagram.and", "diagram.dated", "diagram.numbered",
        "event.by");

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle("org.consultum.followup.internal.loop.messages", language, LoopMessages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @TestFactory
    Stream<DynamicTest> everyTextCanBePutTogether() {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE, VIETNAMESE).flatMap(language -> texts(language).keySet().stream().sorted()
            .map(key -> DynamicTest.dynamicTest(language + " " + key, () -> {
                for (int number : new int[] {0, 1, 7}) {
                    String text = LoopMessages.in(language, key, number, number, number, number, number);
                    assertFalse(text.isBlank() && !key.equals("list.comma") || text.contains("{") || text.contains("''"), text);
                }
            })));
    }

    @Test
    void everyTextHasItsTranslation() {
        var missing = new TreeSet<String>();
        for (String key : texts(Locale.ROOT).keySet()) {
            if (texts(Locale.GERMAN).getString(key).equals(texts(Locale.ROOT).getString(key)) && !ALIKE.contains(key)) {
                missing.add(key);
            }
        }
        assertEquals(new TreeSet<String>(), missing, "the same in both languages");
    }
}
