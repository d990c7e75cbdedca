package org.consultum.app;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.activities.IActivityManager;
import org.eclipse.ui.keys.IBindingService;

/** The keys of the commands that can be used, by the names of the commands. */
final class KeyboardShortcuts {

    private static final String OURS = "org.consultum.keys";
    private static final String PLATFORM = "org.eclipse.ui.defaultAcceleratorConfiguration";

    private KeyboardShortcuts() {
    }

    /** The shortcuts of a window in the order of their commands' names. */
    static List<Shortcut> of(IWorkbenchWindow window) {
        var bindings = window.getService(IBindingService.class);
        IActivityManager activities = window.getWorkbench().getActivitySupport().getActivityManager();
        var taken = new HashSet<String>();
        var found = new TreeMap<String, Shortcut>();
        Stream.of(bindings.getBindings())
            .filter(binding -> binding.getSchemeId().equals(OURS) || binding.getSchemeId().equals(PLATFORM))
            .sorted(Comparator.comparing(binding -> !binding.getSchemeId().equals(OURS)))
            .filter(binding -> taken.add(binding.getTriggerSequence() + binding.getContextId()) && usable(binding, activities))
            .map(KeyboardShortcuts::shortcut).filter(shortcut -> !shortcut.command().isEmpty())
            .forEach(shortcut -> found.merge(shortcut.command(), shortcut, Shortcut::with));
        return List.copyOf(found.values());
    }

    private static boolean usable(Binding binding, IActivityManager activities) {
        return binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getCommand().isHandled()
            && activities.getIdentifier("org.eclipse.ui/" + binding.getParameterizedCommand().getId()).isEnabled();
    }

    private static Shortcut shortcut(Binding binding) {
        try {
            return new Shortcut(binding.getParameterizedCommand().getName(), binding.getTriggerSequence().format());
        } catch (NotDefinedException withdrawn) {
            // A command that went away with its plugin has no name, and is left out.
            return new Shortcut("", "");
        }
    }

    /**
     * A command and its keys.
     *
     * @param command name of the command
     * @param keys its keys, with commas between them
     */
    record Shortcut(String command, String keys) {

        Shortcut with(Shortcut other) {
            return keys.contains(other.keys) ? this : new Shortcut(command, keys + ", " + other.keys);
        }
    }
}
