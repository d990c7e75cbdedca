package org.consultum.interchange.internal;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.consultum.contributions.Answer;
import org.consultum.contributions.Contribution;
import org.consultum.model.Element;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportRefusedException;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Origin;
import org.eclipse.emf.ecore.EClass;

/**
 * An importer of a plugin, called so that whatever it does ends in a result or a refusal.
 *
 * @param contribution where it comes from
 * @param label name of the format
 */
record GuardedImporter(Contribution<Importer> contribution, String label) implements Importer {

    private static final int MOST_ELEMENTS = 5_000_000;

    @Override
    public String id() {
        return contribution.id();
    }

    /** An importer that fails does not know the source; others may. */
    @Override
    public Match sniff(ImportSource source) throws IOException {
        return switch (contribution.call(importer -> importer.sniff(source)).answeringSoon().passing(IOException.class).answer()) {
            case Answer.Given<Match>(Match match) -> match;
            case Answer.Refused<Match>(Exception reason) -> throw (IOException) reason;
            case Answer.Failed<Match> failed -> Match.NO;
        };
    }

    @Override
    public void extract(ImportSource source, ImportSink sink) throws IOException {
        var gate = new Gate(sink);
        try {
            contribution.run(importer -> importer.extract(source, gate)).working().until(() -> sink.progress().isCancelled())
                .orThrow(IOException.class, fault -> refused(source, fault.happened()));
        } finally {
            gate.close();
        }
    }

    private static ImportRefusedException refused(ImportSource source, String happened) {
        return new ImportRefusedException(source.name(), happened, Messages.of("importers.refused.remedy"), true);
    }

    /** Lets only through what can be imported, and nothing after the importer has been left behind. */
    private static final class Gate implements ImportSink {

        private final ImportSink sink;
        private int count;
        private boolean closed;

        Gate(ImportSink sink) {
            this.sink = sink;
        }

        private synchronized ImportSink open() {
            if (closed) {
                throw new CancellationException();
            }
            return sink;
        }

        synchronized void close() {
            closed = true;
        }

        @Override
        public synchronized void add(Extracted extracted) {
            Element element = extracted.element();
            if (element.eContainer() != null || element.eResource() != null) {
                throw new IllegalArgumentException("an element that belongs to a register already: " + element.eClass().getName());
            }
            if (++count > MOST_ELEMENTS) {
                throw new IllegalArgumentException("more than " + MOST_ELEMENTS + " elements");
            }
            open().add(extracted);
        }

        @Override
        public synchronized void withdrawn(EClass type, String source, Origin origin) {
            open().withdrawn(type, source, origin);
        }

        @Override
        public synchronized void account(String kind, String property, Fate fate, long amount, String sample) {
            open().account(kind, property, fate, amount, sample);
        }

        @Override
        public synchronized void notice(ImportNotice notice) {
            open().notice(notice);
        }

        @Override
        public synchronized Set<EClass> known(String source) {
            return open().known(source);
        }

        @Override
        public Optional<ZoneId> zone() {
            return open().zone();
        }

        @Override
        public Progress progress() {
            return open().progress();
        }
    }
}
