package org.consultum.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.internal.EditBundle;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text exists in every language, and none is left over. */
class TranslationsTest {

    private static final String NAMES = "org/consultum/edit/messages";
    private static final String COMMANDS = "org/consultum/edit/command/messages";
    private static final Set<String> BUNDLE_KEYS = Set.of("pluginName", "providerName", "_UI_Unknown_type", "_UI_Unknown_feature",
        "_UI_Unknown_datatype");

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_ja", "_vi"})
    void everyClassFeatureAndValueHasALabelAndNoLabelIsLeftOver(String language) throws IOException {
        var labels = new TreeSet<>(read("plugin" + language + ".properties").stringPropertyNames());
        labels.removeAll(BUNDLE_KEYS);
        assertEquals(keysOfMetamodel(), labels);
    }

    private static Set<String> keysOfMetamodel() {
        var keys = new TreeSet<String>();
        for (var classifier : RegisterPackage.eINSTANCE.getEClassifiers()) {
            String prefix = "_UI_" + classifier.getName() + "_";
            if (classifier instanceof EClass type) {
                keys.add(prefix + "type");
                type.getEStructuralFeatures().forEach(feature -> keys.add(prefix + feature.getName() + "_feature"));
            } else if (classifier instanceof EEnum type) {
                type.getELiterals().forEach(literal -> keys.add(prefix + literal.getName() + "_literal"));
            }
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin", NAMES, COMMANDS})
    void allLanguagesHaveTheSameKeysAndPlaceholders(String name) throws IOException {
        Properties english = read(name + ".properties");
        for (String language : new String[] {"_de", "_ja", "_vi"}) {
            Properties translated = read(name + language + ".properties");
            assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(translated.stringPropertyNames()), name + language);
            for (String key : english.stringPropertyNames()) {
                assertFalse(translated.getProperty(key).isBlank(), name + language + ": " + key);
                if (!key.startsWith("_UI_")) {
                    assertEquals(placeholders(english.getProperty(key)), placeholders(translated.getProperty(key)),
                        name + language + ": " + key);
                }
            }
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\d)").matcher(text).results().map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin", NAMES, COMMANDS})
    void keysAreSortedSoThatMergesAreSmall(String name) throws IOException {
        for (String language : new String[] {"", "_de", "_ja", "_vi"}) {
            var keys = lines(name + language + ".properties").stream().filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('='))).filter(key -> !key.endsWith("Name")).toList();
            assertEquals(keys.stream().sorted().toList(), keys, name + language);
            assertEquals(keys.size(), new HashSet<>(keys).size(), name + language + " has a key twice");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NAMES, COMMANDS})
    void everyTextIsAPatternThatCanBeFilledIn(String name) throws IOException {
        for (String language : new String[] {"", "_de", "_ja", "_vi"}) {
            Properties texts = read(name + language + ".properties");
            for (String key : texts.stringPropertyNames()) {
                for (int number : new int[] {0, 1, 5}) {
                    String text = new MessageFormat(texts.getProperty(key), Locale.ENGLISH).format(new Object[] {number, number});
                    assertFalse(text.contains("{") || text.contains("}"), name + language + " " + key + ": " + text);
                }
            }
        }
    }

    @Test
    void everyCommandHasALabelAndADescriptionAndEveryTextIsUsed() throws IOException {
        Properties texts = read(COMMANDS + ".properties");
        var missing = new TreeSet<String>();
        for (String key : texts.stringPropertyNames()) {
            if (!key.startsWith("refused.")) {
                String command = key.substring(0, key.indexOf('.'));
                try {
                    assertTrue(IntentionCommand.class.isAssignableFrom(Class.forName("org.consultum.edit.command." + command)), key);
                } catch (ClassNotFoundException e) {
                    missing.add(key);
                }
                assertTrue(texts.containsKey(command + ".label") && texts.containsKey(command + ".description"), command);
            }
        }
        assertEquals(Set.of(), missing, "texts of commands that do not exist");
    }

    @Test
    void labelsReadAsOneSaysThem() {
        var texts = FeatureTexts.in(Locale.ENGLISH);
        assertEquals("Agenda item", texts.label(RegisterPackage.Literals.AGENDA_ITEM));
        assertEquals("Time box (minutes)", texts.label(RegisterPackage.Literals.AGENDA_ITEM__MINUTES_PLANNED));
        assertEquals("Agenda published", texts.label(MeetingState.AGENDA_PUBLISHED));
        assertEquals("Agenda published",
            texts.label(RegisterPackage.Literals.MEETING_STATE.getEEnumLiteral(MeetingState.AGENDA_PUBLISHED_VALUE)));
        assertEquals("Beschluss", FeatureTexts.in(Locale.GERMANY).label(RegisterPackage.Literals.DECISION));
        assertEquals("Decision", FeatureTexts.in(Locale.FRENCH).label(RegisterPackage.Literals.DECISION));
    }

    private static Properties read(String path) throws IOException {
        var properties = new Properties();
        try (Reader reader = reader(path)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> lines(String path) throws IOException {
        try (var reader = new BufferedReader(reader(path))) {
            return reader.lines().toList();
        }
    }

    /** A reader that fails on what is not UTF-8. */
    private static Reader reader(String path) throws IOException {
        URL file = EditBundle.entry(path).orElseThrow(() -> new IOException("There is no " + path + " in the bundle."));
        return new InputStreamReader(file.openStream(), StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }
}
