package @package@.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeDayTest {

    @Test
    void tenWorkingDaysAreTwoWeeks() {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 24)), NoticeDay.of("2026-12-08"));
    }

    @Test
    void whatIsNoDayGivesNone() {
        assertEquals(Optional.empty(), NoticeDay.of("2026-12-"));
    }
}
