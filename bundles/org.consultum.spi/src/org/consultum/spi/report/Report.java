package org.consultum.spi.report;

import java.util.List;

/**
 * What a report says: the data its template and its tables show.
 *
 * <p>A report has no state: an instance is created for one run. Both methods are called on the thread of the run, which is not the
 * display thread; {@link #content} inside a read of the register, which no command changes meanwhile.
 *
 * @since 0.1
 */
public interface Report {

    /** What the user chooses before the report is made, in the order it is asked for. Language and day are asked for every report. */
    List<ReportParameter> parameters();

    /**
     * Collects what the report says.
     *
     * @param request what was asked for
     * @return data without any markup
     * @throws ReportRefusedException when this cannot be reported, for a reason the user can do something about
     * @throws java.util.concurrent.CancellationException when nobody wants the report any more
     */
    ReportContent content(ReportRequest request) throws ReportRefusedException;
}
