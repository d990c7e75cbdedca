package org.consultum.ui.register.explorer;

import java.nio.file.Path;
import java.util.Optional;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.forms.ActionTile;
import org.consultum.ui.register.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the explorer shows while no register is open: what one is, and four ways to come to one. */
final class NoRegister {

    private final Composite page;
    private final Label text;
    private final Composite tiles;
    private final ActionTile first;

    NoRegister(Composite parent, OpenRegister register, Commands commands) {
        page = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(14, 14).spacing(0, 10).applyTo(page);
        text = Css.mark(new Label(page, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
        tiles = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(tiles);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tiles);
        var labels = new ElementLabels(register, page);
        first = tile(labels, Images.NEW_REGISTER, Messages.empty_new, () -> commands.run("org.consultum.ui.register.newRegister"));
        tile(labels, Images.OPEN, Messages.empty_open, () -> commands.run("org.consultum.ui.register.open"));
        tile(labels, Images.IMPORT, Messages.empty_import, () -> commands.run("org.consultum.ui.register.import"));
        tile(labels, Images.SAMPLE, Messages.empty_sample, () -> commands.run("org.consultum.ui.register.openSample"));
        show(Optional.empty());
    }

    Composite control() {
        return page;
    }

    void setFocus() {
        first.setFocus();
    }

    /** Offers the ways to a register, or says which one is being opened. */
    void show(Optional<Path> opening) {
        text.setText(opening.map(folder -> Messages.bind(Messages.empty_opening, folder.getFileName())).orElse(Messages.empty_explanation));
        tiles.setVisible(opening.isEmpty());
        text.requestLayout();
    }

    private ActionTile tile(ElementLabels labels, Images icon, String title, Runnable action) {
        return new ActionTile(tiles, labels.image(icon.descriptor()), title, "", action);
    }
}
