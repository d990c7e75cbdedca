package org.consultum.app;

import java.util.Set;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;

/** The frame: its title is that of the register, its top row the four perspectives and the search, its bottom row what happens now. */
final class ConsultumWindowAdvisor extends WorkbenchWindowAdvisor {

    ConsultumWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(new Point(1400, 880));
        configurer.setShowCoolBar(true);
        configurer.setShowMenuBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowPerspectiveBar(false);
        configurer.setShowProgressIndicator(true);
        configurer.setTitle(Messages.window_title);
    }

    @Override
    public void postWindowOpen() {
        var window = getWindowConfigurer().getWindow();
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                mark(perspective);
            }
        });
        mark(window.getActivePage().getPerspective());
        window.getPartService().addPartListener(new EditorRoom(window));
        window.getService(OpenRegister.class).addListener(new TitleOfRegister());
    }

    /** Presses the button of the perspective that is shown. */
    private void mark(IPerspectiveDescriptor perspective) {
        var command = getWindowConfigurer().getWindow().getService(ICommandService.class).getCommand("org.consultum.app.showPerspective");
        if (perspective != null) {
            command.getState(RadioState.STATE_ID).setValue(perspective.getId());
            getWindowConfigurer().getWindow().getService(ICommandService.class).refreshElements(command.getId(), null);
        }
    }

    /** Keeps the title of the window that of the register. */
    private final class TitleOfRegister implements RegisterListener {

        @Override
        public void opened(RegisterSession session) {
            show(session);
        }

        @Override
        public void changed(Set<Element> changed, Set<Element> removed) {
            getWindowConfigurer().getWindow().getService(OpenRegister.class).session()
                .filter(session -> changed.contains(session.register())).ifPresent(this::show);
        }

        @Override
        public void closing(RegisterSession session) {
            getWindowConfigurer().setTitle(Messages.window_title);
        }

        private void show(RegisterSession session) {
            getWindowConfigurer().setTitle(Messages.bind(Messages.window_titleOfRegister, session.register().getTitle()));
        }
    }
}
