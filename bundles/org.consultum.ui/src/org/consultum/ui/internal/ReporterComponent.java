package org.consultum.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consultum.store.Problem;
import org.consultum.ui.Messages;
import org.consultum.ui.Reporter;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Writes to the log and shows a plain message over the window. */
public final class ReporterComponent implements Reporter {

    private static final String BUNDLE = "org.consultum.ui";
    private static final int MOST_SHOWN = 5;

    @Override
    public void failed(String happened, String remedy, Throwable cause) {
        log(happened, cause);
        show(shell -> MessageDialog.openError(shell, Messages.reporter_title, happened + "\n\n" + remedy));
    }

    @Override
    public void failed(String happened, List<Problem> problems) {
        String reasons = problems.stream().limit(MOST_SHOWN).map(ReporterComponent::words).collect(Collectors.joining("\n\n"));
        ILog.of(getClass()).log(new Status(IStatus.ERROR, BUNDLE, happened + " " + reasons));
        show(shell -> MessageDialog.openError(shell, Messages.reporter_title, happened + "\n\n" + reasons));
    }

    @Override
    public void tell(String title, String message) {
        show(shell -> MessageDialog.openInformation(shell, title, message));
    }

    @Override
    public void log(String message, Throwable cause) {
        ILog.of(getClass()).log(new Status(IStatus.ERROR, BUNDLE, message, cause));
    }

    private static String words(Problem problem) {
        String place = problem.file().map(file -> problem.line() > 0
            ? Messages.bind(Messages.problem_fileAndLine, file, problem.line()) : file.toString()).map(text -> text + ": ").orElse("");
        return place + problem.message() + " " + problem.remedy();
    }

    private static void show(Consumer<Shell> message) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> message.accept(parent()));
        }
    }

    private static Shell parent() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? null : window.getShell();
    }
}
