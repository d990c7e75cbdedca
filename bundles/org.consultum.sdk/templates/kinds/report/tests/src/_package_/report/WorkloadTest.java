package @package@.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.consultum.model.OrganisationKind;
import org.consultum.testing.RegisterBuilder;
import org.consultum.testing.ReportTrial;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    @Test
    void whoHasMostStandsFirst() throws Exception {
        var fixture = RegisterBuilder.register("Trial").organisation("Works", OrganisationKind.COMPANY)
            .role("Chair", "Works").role("Secretary", "Works")
            .committee("Council", council -> council
                .action("Book a room", "Secretary", "2026-06-01", action -> { })
                .action("Send the agenda", "Secretary", "2026-07-01", action -> { })
                .action("Sign the minutes", "Chair", "2026-07-01", action -> { })).fixture();
        var words = new Properties();
        try (InputStream file = Workload.class.getResourceAsStream("/templates/@short@-workload.properties")) {
            words.load(file);
        }

        var content = ReportTrial.of(new Workload(), fixture, words).on("2026-06-10").content();

        assertEquals("3 actions are open.", content.values().get("lead"));
        assertEquals(List.of("Secretary | 2 | 1", "Chair | 1 | 0"), ReportTrial.rows(content, "workload"));
    }
}
