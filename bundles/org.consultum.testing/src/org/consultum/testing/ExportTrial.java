package org.consultum.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.consultum.spi.Progress;
import org.consultum.spi.exporter.ExportScope;
import org.consultum.spi.exporter.ExportSink;
import org.consultum.spi.exporter.Exporter;

/**
 * Lets one exporter write a register in memory. It is noon of 10 June 2026, UTC.
 *
 * @since 0.1
 */
public final class ExportTrial {

    private final Exporter exporter;
    private final Fixture fixture;
    private final Set<String> choices = new HashSet<>();

    private ExportTrial(Exporter exporter, Fixture fixture) {
        this.exporter = Objects.requireNonNull(exporter);
        this.fixture = Objects.requireNonNull(fixture);
    }

    /** An export of the whole register. */
    public static ExportTrial of(Exporter exporter, Fixture fixture) {
        return new ExportTrial(exporter, fixture);
    }

    /** Asks for a choice of the format. */
    public ExportTrial wanting(String choice) {
        choices.add(choice);
        return this;
    }

    /**
     * Writes.
     *
     * @throws IOException when the exporter cannot write, or refuses
     */
    public Result export() throws IOException {
        var result = new Result(new ByteArrayOutputStream(), new TreeMap<>(), new ArrayList<>());
        var scope = new ExportScope(fixture.register(), fixture.register().getCommittees(), Optional.empty(), choices, "trial",
            Instant.parse("2026-06-10T12:00:00Z"));
        exporter.export(scope, new Sink(result));
        return result;
    }

    /**
     * What was written.
     *
     * @param bytes the file
     * @param included what it is said to hold, with how many
     * @param leftOut what it is said not to hold, each as {@code what: why}
     */
    public record Result(ByteArrayOutputStream bytes, Map<String, Integer> included, List<String> leftOut) {

        /** The file as UTF-8 text. */
        public String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private record Sink(Result result) implements ExportSink {

        @Override
        public OutputStream out() {
            return result.bytes;
        }

        @Override
        public void included(String what, int count) {
            result.included.merge(what, count, Integer::sum);
        }

        @Override
        public void leftOut(String what, String why) {
            result.leftOut.add(what + ": " + why);
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }
    }
}
