package org.consultum.reports.committee;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.consultum.reports.SampleReports;
import org.consultum.testing.GoldenPages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages of reports on committees look as somebody has seen them")
class CommitteePagesTest {

    private static final Map<String, String> FORUM = Map.of("committee", "dicas");

    @TempDir
    Path folder;

    private void check(String report, String language, Map<String, String> values) throws IOException {
        check(SampleReports.ofSample(folder), report, language, values);
    }

    private static void check(SampleReports sample, String report, String language, Map<String, String> values) throws IOException {
        GoldenPages.ofThisBundle().check(report + "-" + language, sample.make(report, "pdf", values, language));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "ja" })
    void annualReport(String language) throws IOException {
        check("annual-report", language, FORUM);
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "vi" })
    void attendance(String language) throws IOException {
        check("attendance-statistics", language, Map.of("committee", "dicas", "from", "2024-06-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "ja" })
    void membership(String language) throws IOException {
        check("membership", language, FORUM);
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "ja" })
    void policyReview(String language) throws IOException {
        var sample = SampleReports.ofSample(folder);
        check(sample, "policy-review", language, Map.of("review", Reading.review(sample)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "ja" })
    void interests(String language) throws IOException {
        check("register-of-interests", language, Map.of());
    }
}
