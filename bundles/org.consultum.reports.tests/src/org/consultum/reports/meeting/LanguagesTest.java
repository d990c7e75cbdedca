package org.consultum.reports.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.reports.HtmlText;
import org.consultum.reports.SampleReports;
import org.consultum.samples.DicasSample;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reports about meetings in other languages")
class LanguagesTest {

    private static final String[] REPORTS = {"agenda", "annotated-agenda", "attendance-sheet", "compiled-minutes", "decision-extract",
        "notice-of-meeting"};
    /** Text of a register that holds no Latin letters. */
    private static final String SAID = "\u8B70\u6848";
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");
    /** Zones, markings and checksums are the same in every language. */
    private static final Pattern SAME = Pattern.compile("Asia/Tokyo|America/New_York|UTC|REL TO|commercial|SHA-256|[0-9a-f]{64}");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} speaks only Japanese where the register does")
    @ValueSource(strings = {"agenda", "annotated-agenda", "compiled-minutes", "decision-extract", "minutes", "notice-of-meeting"})
    @DisplayName("nothing of a document is left in English")
    void japanese(String report) throws IOException {
        var sample = SampleReports.of(withoutLatin(), folder);
        var seen = new TreeSet<String>();

        for (Map<String, String> values : choices(sample, report)) {
            String text = SAME.matcher(HtmlText.of(sample.make(report, "html", values, "ja"))).replaceAll(" ");
            LATIN_WORD.matcher(text).results().forEach(word -> seen.add(word.group()));
            assertEquals(-1, text.indexOf('\uFFFD'), report + " has a character nobody can read");
        }

        assertEquals(Set.of(), seen, report);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de", "ja", "vi"})
    @DisplayName("every word is there in every language, and none is the English one")
    void words(String language) throws IOException {
        var same = new ArrayList<String>();
        for (String report : REPORTS) {
            Properties english = properties(report + ".properties");
            Properties other = properties(report + "_" + language + ".properties");
            assertEquals(english.stringPropertyNames(), other.stringPropertyNames(), report);
            english.forEach((key, text) -> {
                assertEquals(places(text), places(other.get(key)), report + ": " + key);
                if (text.equals(other.get(key)) && text.toString().matches(".*\\p{L}{2}.*")) {
                    same.add(report + ": " + key);
                }
            });
        }
        assertEquals("de".equals(language) ? List.of("attendance-sheet: param.form") : List.of(), same);
    }

    private static Set<String> places(Object text) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{[0-9]}").matcher(text.toString()).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static Properties properties(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("..", "org.consultum.reports", "templates", file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Whatever can be chosen: several meetings, a decision with votes. */
    private static List<Map<String, String>> choices(SampleReports sample, String report) {
        Register register = sample.source().register();
        return switch (report) {
            case "compiled-minutes" -> List.of(Map.of("committee", "dicas"), Map.of("committee", "dicas", "audience", "public"));
            case "decision-extract" -> each(register, Decision.class, "decision");
            default -> each(register, Meeting.class, "meeting");
        };
    }

    private static List<Map<String, String>> each(Register register, Class<? extends Element> type, String parameter) {
        var found = new ArrayList<Map<String, String>>();
        register.eAllContents().forEachRemaining(object -> {
            if (type.isInstance(object)) {
                found.add(Map.of(parameter, type.cast(object).getId()));
            }
        });
        return found;
    }

    /** The sample, with every text of it in Japanese. */
    private static Register withoutLatin() {
        Register register = DicasSample.create();
        rewrite(register);
        for (var contents = register.eAllContents(); contents.hasNext();) {
            rewrite(contents.next());
        }
        return register;
    }

    private static void rewrite(EObject object) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            EDataType type = attribute.getEAttributeType();
            boolean text = type == EcorePackage.Literals.ESTRING || type == RegisterPackage.Literals.MARKDOWN;
            if (text && attribute.isChangeable() && !attribute.isDerived() && !attribute.isMany() && object.eGet(attribute) != null
                    && !"currency".equals(attribute.getName())) {
                object.eSet(attribute, SAID);
            }
        }
        for (var link : List.of(RegisterPackage.Literals.MEETING__LINK, RegisterPackage.Literals.HOUSE_IDENTITY__WEB)) {
            if (link.getEContainingClass().isSuperTypeOf(object.eClass())) {
                object.eUnset(link);
            }
        }
    }
}
