package org.consultum.ui.plugins;

import java.nio.file.Path;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.plugins.PluginSource;
import org.consultum.plugins.Plugins;
import org.consultum.ui.plugins.internal.PluginsPage;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;

/** The page of plugins. Nothing on it waits to be saved. */
public final class PluginsEditor extends EditorPart {

    /** Id of the editor. */
    public static final String ID = "org.consultum.ui.plugins.editor";

    private PluginsPage page;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new PluginsPage(parent, getSite(), getSite().getService(Plugins.class),
            getSite().getService(ContributionRegistry.class).faults());
        setPartName(getEditorInput().getName());
        page.refresh();
    }

    /** Looks into a source and shows what it offers, as the buttons of the page do. */
    public void offer(Path source) {
        page.open(new PluginSource.Local(source));
    }

    /** Whether the page waits for nothing. */
    public boolean isQuiet() {
        return page.isQuiet();
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void dispose() {
        if (page != null) {
            page.dispose();
        }
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public void doSaveAs() {
        // there is nothing to save
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
