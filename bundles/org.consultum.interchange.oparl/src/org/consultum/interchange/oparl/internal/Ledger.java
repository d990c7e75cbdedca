package org.consultum.interchange.oparl.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.Origin;

/** Keeps account of every value of the source and passes notices on. */
public final class Ledger {

    private final ImportSink sink;
    private final Map<Entry, Sum> sums = new HashMap<>();

    public Ledger(ImportSink sink) {
        this.sink = sink;
    }

    /** Counts values. */
    public void count(String kind, String property, Fate fate, long count, String sample) {
        if (count > 0) {
            sums.computeIfAbsent(new Entry(kind, property, fate), entry -> new Sum(sample)).count += count;
        }
    }

    /** Something was left out or had to be guessed. */
    public void warn(String key, Optional<Origin> origin, Object... values) {
        notice(ImportNotice.Severity.WARNING, key, origin, values);
    }

    /** Worth knowing. */
    public void inform(String key, Optional<Origin> origin, Object... values) {
        notice(ImportNotice.Severity.INFO, key, origin, values);
    }

    /** Something could not be used. */
    public void fail(String key, Optional<Origin> origin, Object... values) {
        notice(ImportNotice.Severity.ERROR, key, origin, values);
    }

    private void notice(ImportNotice.Severity severity, String key, Optional<Origin> origin, Object... values) {
        sink.notice(new ImportNotice(severity, key, origin, Messages.of(key, values), Messages.orEmpty(key + ".remedy")));
    }

    /** Hands the account over. */
    public void close() {
        sums.forEach((entry, sum) -> sink.account(entry.kind, entry.property, entry.fate, sum.count, sum.sample));
    }

    private record Entry(String kind, String property, Fate fate) {
    }

    private static final class Sum {

        private final String sample;
        private long count;

        Sum(String sample) {
            this.sample = sample;
        }
    }
}
