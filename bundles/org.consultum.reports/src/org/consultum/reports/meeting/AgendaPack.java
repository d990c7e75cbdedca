package org.consultum.reports.meeting;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.MeetingPack;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult;
import org.consultum.spi.Progress;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportLayout;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;

/** The agenda of a meeting with its papers in one file. */
public final class AgendaPack implements Report {

    @Override
    public List<ReportParameter> parameters() {
        return List.of(MeetingHead.PARAMETER);
    }

    @Override
    public ReportContent content(ReportRequest request) {
        MeetingHead head = MeetingHead.of(request);
        return head.begin(request.words().text("pack.title")).about(head.meeting()).build();
    }

    /** The pack as PDF. */
    public static final class Pdf implements ReportLayout {

        @Override
        public Job prepare(ReportRequest request) {
            String language = request.words().language();
            PackData data = MeetingPack.of(MeetingHead.of(request).meeting(), request::paper, Optional.of(language));
            return (file, progress) -> write(data, language, file, progress);
        }

        private static void write(PackData data, String language, Path file, Progress progress) throws ReportRefusedException {
            var writer = new AgendaPackWriter(file.toAbsolutePath().getParent(), language);
            switch (writer.write(data, file, org.consultum.reporting.Progress.over(progress), PackLimits.DEFAULT)) {
                case PackResult.Written written -> progress.check();
                case PackResult.Cancelled cancelled -> throw new CancellationException();
                case PackResult.Failed failed -> throw new ReportRefusedException(failed.message(), failed.remedy());
            }
        }
    }
}
