package @package@.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.consultum.spi.rule.WorkingDays;

/** {@code consultum @short@-notice DAY}: the last day on which the notice of a meeting leaves enough working days. */
public final class NoticeCommand implements CommandLineCommand {

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter("DAY", "the day of the meeting, as 2026-12-08")
            .option("--days", "N", "how many working days before the meeting; 10 when left out")
            .example("consultum @short@-notice 2026-12-08 --days 5", "says 2026-12-01")
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        try {
            LocalDate meeting = LocalDate.parse(context.parameter("DAY").orElseThrow());
            LocalDate last = WorkingDays.WEEKDAYS.before(meeting, Integer.parseInt(context.option("--days").orElse("10")));
            context.out().write(last + "\n");
            return last.isBefore(LocalDate.now(context.clock())) ? Outcome.FINDINGS : Outcome.DONE;
        } catch (DateTimeParseException e) {
            throw new RefusedException("There is no day " + e.getParsedString() + ".", "Write it as 2026-12-08.");
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--days takes a number from 0 to 1000.", "");
        }
    }
}
