package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The texts of the window")
class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest(name = "of {0} in {1}.properties")
    @CsvSource({"org.consultum.app,org/consultum/app/messages", "org.consultum.app,plugin",
        "org.consultum.ui,org/consultum/ui/messages", "org.consultum.ui,plugin",
        "org.consultum.ui.register,org/consultum/ui/register/messages", "org.consultum.ui.register,plugin",
        "org.consultum.ui.actions,org/consultum/ui/actions/messages", "org.consultum.ui.actions,plugin",
        "org.consultum.ui.actions,org/consultum/ui/actions/internal/messages",
        "org.consultum.agenda,org/consultum/agenda/messages", "org.consultum.agenda,plugin",
        "org.consultum.ui.minutes,org/consultum/ui/minutes/internal/messages", "org.consultum.ui.minutes,plugin",
        "org.consultum.ui.agenda,org/consultum/ui/agenda/internal/messages", "org.consultum.ui.agenda,plugin",
        "org.consultum.ui.meeting,org/consultum/ui/meeting/messages", "org.consultum.ui.meeting,plugin",
        "org.consultum.ui.planning,org/consultum/ui/planning/messages", "org.consultum.ui.planning,plugin",
        "org.consultum.ui.review,org/consultum/ui/review/internal/messages", "org.consultum.ui.review,plugin",
        "org.consultum.review,org/consultum/review/internal/round/messages",
        "org.consultum.review,org/consultum/review/internal/approval/messages",
        "org.consultum.ui.feedback,org/consultum/ui/feedback/internal/messages", "org.consultum.ui.feedback,plugin",
        "org.consultum.ui.engagement,org/consultum/ui/engagement/internal/messages", "org.consultum.ui.engagement,plugin",
        "org.consultum.ui.dashboard,org/consultum/ui/dashboard/internal/messages", "org.consultum.ui.dashboard,plugin",
        "org.consultum.rules,org/consultum/rules/internal/planning/messages",
        "org.consultum.ui.reporting,org/consultum/ui/reporting/internal/messages",
        "org.consultum.ui.reporting,org/consultum/ui/reporting/messages", "org.consultum.ui.reporting,plugin"})
    @DisplayName("are whole in German, with the same places for values")
    void areTranslated(String bundle, String file) throws IOException {
        Properties english = load(bundle, file + ".properties");
        Properties german = load(bundle, file + "_de.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertFalse(english.getProperty(key).isBlank() || german.getProperty(key).isBlank(), key + " says something");
            assertEquals(places(english.getProperty(key)), places(german.getProperty(key)), key + " has places for the same values");
            assertTrue(key.matches("[a-zA-Z]+([._][a-zA-Z]+)*"), key + " is a name and no number");
        }
    }

    private static TreeSet<String> places(String text) {
        return new TreeSet<>(PLACE.matcher(text).results().map(found -> found.group()).toList());
    }

    private static Properties load(String bundle, String file) throws IOException {
        URL entry = Platform.getBundle(bundle).getEntry(file);
        assertNotNull(entry, bundle + " has " + file);
        var properties = new Properties();
        try (var in = entry.openStream()) {
            properties.load(in);
        }
        return properties;
    }
}
