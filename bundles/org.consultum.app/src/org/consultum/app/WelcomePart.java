package org.consultum.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.UserChoices;
import org.consultum.ui.forms.ActionTile;
import org.consultum.ui.forms.Page;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.IntroPart;

/** The first page a person sees: what the product is for, four ways to begin, what was opened lately, and the keys worth knowing. */
public final class WelcomePart extends IntroPart {

    private static final String REGISTER = "org.consultum.ui.register.";

    private final RegisterListener listener = new RegisterListener() {
        @Override
        public void opened(RegisterSession session) {
            getIntroSite().getWorkbenchWindow().getWorkbench().getIntroManager().closeIntro(WelcomePart.this);
        }
    };
    private OpenRegister register;
    private Commands commands;
    private ActionTile first;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        register = getIntroSite().getService(OpenRegister.class);
        register.addListener(listener);
        commands = new Commands(getIntroSite());
        var page = new Page(parent);
        var labels = new ElementLabels(register, parent);
        page.title(labels.image(Images.LOGO.descriptor()), Messages.welcome_title, Messages.welcome_purpose);
        var columns = new Composite(page.body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(32, 0).applyTo(columns);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 24).applyTo(columns);
        start(column(columns, Messages.welcome_start), labels);
        var right = new Composite(columns, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 24).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(right);
        recent(column(right, Messages.welcome_recent), labels);
        keys(column(right, Messages.welcome_keys));
        page.reflow();
    }

    private void start(Composite column, ElementLabels labels) {
        first = tile(column, labels, Images.SAMPLE, Messages.welcome_sample, Messages.welcome_sample_explanation, "openSample");
        tile(column, labels, Images.IMPORT, Messages.welcome_import, Messages.welcome_import_explanation, "import");
        tile(column, labels, Images.NEW_REGISTER, Messages.welcome_new, Messages.welcome_new_explanation, "newRegister");
        tile(column, labels, Images.OPEN, Messages.welcome_open, Messages.welcome_open_explanation, "open");
    }

    private ActionTile tile(Composite column, ElementLabels labels, Images icon, String title, String explanation, String command) {
        return new ActionTile(column, labels.image(icon.descriptor()), title, explanation, () -> commands.run(REGISTER + command));
    }

    private void recent(Composite column, ElementLabels labels) {
        List<Path> folders = UserChoices.ofUser().recent().stream().filter(Files::isDirectory).limit(5).toList();
        for (Path folder : folders) {
            new ActionTile(column, labels.image(Images.RECENT.descriptor()), String.valueOf(folder.getFileName()),
                String.valueOf(folder.getParent()), () -> register.open(folder));
        }
        if (folders.isEmpty()) {
            Css.mark(new Label(column, SWT.WRAP), Css.QUIET).setText(Messages.welcome_recent_none);
        }
    }

    private void keys(Composite column) {
        var grid = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(20, 6).applyTo(grid);
        key(grid, "Ctrl+1 \u2026 Ctrl+4", Messages.welcome_key_perspectives);
        key(grid, commands.keys("org.eclipse.ui.window.quickAccess"), Messages.welcome_key_run);
        key(grid, commands.keys(REGISTER + "find"), Messages.welcome_key_find);
        key(grid, commands.keys(REGISTER + "newMeeting"), Messages.welcome_key_agenda);
        key(grid, commands.keys("org.eclipse.ui.edit.undo"), Messages.welcome_key_undo);
    }

    private static void key(Composite grid, String keys, String meaning) {
        new Label(grid, SWT.NONE).setText(keys);
        Css.mark(new Label(grid, SWT.NONE), Css.QUIET).setText(meaning);
    }

    private static Composite column(Composite parent, String heading) {
        var column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
        Css.mark(new Label(column, SWT.NONE), Css.SECTION).setText(heading);
        return column;
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        // The page is the same beside the editors.
    }

    @Override
    public void setFocus() {
        if (first != null) {
            first.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(listener);
        }
        super.dispose();
    }
}
