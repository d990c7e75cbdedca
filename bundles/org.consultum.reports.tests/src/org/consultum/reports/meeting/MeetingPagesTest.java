package org.consultum.reports.meeting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consultum.reports.SampleReports;
import org.consultum.testing.GoldenPages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pages of reports about meetings look as somebody has seen them")
class MeetingPagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "notice-of-meeting, notice-en, en, 2026-12-08, ''",
        "notice-of-meeting, notice-ja, ja, 2026-12-08, ''",
        "notice-of-meeting, notice-vi, vi, 2026-12-08, ''",
        "agenda, agenda-en, en, 2026-12-08, ''",
        "agenda, agenda-ja, ja, 2026-12-08, ''",
        "agenda, agenda-public-en, en, 2026-12-08, audience=public",
        "agenda, agenda-three-days-en, en, 2024-06-09, ''",
        "annotated-agenda, annotated-agenda-en, en, 2026-12-08, ''",
        "attendance-sheet, attendance-sheet-en, en, 2026-12-08, ''",
        "attendance-sheet, attendance-record-ja, ja, 2025-01-28, ''",
        "minutes, minutes-en, en, 2025-01-28, ''",
        "compiled-minutes, compiled-minutes-en, en, '', committee=dicas from=2025-01-01 to=2025-12-31",
        "compiled-minutes, compiled-minutes-public-ja, ja, '', committee=dicas audience=public",
        "agenda-pack, agenda-pack-en, en, 2025-01-28, ''",
        "pack-supplement, pack-supplement-en, en, 2025-01-28, ''",
        "decision-extract, decision-extract-en, en, '', decision=2025/1-5",
        "decision-extract, decision-extract-ja, ja, '', decision=2025/1-4"})
    void look(String report, String name, String language, String meeting, String chosen) throws IOException {
        var values = new LinkedHashMap<String, String>();
        if (!meeting.isEmpty()) {
            values.put("meeting", meeting);
        }
        for (String each : chosen.isEmpty() ? new String[0] : chosen.split(" ")) {
            String[] parts = each.split("=", 2);
            values.put(parts[0], parts[1]);
        }

        GoldenPages.ofThisBundle().check(name, SampleReports.ofSample(folder).make(report, "pdf", Map.copyOf(values), language));
    }
}
