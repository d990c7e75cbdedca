package org.consultum.reporting.internal.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.contributions.Answer;
import org.consultum.contributions.Call;
import org.consultum.contributions.Contribution;
import org.consultum.model.Register;
import org.consultum.spi.Progress;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportLayout;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRenderer;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.eclipse.emf.ecore.EObject;

/**
 * Reports, layouts and renderers of plugins, called so that whatever they do ends in a result, a refusal, or a
 * {@link PluginFaultException}.
 */
final class Guarded {

    private static final int LONGEST = 2_000;
    private static final long MOST_CELLS = 20_000_000;
    private static final long MOST_BYTES = 4L << 30;

    private Guarded() {
    }

    /** What a plugin contributes under a type; what ships with the workbench is taken as it is. */
    @SuppressWarnings("unchecked")
    static <T> T of(Contribution<?> contribution, Class<T> type) {
        if (contribution.plugin().isOurs()) {
            return type.cast(value(contribution.<Object>call(instance -> instance)));
        }
        Object guarded = switch (type.getSimpleName()) {
            case "Report" -> new GuardedReport((Contribution<Report>) contribution);
            case "ReportLayout" -> new GuardedLayout((Contribution<ReportLayout>) contribution);
            case "ReportRenderer" -> new GuardedRenderer((Contribution<ReportRenderer>) contribution);
            default -> throw new IllegalArgumentException(type.getName());
        };
        return type.cast(guarded);
    }

    private static <R> R value(Call<R> call) {
        return switch (call.answer()) {
            case Answer.Given<R>(R value) -> value;
            case Answer.Refused<R>(Exception reason) -> throw new PluginFaultException(String.valueOf(reason.getMessage()), reason);
            case Answer.Failed<R>(var fault) -> throw new PluginFaultException(fault.happened(), fault.cause().orElse(null));
        };
    }

    private static <R> R refusing(Call<R> call) throws ReportRefusedException {
        return call.orThrow(ReportRefusedException.class, fault -> {
            throw new PluginFaultException(fault.happened(), fault.cause().orElse(null));
        });
    }

    /** A report. */
    private record GuardedReport(Contribution<Report> contribution) implements Report {

        @Override
        public List<ReportParameter> parameters() {
            return value(contribution.call(report -> List.copyOf(report.parameters())).answeringSoon().checked(parameters -> {
                var names = new HashSet<String>();
                return parameters.stream().filter(parameter -> !names.add(parameter.id())).findFirst()
                    .map(twice -> text("guarded.parameterTwice", twice.id()));
            }));
        }

        @Override
        public ReportContent content(ReportRequest request) throws ReportRefusedException {
            return refusing(contribution.call(report -> report.content(request)).working().until(request.progress()::isCancelled)
                .checked(content -> wrong(content, request.register())));
        }

        private static Optional<String> wrong(ReportContent content, Register register) {
            if (content.title().isBlank() || content.title().length() > LONGEST) {
                return Optional.of(text("guarded.title"));
            }
            if (content.about().stream().anyMatch(element -> root(element) != register)) {
                return Optional.of(text("guarded.foreign"));
            }
            if (content.charts().containsValue(null) || content.values().containsValue(null)) {
                return Optional.of(text("guarded.empty"));
            }
            long cells = content.tables().values().stream().mapToLong(Guarded::cells).sum();
            return cells > MOST_CELLS ? Optional.of(text("guarded.large", cells)) : Optional.empty();
        }
    }

    private static long cells(ReportTable table) {
        return (long) table.rowCount() * table.columns().size();
    }

    private static EObject root(EObject element) {
        EObject at = element;
        while (at.eContainer() != null) {
            at = at.eContainer();
        }
        return at;
    }

    private static String text(String key, Object... values) {
        return new Words(Locale.getDefault().toLanguageTag()).text(key, values);
    }

    /** The layout of a format. */
    private record GuardedLayout(Contribution<ReportLayout> contribution) implements ReportLayout {

        @Override
        public Job prepare(ReportRequest request) throws ReportRefusedException {
            Job job = refusing(contribution.call(layout -> layout.prepare(request)).working().until(request.progress()::isCancelled));
            return (file, progress) -> write(job, file, progress);
        }

        private void write(Job job, Path file, Progress progress) throws ReportRefusedException, IOException {
            var call = contribution.run(layout -> job.write(file, progress)).working().until(progress::isCancelled)
                .passing(IOException.class).passing(ReportRefusedException.class)
                .checked(done -> Files.isRegularFile(file) ? Optional.empty() : Optional.of(text("guarded.nothing")));
            switch (call.answer()) {
                case Answer.Given<Boolean> written -> progress.check();
                case Answer.Refused<Boolean>(ReportRefusedException refused) -> throw refused;
                case Answer.Refused<Boolean>(Exception failed) -> throw (IOException) failed;
                case Answer.Failed<Boolean>(var fault) ->
                    throw new PluginFaultException(fault.happened(), fault.cause().orElse(null));
            }
        }
    }

    /** A renderer. */
    private record GuardedRenderer(Contribution<ReportRenderer> contribution) implements ReportRenderer {

        @Override
        public void render(ReportPage page, OutputStream out, Progress progress) throws IOException {
            var gate = new Gate(out);
            try {
                contribution.run(renderer -> renderer.render(page, gate, progress)).working().until(progress::isCancelled)
                    .checked(done -> gate.count > 0 ? Optional.empty() : Optional.of(text("guarded.nothing")))
                    .orThrow(IOException.class, fault -> {
                        throw new PluginFaultException(fault.happened(), fault.cause().orElse(null));
                    });
            } finally {
                gate.shut();
            }
        }
    }

    /** Lets a bounded number of bytes through, and none after its renderer was left behind. */
    private static final class Gate extends FilterOutputStream {

        private long count;
        private boolean shut;

        Gate(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            count += length;
            if (shut || count > MOST_BYTES) {
                throw new IllegalStateException(text("guarded.large", count));
            }
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        synchronized void shut() {
            shut = true;
        }
    }
}
