package org.consultum.ui.register.status;

import org.consultum.contributions.ContributionRegistry;
import org.consultum.rules.CheckFinding;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSession.Access;
import org.consultum.session.RegisterSession.SaveState;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.problems.LiveProblems;
import org.consultum.ui.problems.ProblemWords;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.problems.ProblemsView;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The bottom line of the window in words: whether everything is saved, why nothing can be changed, how many problems there are. */
public final class StatusControl extends WorkbenchWindowControlContribution implements RegisterListener {

    // The bar keeps the width a control had at first, so room for long words is made from the beginning.
    private static final int STATE_WIDTH = 430;
    private static final int COUNT_WIDTH = 190;

    private final Runnable problemsListener = this::showProblems;
    private OpenRegister register;
    private LiveProblems problems;
    private ElementLabels labels;
    private Label sign;
    private Label state;
    private Link count;

    @Override
    protected Control createControl(Composite parent) {
        register = PlatformUI.getWorkbench().getService(OpenRegister.class);
        problems = PlatformUI.getWorkbench().getService(LiveProblems.class);
        var line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(10, 10, 2, 2).spacing(6, 0).applyTo(line);
        labels = new ElementLabels(register, line);
        sign = new Label(line, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).hint(16, 16).grab(false, true).applyTo(sign);
        state = new Label(line, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(STATE_WIDTH, SWT.DEFAULT).grab(false, true).applyTo(state);
        count = new Link(line, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(COUNT_WIDTH, SWT.DEFAULT).grab(false, true).applyTo(count);
        count.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showProblemsView()));
        new FaultNote(line, state, PlatformUI.getWorkbench().getService(ContributionRegistry.class).faults(),
            PlatformUI.getWorkbench().getService(Reporter.class));
        register.addListener(this);
        problems.addListener(problemsListener);
        line.addDisposeListener(event -> {
            register.removeListener(this);
            problems.removeListener(problemsListener);
        });
        show();
        return line;
    }

    @Override
    public void opened(RegisterSession session) {
        show();
    }

    @Override
    public void openingChanged() {
        show();
    }

    @Override
    public void closing(RegisterSession session) {
        sign.getDisplay().asyncExec(this::show);
    }

    @Override
    public void saveStateChanged(RegisterSession session) {
        show();
    }

    private void show() {
        if (state.isDisposed()) {
            return;
        }
        register.session().ifPresentOrElse(this::show, () -> say(null,
            register.opening().map(folder -> Messages.bind(Messages.status_opening, folder.getFileName())).orElse(Messages.status_none)));
        showProblems();
    }

    private void show(RegisterSession session) {
        String title = session.register().getTitle();
        if (session.access() instanceof Access.ReadOnly(String reason)) {
            say(Images.READ_ONLY, Messages.bind(Messages.status_readOnly, title, reason));
            return;
        }
        switch (session.saveState()) {
            case SaveState.Saved saved -> say(Images.SAVED, Messages.bind(Messages.status_saved, title));
            case SaveState.Saving saving -> say(Images.SAVING, Messages.bind(Messages.status_saving, title));
            case SaveState.Failed(var problem) ->
                say(Images.ALERT, Messages.bind(Messages.status_failed, problem.message(), problem.remedy()));
        }
    }

    private void say(Images image, String text) {
        sign.setImage(image == null ? null : labels.image(image.descriptor()));
        state.setText(text.replace("&", "&&"));
        state.setToolTipText(text);
    }

    private void showProblems() {
        if (count.isDisposed()) {
            return;
        }
        String found = ProblemWords.count(problems.findings().stream().filter(CheckFinding::counts).toList());
        count.setText(switch (problems.state()) {
            case NO_REGISTER -> "";
            case CHECKING -> Messages.status_checking;
            case CHECKED -> "<a>" + found + "</a>";
            case FAILED -> "<a>" + Messages.status_notChecked + "</a>";
        });
    }

    private void showProblemsView() {
        try {
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(ProblemsView.ID);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.problems_viewFailed,
                Messages.problems_checkFailedRemedy, failure);
        }
    }
}
