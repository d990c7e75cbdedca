package org.consultum.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consultum.spi.cli.CommandLineCommand;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The commands contributed at {@value #POINT}. Reads names and summaries only; creates the one command that is asked for. */
public final class CommandTable {

    /** The extension point. */
    public static final String POINT = "org.consultum.spi.commands";

    private static final String OWN = "org.consultum.cli";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    /**
     * A command of the installation.
     *
     * @param name what is typed
     * @param summary what it does, in one line
     * @param plugin symbolic name of the plugin that contributes it
     * @param element where it is created from
     */
    public record Entry(String name, String summary, String plugin, IConfigurationElement element) {

        /** Creates the command. */
        public CommandLineCommand create() throws CoreException {
            return (CommandLineCommand) element.createExecutableExtension("class");
        }
    }

    /** Reads the contributions. Our own come first, those of other plugins in the order of their names. */
    public CommandTable(IExtensionRegistry registry) {
        Arrays.stream(registry.getConfigurationElementsFor(POINT))
            .map(element -> new Entry(element.getAttribute("name"), element.getAttribute("summary"), element.getContributor().getName(),
                element))
            .sorted(Comparator.comparing((Entry entry) -> !entry.plugin().equals(OWN)).thenComparing(Entry::plugin))
            .forEach(this::add);
    }

    private void add(Entry entry) {
        boolean usable = entry.name() != null && NAME.matcher(entry.name()).matches() && entry.summary() != null;
        if (!usable || entries.putIfAbsent(entry.name(), entry) != null) {
            leftOut.add(Texts.of("table.leftOut", entry.plugin(), String.valueOf(entry.name())));
        }
    }

    /** All commands in the order of the help. */
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** Contributions that cannot be used, each in a sentence. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }
}
