package org.consultum.reporting.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportWords;

/**
 * The reports of the installation. An OSGi service; thread-safe. Files are written on the thread that asks for them, which is not the
 * display thread.
 */
public interface Reports {

    /** All reports, by category and name. What is installed later is found at the next question. */
    List<ReportEntry> all();

    /** All formats, in the order in which they are offered. */
    List<FormatEntry> formats();

    /** Contributions that cannot be used, each in a sentence. */
    List<String> faults();

    /** What the user chooses before a report is made. Empty for a report that cannot be created, which is a fault. */
    List<ReportParameter> parameters(String report);

    /**
     * The words of a report: names of its parameters and choices among them.
     *
     * @param language BCP 47 tag
     * @param templates folders with an organisation's own words
     */
    ReportWords words(String report, String language, List<Path> templates);

    /**
     * Makes a file. It appears complete or not at all, and one of that name that was there before stays until then.
     *
     * @return what came of it; nothing is thrown but errors of the machine
     */
    ReportOutcome write(ReportOrder order, Path out, Progress progress);

    /** Fills the templates of a report as {@link #write} would, and says what is wrong with them; empty when nothing is. */
    Optional<TemplateProblem> check(ReportOrder order, Progress progress);

    /**
     * Lays the shipped template of a report, its words and the macros of the house into a folder, where they can be changed. Files that are
     * there already stay as they are.
     *
     * @param folder a folder of templates; created when it is not there
     * @return all the files, the template first
     * @throws IllegalArgumentException when the report has no template
     * @throws IOException when they cannot be written
     */
    List<Path> copyTemplate(String report, Path folder) throws IOException;

    /** The template of an organisation that stands in the place of the shipped one. */
    Optional<Path> ownTemplate(String report, List<Path> templates);

    default Optional<ReportEntry> find(String id) {
        return all().stream().filter(report -> report.id().equals(id)).findFirst();
    }

    default Optional<FormatEntry> format(String format) {
        return formats().stream().filter(each -> each.format().equals(format)).findFirst();
    }
}
