package org.consultum.reports.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.consultum.reports.SampleReports;
import org.consultum.testing.GoldenPages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages of registers look as somebody has seen them")
class RegisterPagesTest {

    @TempDir
    Path folder;

    private void check(String report, String language, Map<String, String> values) throws IOException {
        GoldenPages.ofThisBundle().check(report + "-" + language, SampleReports.ofSample(folder).make(report, "pdf", values, language));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "ja" })
    void decisionRegister(String language) throws IOException {
        check("decision-register", language, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "vi" })
    void actionList(String language) throws IOException {
        check("action-list", language, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "ja" })
    void recommendationRegister(String language) throws IOException {
        check("recommendation-register", language, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "ja" })
    void loopReport(String language) throws IOException {
        check("loop-report", language, Map.of("recommendation", "R-2025-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "ja" })
    void youSaidWeDid(String language) throws IOException {
        check("you-said-we-did", language, Map.of("consultation", "Reports of shortages (illustrative)"));
    }
}
