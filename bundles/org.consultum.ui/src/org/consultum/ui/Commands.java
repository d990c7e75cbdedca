package org.consultum.ui;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.consultum.model.Element;
import org.consultum.model.ReviewPart;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs commands from links and buttons, answers them in a part, and names their keys. Used on the display thread. */
public final class Commands {

    /** Parameter of commands about reviews: identity of the element they are about. */
    public static final String SUBJECT = "org.consultum.ui.review.subject";
    /** Parameter of commands about reviews: which part of it, as the metamodel names it. */
    public static final String PART = "org.consultum.ui.review.part";
    /** Compares versions of a part of an element. */
    public static final String COMPARE = "org.consultum.ui.review.compare";
    /** Approves or certifies a part of an element. */
    public static final String CERTIFY = "org.consultum.ui.review.certify";
    /** Opens an approved part of an element again. */
    public static final String REOPEN = "org.consultum.ui.review.reopen";

    private static final String SCHEME = "org.consultum.keys";

    private final IServiceLocator site;

    public Commands(IServiceLocator site) {
        this.site = site;
    }

    /** Runs a command as if it were chosen from the menu. One that cannot be run now does nothing. */
    public void run(String id) {
        run(id, Map.of());
    }

    /** Runs a command about a part of an element, such as {@link #COMPARE}. */
    public void run(String id, Element subject, ReviewPart part) {
        run(id, Map.of(SUBJECT, subject.getId(), PART, part.getLiteral()));
    }

    /** Runs a command with values of its parameters, as if it were chosen from the menu. One that cannot be run now does nothing. */
    public void run(String id, Map<String, String> parameters) {
        try {
            var command = site.getService(ICommandService.class).getCommand(id);
            if (!command.isDefined()) {
                throw new NotDefinedException(id);
            }
            site.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (NotDefinedException | NotHandledException | NotEnabledException unavailable) {
            site.getService(Reporter.class).log("Not available now: " + id, unavailable);
        } catch (ExecutionException failure) {
            site.getService(Reporter.class).failed(Messages.command_failed, Messages.edit_failedRemedy, failure);
        }
    }

    /** Does something when a command is run while the part of this site is active. */
    public void answer(String id, Runnable action) {
        site.getService(IHandlerService.class).activateHandler(id, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
    }

    /** The keys of a command as this system writes them, such as Ctrl+Shift+N; empty where it has none. */
    public String keys(String id) {
        var bindings = site.getService(IBindingService.class);
        // Not only the active ones: a page that is built while the window opens is to name its keys too.
        return Stream.of(bindings.getBindings()).filter(binding -> binding.getParameterizedCommand() != null
                && binding.getParameterizedCommand().getId().equals(id))
            .sorted(Comparator.comparing(binding -> !binding.getSchemeId().equals(SCHEME)))
            .map(binding -> binding.getTriggerSequence().format()).findFirst().orElse("");
    }
}
