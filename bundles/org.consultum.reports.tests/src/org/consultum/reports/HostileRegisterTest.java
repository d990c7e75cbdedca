package org.consultum.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.samples.DicasSample;
import org.consultum.testing.FileJudges;
import org.consultum.testing.HostileTexts;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every text of the sample is one that wants to be more than text: it stays text in every report and every format. */
@DisplayName("Reports of a register made of hostile texts")
class HostileRegisterTest {

    /** Types whose values are texts of people. */
    private static final Set<String> FREE = Set.of("EString", "Markdown");
    /** What names files and schemes is checked before it gets into a register. */
    private static final Set<EStructuralFeature> NAMES = Set.of(Literals.PROFILE__MARKING_SCHEME, Literals.REGISTER__FORMAT_VERSION,
        Literals.MARKING__LEVEL, Literals.MARKING_LEVEL__CODE, Literals.HOUSE_IDENTITY__COLOUR, Literals.PACK_PAGES__LABELS,
        Literals.PACK_PAGES__PART, Literals.PACK_ISSUE__RECIPIENT);
    private static final int LONGEST = 2_000;

    @TempDir
    Path folder;
    private Register register;
    private int planted;

    @BeforeEach
    void plant() {
        register = DicasSample.create();
        List<String> texts = HostileTexts.texts().stream().filter(text -> text.length() < LONGEST).toList();
        var objects = new ArrayList<EObject>(List.of(register));
        register.eAllContents().forEachRemaining(objects::add);
        for (EObject object : objects) {
            for (EAttribute attribute : object.eClass().getEAllAttributes()) {
                if (FREE.contains(attribute.getEAttributeType().getName()) && !NAMES.contains(attribute) && attribute.isChangeable()
                    && object.eIsSet(attribute)) {
                    if (attribute.isMany()) {
                        object.eSet(attribute, List.of(texts.get(planted++ % texts.size())));
                    } else {
                        object.eSet(attribute, texts.get(planted++ % texts.size()));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("hold them as text, in every format")
    void everyReport() throws IOException {
        assertTrue(planted > 3 * HostileTexts.texts().size(), planted + " texts planted");
        SampleReports sample = SampleReports.of(register, folder);
        var faults = new ArrayList<String>();
        for (ReportEntry report : sample.reports().all()) {
            Map<String, String> values = SampleValues.of(sample, report.id());
            for (String format : report.formats()) {
                Path out = folder.resolve(report.id() + "." + format);
                switch (sample.write(report.id(), format, values, "en", out)) {
                    case ReportOutcome.Written written -> judge(report.id(), format, out, faults);
                    case ReportOutcome other -> faults.add(report.id() + " as " + format + ": " + other);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static void judge(String report, String format, Path file, List<String> faults) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            switch (format) {
                case "html" -> FileJudges.html(Files.readString(file));
                case "pdf" -> FileJudges.pdf(bytes);
                case "docx", "xlsx" -> FileJudges.office(bytes);
                case "csv" -> FileJudges.csv(bytes);
                default -> new ObjectMapper().readTree(bytes);
            }
        } catch (AssertionError | RuntimeException fault) {
            faults.add(report + " as " + format + ": " + fault.getMessage());
        }
    }
}
