package org.consultum.ui.plugins;

import org.consultum.ui.plugins.internal.Messages;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** What the page of plugins shows; there is only one. */
public record PluginsInput() implements IEditorInput {

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ResourceLocator.imageDescriptorFromBundle("org.consultum.ui.plugins", "icons/plugins.svg")
            .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    @Override
    public String getName() {
        return Messages.page_title;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null; // the page is not restored: what it would show may have changed with the restart
    }

    @Override
    public String getToolTipText() {
        return Messages.page_title;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
