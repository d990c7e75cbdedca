package org.consultum.interchange;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportNotice;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * What an import would do, to be looked at before it is done. Nothing has changed yet.
 *
 * <p>A plan holds for the register as it was. It belongs to the thread that prepared it until it is handed over as a whole.
 */
public final class ImportPlan {

    private final Header header;
    private final List<PlanEntry> entries;
    private final List<AccountLine> account;
    private final List<NoticeGroup> notices;
    private final boolean changes;
    private Function<EditingDomain, Command> command;

    /**
     * Where a plan comes from.
     *
     * @param format the importer's id
     * @param source name of the source
     * @param files files the source offered
     */
    public record Header(String format, String source, int files) {
    }

    /**
     * How many elements of one class there are, by what happens to them.
     *
     * @param added come in
     * @param updated change
     * @param unchanged stay, as they are the same
     * @param kept stay, as they were edited here
     * @param skipped do not come in
     * @param failed cannot come in
     * @param absent came from this format before and are not in this source
     */
    public record Counts(int added, int updated, int unchanged, int kept, int skipped, int failed, int absent) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        /** The sum of two counts. */
        public Counts plus(Counts other) {
            return new Counts(added + other.added, updated + other.updated, unchanged + other.unchanged, kept + other.kept,
                skipped + other.skipped, failed + other.failed, absent + other.absent);
        }

        static Counts of(PlanEntry entry) {
            return switch (entry) {
                case PlanEntry.New e -> new Counts(1, 0, 0, 0, 0, 0, 0);
                case PlanEntry.Updated e -> new Counts(0, 1, 0, e.kept().isEmpty() ? 0 : 1, 0, 0, 0);
                case PlanEntry.Unchanged e -> new Counts(0, 0, 1, 0, 0, 0, 0);
                case PlanEntry.KeptLocal e -> new Counts(0, 0, 0, 1, 0, 0, 0);
                case PlanEntry.Skipped e -> new Counts(0, 0, 0, 0, 1, 0, 0);
                case PlanEntry.Failed e -> new Counts(0, 0, 0, 0, 0, 1, 0);
                case PlanEntry.Absent e -> new Counts(0, 0, 0, 0, 0, 0, 1);
            };
        }
    }

    /**
     * A plan.
     *
     * @param changes whether the command would change anything
     * @param command makes the command; asked once at most
     */
    public ImportPlan(Header header, List<PlanEntry> entries, List<AccountLine> account, List<NoticeGroup> notices, boolean changes,
            Function<EditingDomain, Command> command) {
        this.header = header;
        this.entries = List.copyOf(entries);
        this.account = List.copyOf(account);
        this.notices = List.copyOf(notices);
        this.changes = changes;
        this.command = command;
    }

    public Header header() {
        return header;
    }

    /** What would happen, in the order of the source; what is absent from it comes last. */
    public List<PlanEntry> entries() {
        return entries;
    }

    /** Entries of one sort. */
    public <T extends PlanEntry> List<T> entries(Class<T> sort) {
        return entries.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** Counts by the name of the class. An element that is updated while some of its values are kept counts as both. */
    public SortedMap<String, Counts> counts() {
        var counts = new TreeMap<String, Counts>();
        entries.forEach(entry -> counts.merge(entry.about().type().getName(), Counts.of(entry), Counts::plus));
        return counts;
    }

    /** The sum of all counts. */
    public Counts total() {
        return counts().values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** What became of every value of the source, by class and property. */
    public List<AccountLine> account() {
        return account;
    }

    /** The part of the account that did not come in. */
    public List<AccountLine> leftovers() {
        return account.stream().filter(line -> line.fate() != Fate.KEPT).toList();
    }

    /** What the user should know, worst first. */
    public List<NoticeGroup> notices() {
        return notices.stream().sorted(Comparator.comparing(NoticeGroup::severity).reversed()).toList();
    }

    /** Whether everything that is in the source could be used, apart from what has no place. */
    public boolean isClean() {
        return entries.stream().noneMatch(PlanEntry.Failed.class::isInstance)
            && notices.stream().noneMatch(group -> group.severity() == ImportNotice.Severity.ERROR);
    }

    /** Whether the import would change the register at all. */
    public boolean hasChanges() {
        return changes;
    }

    /**
     * The import as one command, to be executed on the thread that changes the register. It is not executable once the register has
     * changed in a way that matters; then prepare again.
     *
     * @throws IllegalStateException when the command was taken before: its objects can only be put in once
     */
    public synchronized Command command(EditingDomain domain) {
        if (command == null) {
            throw new IllegalStateException("the command of this plan has been taken already");
        }
        var maker = command;
        command = null;
        return maker.apply(domain);
    }
}
