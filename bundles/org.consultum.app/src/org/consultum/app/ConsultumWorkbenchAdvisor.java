package org.consultum.app;

import java.nio.file.Path;
import java.util.Optional;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.UserChoices;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Opens the window first and the register after it. */
final class ConsultumWorkbenchAdvisor extends WorkbenchAdvisor {

    private final Optional<Path> asked;

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
        OpenRegister register = PlatformUI.getWorkbench().getService(OpenRegister.class);
        asked.or(() -> UserChoices.ofUser().lastRegister()).ifPresent(register::open);
    }

    @Override
    public boolean preShutdown() {
        PlatformUI.getWorkbench().getService(OpenRegister.class).leave();
        return true;
    }
}
