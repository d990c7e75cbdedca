package org.consultum.ui.dashboard.internal;

import org.consultum.ui.Commands;
import org.consultum.ui.Images;
import org.consultum.ui.forms.ActionTile;
import org.consultum.ui.forms.Page;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Says, while no register is open, how to come to one. */
public final class EmptyDashboard {

    private final Composite area;
    private final ActionTile first;

    public EmptyDashboard(Composite parent, Commands commands) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        var images = new LocalResourceManager(JFaceResources.getResources(), area);
        var page = new Page(area);
        page.title(null, Messages.empty_title, Messages.empty_text);
        Composite tiles = page.plain();
        first = new ActionTile(tiles, image(images, Images.SAMPLE.descriptor()), Messages.empty_sample, Messages.empty_sampleBelow,
            () -> commands.run("org.consultum.ui.register.openSample"));
        new ActionTile(tiles, image(images, Images.OPEN.descriptor()), Messages.empty_open, Messages.empty_openBelow,
            () -> commands.run("org.consultum.ui.register.open"));
        new ActionTile(tiles, image(images, Images.NEW_REGISTER.descriptor()), Messages.empty_new, Messages.empty_newBelow,
            () -> commands.run("org.consultum.ui.register.newRegister"));
    }

    private static Image image(LocalResourceManager images, ImageDescriptor descriptor) {
        return images.create(descriptor);
    }

    /** The control, for its place. */
    public Control control() {
        return area;
    }

    /** Gives the keyboard to the first way. */
    public void setFocus() {
        first.setFocus();
    }
}
