package org.consultum.spi.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.spi.Progress;

/**
 * What a report was asked for. Valid during one run, on the thread of that run.
 *
 * @since 0.1
 */
public interface ReportRequest {

    /** The register, or the copy of it that holds only what the recipient may see. */
    Register register();

    /**
     * The name of whom the report is made for; empty for those who keep the register. What is not released to a recipient is not in
     * {@link #register}, so that of what is missing there nothing can be said.
     */
    default Optional<String> recipient() {
        return Optional.empty();
    }

    /** The day the report is made for; never the clock of the machine, so that a report can be made again. */
    LocalDate asOf();

    /** The words of the report in its language. */
    ReportWords words();

    /**
     * What was chosen, as it was typed; the parameter's fallback when nothing was.
     *
     * @param parameter id of a parameter of this report
     * @return empty when nothing was chosen and there is no fallback
     */
    Optional<String> value(String parameter);

    /**
     * The element that was chosen for a parameter whose type is an element.
     *
     * @return empty when nothing was chosen; what was typed and names nothing is refused before the report is asked
     */
    Optional<Element> element(String parameter);

    /** The content of a paper that is kept under a digest, if it is there; its digest is verified by whoever reads it. */
    Optional<Path> paper(String sha256);

    /** Tells how far it is, and whether somebody still wants the report. */
    Progress progress();

    /** The element that was chosen, of the type the parameter has. */
    default <T extends Element> Optional<T> element(String parameter, Class<T> type) {
        return element(parameter).filter(type::isInstance).map(type::cast);
    }

    /** The day that was chosen. */
    default Optional<LocalDate> day(String parameter) {
        return value(parameter).map(LocalDate::parse);
    }

    /** Whether yes was chosen. */
    default boolean yes(String parameter) {
        return value(parameter).map(Boolean::parseBoolean).orElse(false);
    }
}
