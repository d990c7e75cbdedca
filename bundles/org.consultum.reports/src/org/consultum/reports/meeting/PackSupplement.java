package org.consultum.reports.meeting;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.consultum.model.Meeting;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.IssueResult;
import org.consultum.reporting.pack.MeetingPack;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackHistory;
import org.consultum.reporting.pack.PackIssues;
import org.consultum.reporting.pack.PackIssuing;
import org.consultum.reporting.pack.PackIssuing.Output;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult;
import org.consultum.spi.Progress;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportLayout;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportWords;

/**
 * What members have to put into the pack they have: a change sheet, and the pages that are new or changed since the last issue. Records
 * nothing; where nothing changed, it is the last supplement again.
 */
public final class PackSupplement implements Report {

    @Override
    public List<ReportParameter> parameters() {
        return List.of(MeetingHead.PARAMETER);
    }

    @Override
    public ReportContent content(ReportRequest request) {
        MeetingHead head = MeetingHead.of(request);
        return head.begin(request.words().text("supplement.sheet")).about(head.meeting()).build();
    }

    /** The supplement as PDF. */
    public static final class Pdf implements ReportLayout {

        @Override
        public Job prepare(ReportRequest request) throws ReportRefusedException {
            ReportWords words = request.words();
            Meeting meeting = MeetingHead.of(request).meeting();
            PackData data = MeetingPack.of(meeting, request::paper, Optional.of(words.language()));
            PackHistory history = PackIssues.of(meeting, request.recipient(), data.language(), paper -> true);
            if (history.last().isEmpty()) {
                throw new ReportRefusedException(words.text("supplement.none"), words.text("supplement.none.remedy"));
            }
            ZoneId zone = meeting.getStart() == null ? ZoneId.of("UTC") : meeting.getStart().getZone();
            ZonedDateTime at = request.asOf().atStartOfDay(zone);
            return (file, progress) -> write(data, new PackIssuing(history, at, "", Output.SUPPLEMENT, false), words, file, progress);
        }

        private static void write(PackData data, PackIssuing issuing, ReportWords words, Path file, Progress progress)
                throws ReportRefusedException {
            var writer = new AgendaPackWriter(file.toAbsolutePath().getParent(), words.language());
            switch (writer.issue(data, issuing, file, org.consultum.reporting.Progress.over(progress), PackLimits.DEFAULT)) {
                case IssueResult.Issued issued -> progress.check();
                case IssueResult.Unchanged unchanged ->
                    throw new ReportRefusedException(words.text("supplement.unchanged"), words.text("supplement.unchanged.remedy"));
                case IssueResult.NotWritten(PackResult.Failed failed) -> throw new ReportRefusedException(failed.message(), failed.remedy());
                case IssueResult.NotWritten cancelled -> throw new CancellationException();
            }
        }
    }
}
