package org.consultum.bench;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.reporting.Progress;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.MeetingPack;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.Mode;

/** The agenda pack of one meeting, without papers, against openhtmltopdf setting a bare table of the same lines. */
final class PackBench {

    private final RegisterSessions sessions;
    private final Measure measure;
    private final Path work;

    PackBench(RegisterSessions sessions, Measure measure, Path work) {
        this.sessions = sessions;
        this.measure = measure;
        this.work = work;
    }

    Row pack(GeneratedRegister register) throws Exception {
        try (RegisterSession session = GeneratedRegister.opened(sessions.open(register.folder(), Mode.READ))) {
            Meeting meeting = session.register().getCommittees().getFirst().getMeetings().stream()
                .max(Comparator.comparingInt(each -> each.getAgenda() == null ? 0 : each.getAgenda().getItems().size())).orElseThrow();
            PackData data = MeetingPack.of(meeting, digest -> Optional.empty());
            double bare = measure.millis(() -> bare(data));
            var writer = new AgendaPackWriter(Files.createDirectories(work.resolve("scratch")), Locale.ENGLISH.toLanguageTag());
            Path out = work.resolve("pack.pdf");
            double ours = measure.millis(() -> {
                PackResult result = writer.write(data, out, Progress.NONE, PackLimits.DEFAULT);
                if (!(result instanceof PackResult.Written)) {
                    throw new IllegalStateException(result.toString());
                }
                return result;
            });
            return new Row("agenda pack, " + data.agenda().size() + " lines", register.objects(), ours, "openhtmltopdf, bare table", bare);
        }
    }

    private static Object bare(PackData data) throws Exception {
        var html = new StringBuilder("<html><body><table>");
        data.agenda().forEach(line -> html.append("<tr><td>").append(line.title().replaceAll("[<>&]", " ")).append("</td></tr>"));
        html.append("</table></body></html>");
        var out = new ByteArrayOutputStream();
        new PdfRendererBuilder().withHtmlContent(html.toString(), null).toStream(out).run();
        return out;
    }
}
