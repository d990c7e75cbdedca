package org.consultum.interchange.internal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.contributions.Part;
import org.consultum.interchange.Exporters;
import org.consultum.spi.Progress;
import org.consultum.spi.exporter.ExportRefusedException;
import org.consultum.spi.exporter.ExportScope;
import org.consultum.spi.exporter.ExportSink;
import org.consultum.spi.exporter.Exporter;

/** The exporters that plugins contribute. */
public final class ContributedExporters implements Exporters {

    private static final Kind<Exporter> KIND = Kind.of("org.consultum.spi.exporters", "exporter", Exporter.class)
        .matching("(?!actions$)[a-z][a-z0-9]*(-[a-z0-9]+)*").requiring("name").requiring("extension").forEveryCall();
    private static final String ENDING = "[a-z0-9]{1,10}";
    private static final int MOST = 1_000;

    private final ContributionRegistry registry;

    public ContributedExporters(ContributionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Format> formats() {
        return registry.all(KIND).stream().filter(ContributedExporters::writable).map(ContributedExporters::format)
            .sorted(Comparator.comparing(Format::name).thenComparing(Format::id)).toList();
    }

    private static boolean writable(Contribution<Exporter> contribution) {
        boolean writable = contribution.text("extension").matches(ENDING);
        if (!writable) {
            contribution.switchOff(Messages.of("exporters.extension", contribution.text("extension")), Optional.empty());
        }
        return writable;
    }

    private static Format format(Contribution<Exporter> contribution) {
        return new Format(contribution.id(), contribution.text("name"), contribution.text("description"), contribution.text("extension"),
            contribution.parts("choice").stream().map(ContributedExporters::choice).flatMap(Optional::stream).toList());
    }

    private static Optional<Choice> choice(Part part) {
        return part.attribute("id").flatMap(id -> part.attribute("name").map(name -> new Choice(id, name)));
    }

    @Override
    public Exported export(Format format, ExportScope scope, OutputStream out, Progress progress) throws IOException {
        Contribution<Exporter> contribution = registry.find(KIND, format.id())
            .orElseThrow(() -> new ExportRefusedException(Messages.of("exporters.gone", format.name()), Messages.of("exporters.remedy")));
        var sink = new Sink(out, progress);
        try {
            return contribution.call(exporter -> {
                exporter.export(scope, sink);
                return sink.result();
            }).working().until(progress::isCancelled).checked(result -> sink.isEmpty() ? Optional.of(Messages.of("exporters.empty"))
                : Optional.empty()).orThrow(IOException.class, fault -> new ExportRefusedException(fault.happened(),
                    Messages.of("exporters.remedy")));
        } finally {
            sink.end();
        }
    }

    @Override
    public Exported export(Format format, ExportScope scope, Path target, Progress progress) throws IOException {
        Path unfinished = Files.createTempFile(target.getParent(), "export", ".part");
        try {
            Exported exported;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                exported = export(format, scope, out, progress);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return exported;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What one run of an exporter writes and says. A run that was given up can write no more. */
    private static final class Sink implements ExportSink {

        private final OutputStream out;
        private final Progress progress;
        private final List<Included> included = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private int more;
        private boolean written;
        private boolean ended;

        Sink(OutputStream out, Progress progress) {
            this.progress = progress;
            this.out = new FilterOutputStream(out) {

                @Override
                public void write(int octet) throws IOException {
                    write(new byte[] {(byte) octet}, 0, 1);
                }

                @Override
                public void write(byte[] octets, int from, int length) throws IOException {
                    synchronized (Sink.this) {
                        if (ended) {
                            throw new IOException(Messages.of("exporters.late"));
                        }
                        written |= length > 0;
                        this.out.write(octets, from, length);
                    }
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public synchronized void included(String what, int count) {
            included.add(new Included(Objects.requireNonNull(what), Math.max(0, count)));
        }

        @Override
        public synchronized void leftOut(String what, String why) {
            var thing = new LeftOut(Objects.requireNonNull(what), Objects.requireNonNull(why));
            if (leftOut.size() < MOST) {
                leftOut.add(thing);
            } else {
                more++;
            }
        }

        @Override
        public Progress progress() {
            return progress;
        }

        synchronized boolean isEmpty() {
            return !written;
        }

        synchronized Exported result() throws IOException {
            out.flush();
            var all = new ArrayList<>(leftOut);
            if (more > 0) {
                all.add(new LeftOut(Messages.of("exporters.more", more), ""));
            }
            return new Exported(included, all);
        }

        synchronized void end() {
            ended = true;
        }
    }
}
