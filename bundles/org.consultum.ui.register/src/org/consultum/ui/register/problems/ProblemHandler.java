package org.consultum.ui.register.problems;

import java.util.Optional;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.forms.ProblemMenu;
import org.consultum.ui.problems.LiveProblems;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows a finding in the list, waives one, or puts right the one selected in the list, as the command says. */
public final class ProblemHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        switch (event.getCommand().getId()) {
            case ProblemMenu.SHOW -> show(window, event);
            case ProblemMenu.WAIVE -> named(event).or(() -> view(window).flatMap(ProblemsView::selected))
                .ifPresent(finding -> waive(window, finding));
            default -> view(window).ifPresent(ProblemsView::fix);
        }
        return null;
    }

    private static void show(IWorkbenchWindow window, ExecutionEvent event) throws ExecutionException {
        try {
            var view = (ProblemsView) window.getActivePage().showView(ProblemsView.ID, null, IWorkbenchPage.VIEW_ACTIVATE);
            parameter(event, ProblemMenu.RULE).ifPresent(rule ->
                view.select(rule, parameter(event, ProblemMenu.ELEMENT), parameter(event, ProblemMenu.FIELD)));
        } catch (PartInitException failure) {
            throw new ExecutionException(ProblemsView.ID, failure);
        }
    }

    private static void waive(IWorkbenchWindow window, CheckFinding finding) {
        var labels = new ElementLabels(window.getService(OpenRegister.class), window.getShell());
        new ProblemTasks(window, labels).waive(window.getShell(), finding);
    }

    private static Optional<CheckFinding> named(ExecutionEvent event) {
        return LiveProblems.ofWindow().flatMap(problems -> problems.findings().stream().filter(CheckFinding::counts)
            .filter(finding -> ProblemsView.is(finding, parameter(event, ProblemMenu.RULE).orElse(""),
                parameter(event, ProblemMenu.ELEMENT), parameter(event, ProblemMenu.FIELD))).findFirst());
    }

    private static Optional<ProblemsView> view(IWorkbenchWindow window) {
        return window.getActivePage().findView(ProblemsView.ID) instanceof ProblemsView view ? Optional.of(view) : Optional.empty();
    }

    private static Optional<String> parameter(ExecutionEvent event, String name) {
        return Optional.ofNullable(event.getParameter(name));
    }
}
