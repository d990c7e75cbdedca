package org.consultum.reports.meeting;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.consultum.model.Meeting;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesFormat;
import org.consultum.reporting.minutes.MinutesResult;
import org.consultum.reporting.minutes.MinutesWriter;
import org.consultum.spi.Progress;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportLayout;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportWords;

/** The minutes of a meeting, in the layout minutes have wherever they are written. */
public final class MinutesReport implements Report {

    @Override
    public List<ReportParameter> parameters() {
        return List.of(MeetingHead.PARAMETER, MinutesSource.AUDIENCE);
    }

    @Override
    public ReportContent content(ReportRequest request) throws ReportRefusedException {
        Meeting shown = MinutesSource.of(request).meeting(MeetingHead.of(request).meeting()).orElseThrow(() -> closed(request.words()));
        return new MeetingHead(shown, request.words()).begin(request.words().text("minutes.of")).about(shown).build();
    }

    private static ReportRefusedException closed(ReportWords words) {
        return new ReportRefusedException(words.text("meeting.refusedClosed"), words.text("meeting.refusedClosed.remedy"));
    }

    /** Writes one format. */
    private abstract static class Layout implements ReportLayout {

        private final MinutesFormat format;

        Layout(MinutesFormat format) {
            this.format = format;
        }

        @Override
        public final Job prepare(ReportRequest request) throws ReportRefusedException {
            MinutesDocument minutes = MinutesSource.of(request).minutes(MeetingHead.of(request).meeting())
                .orElseThrow(() -> closed(request.words()));
            var writer = new MinutesWriter(request.words().language());
            return (file, progress) -> write(writer, minutes, file, progress);
        }

        private void write(MinutesWriter writer, MinutesDocument minutes, Path file, Progress progress) throws ReportRefusedException {
            switch (writer.write(minutes, format, file, org.consultum.reporting.Progress.over(progress))) {
                case MinutesResult.Written written -> progress.check();
                case MinutesResult.Cancelled cancelled -> throw new CancellationException();
                case MinutesResult.Failed failed -> throw new ReportRefusedException(failed.message(), failed.remedy());
            }
        }
    }

    /** Minutes as PDF. */
    public static final class Pdf extends Layout {
        public Pdf() {
            super(MinutesFormat.PDF);
        }
    }

    /** Minutes as HTML. */
    public static final class Html extends Layout {
        public Html() {
            super(MinutesFormat.HTML);
        }
    }

    /** Minutes as a text document. */
    public static final class Docx extends Layout {
        public Docx() {
            super(MinutesFormat.DOCX);
        }
    }
}
