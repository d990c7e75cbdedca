package org.consultum.engagement.intake;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.session.RegisterSession;
import org.consultum.spi.Progress;
import org.eclipse.emf.edit.domain.EditingDomain;

/** What receiving a source would do, to be looked at before it is done. Nothing has changed yet. Holds for the register as it was. */
public final class IntakePlan {

    private final String source;
    private final List<IntakeEntry> entries;
    private final List<Refusal> refusals;
    private final Optional<CsvTable> table;
    private final Optional<ColumnMapping> mapping;
    private final Keeper keeper;
    private final Function<EditingDomain, IntentionCommand> command;

    /** Keeps the files of what comes in. */
    @FunctionalInterface
    public interface Keeper {

        /** Keeps them in a register. */
        void keep(RegisterSession session, Progress progress) throws IOException;
    }

    /**
     * A plan.
     *
     * @param source name of the file or folder
     * @param table the table, when the source is one
     * @param mapping what its columns were taken for
     */
    public IntakePlan(String source, List<IntakeEntry> entries, List<Refusal> refusals, Optional<CsvTable> table,
            Optional<ColumnMapping> mapping, Keeper keeper, Function<EditingDomain, IntentionCommand> command) {
        this.source = Objects.requireNonNull(source);
        this.entries = List.copyOf(entries);
        this.refusals = List.copyOf(refusals);
        this.table = table;
        this.mapping = mapping;
        this.keeper = keeper;
        this.command = command;
    }

    /** Name of the file or folder. */
    public String source() {
        return source;
    }

    /** What would happen, in the order of the source. */
    public List<IntakeEntry> entries() {
        return entries;
    }

    /** How many entries are of one sort. */
    public long count(Class<? extends IntakeEntry> sort) {
        return entries.stream().filter(sort::isInstance).count();
    }

    /** What does not come in, or only in part, with the reason and the remedy. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** The table, when the source is one. */
    public Optional<CsvTable> table() {
        return table;
    }

    /** What the columns of the table were taken for. */
    public Optional<ColumnMapping> mapping() {
        return mapping;
    }

    /** Whether anything would change. */
    public boolean hasChanges() {
        return entries.stream().anyMatch(entry -> entry instanceof IntakeEntry.New || entry instanceof IntakeEntry.Changed);
    }

    /**
     * Keeps the files of what comes in in the register, durable on return; to be called before the command is executed, from any thread.
     *
     * @throws IntakeRefusedException when a file is no longer what it was when the plan was made
     */
    public void keepFiles(RegisterSession session, Progress progress) throws IOException {
        keeper.keep(session, progress);
    }

    /** All of it as one command, to be executed once on the thread of the editing domain. Refuses once the round has changed. */
    public IntentionCommand command(EditingDomain domain) {
        return command.apply(domain);
    }
}
