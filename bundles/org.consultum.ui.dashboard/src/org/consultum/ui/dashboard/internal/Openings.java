package org.consultum.ui.dashboard.internal;

import java.util.Map;
import java.util.Objects;
import org.consultum.dashboard.Behind;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Opens what is behind bars and numbers: the list of actions, the list of loops, one element, or a short list of anything else. */
public final class Openings {

    private static final Map<String, ListView> LISTS = Map.of(
        "ActionItem", new ListView("org.consultum.ui.actions.show", "org.consultum.ui.actions.filter"),
        "Recommendation", new ListView("org.consultum.ui.feedback.showLoops", "org.consultum.ui.feedback.filter"));

    private final IWorkbenchPartSite site;
    private final OpenRegister register;

    /** The command that shows a list, and its parameter for the filter. */
    private record ListView(String command, String parameter) {
    }

    public Openings(IWorkbenchPartSite site, OpenRegister register) {
        this.site = Objects.requireNonNull(site);
        this.register = Objects.requireNonNull(register);
    }

    /**
     * Opens what a reference names.
     *
     * @param title what the list is called where it has no view of its own
     */
    public void open(String reference, String title) {
        switch (Behind.parse(reference)) {
            case Behind.ElementOf element -> openElement(element.id());
            case Behind.ListOf list -> openList(list, title);
            case Behind.Nothing nothing -> {
            }
        }
    }

    void openElement(String id) {
        register.session().ifPresent(session -> session.find(id).ifPresent(element ->
            site.getService(ElementEditors.class).open(site.getPage(), session, element)));
    }

    private void openList(Behind.ListOf list, String title) {
        ListView view = LISTS.get(list.type());
        if (view == null || !show(view, list.filter())) {
            new ListPopup(site, register, this, list, title).open();
        }
    }

    private boolean show(ListView view, String filter) {
        Command command = site.getService(ICommandService.class).getCommand(view.command());
        try {
            if (!command.isDefined() || command.getParameter(view.parameter()) == null) {
                return false;
            }
            var call = ParameterizedCommand.generateCommand(command, Map.of(view.parameter(), filter));
            if (call == null) {
                return false;
            }
            site.getService(IHandlerService.class).executeCommand(call, null);
            return true;
        } catch (CommandException unavailable) {
            site.getService(Reporter.class).log("Not available now: " + view.command(), unavailable);
            return false;
        }
    }
}
