package @package@.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.RefusedException;
import org.consultum.testing.CommandTrial;
import org.junit.jupiter.api.Test;

class NoticeCommandTest {

    @Test
    void weekendsDoNotCount() throws Exception {
        var result = CommandTrial.of(new NoticeCommand()).parameter("DAY", "2026-12-08").option("--days", "5").run();

        assertEquals("2026-12-01\n", result.out());
        assertEquals(Outcome.DONE, result.outcome());
    }

    @Test
    void aDayThatIsPastIsAFinding() throws Exception {
        var result = CommandTrial.of(new NoticeCommand()).parameter("DAY", "2026-06-12").run();

        assertEquals(Outcome.FINDINGS, result.outcome());
    }

    @Test
    void whatIsNoDayIsRefused() {
        assertThrows(RefusedException.class, () -> CommandTrial.of(new NoticeCommand()).parameter("DAY", "soon").run());
    }
}
