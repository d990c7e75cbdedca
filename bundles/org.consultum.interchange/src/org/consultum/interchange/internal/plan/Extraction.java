package org.consultum.interchange.internal.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.interchange.AccountLine;
import org.consultum.interchange.NoticeGroup;
import org.consultum.interchange.internal.Messages;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.Origin;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EcorePackage;

/** Collects what an importer hands over. */
final class Extraction implements ImportSink {

    private static final int SAMPLE = 80;
    private final Optional<ZoneId> zone;
    private final Progress progress;
    private final List<Extracted> extracted = new ArrayList<>();
    private final Map<Key, Origin> withdrawn = new LinkedHashMap<>();
    private final Map<Entry, Sum> account = new HashMap<>();
    private final Map<String, Group> notices = new LinkedHashMap<>();
    private final Texts texts;
    private final RegisterIndex index;

    Extraction(Optional<ZoneId> zone, RegisterIndex index, Texts texts, Progress progress) {
        this.index = index;
        this.zone = zone;
        this.texts = texts;
        this.progress = progress;
    }

    @Override
    public void add(Extracted object) {
        extracted.add(object);
    }

    @Override
    public void withdrawn(EClass type, String source, Origin origin) {
        withdrawn.putIfAbsent(new Key(type, texts.source(source)), origin);
    }

    @Override
    public void account(String kind, String property, Fate fate, long count, String sample) {
        if (count > 0) {
            var sum = account.computeIfAbsent(new Entry(kind, property, fate), entry -> new Sum(shown(sample)));
            sum.count += count;
        }
    }

    @Override
    public void notice(ImportNotice notice) {
        var group = notices.computeIfAbsent(notice.code(), code -> new Group());
        group.count++;
        if (group.first.size() < NoticeGroup.SHOWN) {
            group.first.add(notice);
        }
        if (notice.severity().compareTo(group.severity) > 0) {
            group.severity = notice.severity();
        }
    }

    /** Notes that something about an element had to be changed, in our own words. */
    void warn(String key, Origin origin, Object... values) {
        notice(new ImportNotice(ImportNotice.Severity.WARNING, key, Optional.of(origin), Messages.of(key, values),
            Messages.of(key + ".remedy")));
    }

    @Override
    public Set<EClass> known(String source) {
        return index.classes(texts.source(source));
    }

    @Override
    public Optional<ZoneId> zone() {
        return zone;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    List<Extracted> extracted() {
        return extracted;
    }

    Map<Key, Origin> withdrawn() {
        return withdrawn;
    }

    List<AccountLine> account() {
        return account.entrySet().stream()
            .map(e -> new AccountLine(e.getKey().kind, e.getKey().property, e.getKey().fate, e.getValue().count, e.getValue().sample))
            .sorted(Comparator.comparing(AccountLine::kind).thenComparing(AccountLine::property).thenComparing(AccountLine::fate)).toList();
    }

    List<NoticeGroup> notices() {
        return notices.entrySet().stream()
            .map(e -> new NoticeGroup(e.getKey(), e.getValue().severity, e.getValue().count, e.getValue().first)).toList();
    }

    private String shown(String sample) {
        String line = texts.clean(EcorePackage.Literals.ESTRING, sample, problem -> { });
        return line.length() > SAMPLE ? line.substring(0, SAMPLE) + "\u2026" : line;
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

    private static final class Group {

        private final List<ImportNotice> first = new ArrayList<>();
        private ImportNotice.Severity severity = ImportNotice.Severity.INFO;
        private long count;
    }
}
