package org.consultum.cli.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Faults;
import org.consultum.contributions.Kind;
import org.consultum.spi.cli.CommandLineCommand;

/** The commands contributed at {@value #POINT}. Reads names and summaries only; creates the one command that is asked for. */
public final class CommandTable {

    /** The extension point. */
    public static final String POINT = "org.consultum.spi.commands";

    private static final Kind<CommandLineCommand> COMMAND = Kind.of(POINT, "command", CommandLineCommand.class).keyed("name")
        .matching("[a-z][a-z0-9]*(-[a-z0-9]+)*").requiring("summary");
    private static final String OWN = "org.consultum.cli";
    private static final int LONGEST = 300;

    private final List<Entry> entries;
    private final Faults faults;

    /**
     * A command of the installation.
     *
     * @param contribution where it comes from
     */
    public record Entry(Contribution<CommandLineCommand> contribution) {

        /** What is typed. */
        public String name() {
            return contribution.id();
        }

        /** What it does, in one line. */
        public String summary() {
            String summary = contribution.text("summary");
            return summary.length() > LONGEST ? summary.substring(0, LONGEST) : summary;
        }
    }

    /** Reads the contributions. Our own come first, those of other plugins in the order of their names. */
    public CommandTable(ContributionRegistry contributions) {
        List<Entry> all = contributions.all(COMMAND).stream().map(Entry::new).toList();
        entries = Stream.concat(all.stream().filter(CommandTable::isOwn),
            all.stream().filter(entry -> !isOwn(entry))).toList();
        faults = contributions.faults();
    }

    private static boolean isOwn(Entry entry) {
        return entry.contribution().plugin().id().equals(OWN);
    }

    /** All commands in the order of the help. */
    public List<Entry> all() {
        return entries;
    }

    public Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** Contributions of any kind that were switched off. */
    public Faults faults() {
        return faults;
    }
}
