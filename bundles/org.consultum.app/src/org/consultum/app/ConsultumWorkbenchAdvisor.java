package org.consultum.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.UserChoices;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Opens the window first and the register after it. */
final class ConsultumWorkbenchAdvisor extends WorkbenchAdvisor {

    private final Optional<Path> asked;
    private OpenRegister register;
    private boolean warned;

    /**
     * Creates the advisor.
     *
     * @param asked the register named on the command line, if one is
     */
    ConsultumWorkbenchAdvisor(Optional<Path> asked) {
        this.asked = asked;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return Perspectives.AGENDA;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.consultum.app.general";
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ConsultumWindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        register = PlatformUI.getWorkbench().getService(OpenRegister.class);
        asked.or(() -> UserChoices.ofUser().lastRegister()).ifPresent(register::open);
    }

    /** Keeps the window once if the last changes could not be saved, so that nobody loses them unawares; the second time it closes. */
    @Override
    public boolean preShutdown() {
        register.commitPending();
        try {
            if (register.session().isPresent()) {
                register.session().get().flush();
            }
            return true;
        } catch (IOException notSaved) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.window_notSaved, Messages.window_notSavedRemedy, notSaved);
            boolean told = warned;
            warned = true;
            return told;
        }
    }

    /** Only now: the window remembers its open editors before, and they would close with the register. */
    @Override
    public void postShutdown() {
        register.leave();
    }
}
