package org.consultum.ui.reporting.internal.editor;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.consultum.ui.reporting.internal.ReportImages;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A report of a register, with what is chosen for it. Survives a restart. Used on the display thread. */
public final class ReportInput implements IEditorInput, IPersistableElement {

    /** Id of the factory that brings an input back after a restart. */
    public static final String FACTORY_ID = "org.consultum.ui.reporting.reportInputs";

    private static final String FOLDER = "folder";
    private static final String REPORT = "report";
    private static final String NAME = "name";
    private static final String KEY = "key";
    private static final String CHOICES = "choices";

    private final Path folder;
    private final String report;
    private final String name;
    private final String key;
    private ReportChoices choices;

    /**
     * A report to be looked at.
     *
     * @param folder folder of the register
     * @param report id of the report
     * @param name its name
     * @param key what tells it from other editors of the same report; empty for the one the catalogue opens
     * @param choices what is chosen to begin with
     */
    public ReportInput(Path folder, String report, String name, String key, ReportChoices choices) {
        this.folder = Objects.requireNonNull(folder);
        this.report = Objects.requireNonNull(report);
        this.name = Objects.requireNonNull(name);
        this.key = Objects.requireNonNull(key);
        this.choices = Objects.requireNonNull(choices);
    }

    /** The input kept in a memento, if the memento is whole. */
    static Optional<ReportInput> restored(IMemento memento) {
        String folder = memento.getString(FOLDER);
        String report = memento.getString(REPORT);
        String name = memento.getString(NAME);
        if (folder == null || report == null || name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReportInput(Path.of(folder), report, name, Objects.requireNonNullElse(memento.getString(KEY), ""),
                ReportChoices.parse(Objects.requireNonNullElse(memento.getString(CHOICES), ""))));
        } catch (InvalidPathException elsewhere) {
            // Kept on another system: the editor stays closed.
            return Optional.empty();
        }
    }

    public Path folder() {
        return folder;
    }

    /** Id of the report. */
    public String report() {
        return report;
    }

    public ReportChoices choices() {
        return choices;
    }

    void choose(ReportChoices chosen) {
        choices = Objects.requireNonNull(chosen);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ReportImages.descriptor(ReportImages.REPORT);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getToolTipText() {
        return name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return FACTORY_ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FOLDER, folder.toString());
        memento.putString(REPORT, report);
        memento.putString(NAME, name);
        memento.putString(KEY, key);
        memento.putString(CHOICES, choices.text());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(this) ? adapter.cast(this) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportInput that && folder.equals(that.folder) && report.equals(that.report) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(folder, report, key);
    }
}
