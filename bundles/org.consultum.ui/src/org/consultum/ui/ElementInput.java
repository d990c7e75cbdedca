package org.consultum.ui;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/**
 * What an editor edits: one element of a register, named by the folder of the register and the identity of the element. Survives a
 * restart; the element is looked up when the register is open again.
 */
public final class ElementInput implements IEditorInput, IPersistableElement {

    /** Id of the factory that brings an input back after a restart. */
    public static final String FACTORY_ID = "org.consultum.ui.elementInputs";

    private static final String FOLDER = "folder";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String TYPE = "type";

    private final Path folder;
    private final String id;
    private final String name;
    private final String type;

    private ElementInput(Path folder, String id, String name, String type) {
        this.folder = Objects.requireNonNull(folder);
        this.id = Objects.requireNonNull(id);
        this.name = Objects.requireNonNull(name);
        this.type = Objects.requireNonNull(type);
    }

    /** The input for an element of an open register. */
    public static ElementInput of(RegisterSession session, Element element, String name) {
        return new ElementInput(session.folder(), element.getId(), name, element.eClass().getName());
    }

    /** The input kept in a memento, if the memento is whole. */
    public static Optional<ElementInput> restored(IMemento memento) {
        String folder = memento.getString(FOLDER);
        String id = memento.getString(ID);
        String name = memento.getString(NAME);
        String type = memento.getString(TYPE);
        if (folder == null || id == null || name == null || type == null) {
            return Optional.empty();
        }
        return Optional.of(new ElementInput(Path.of(folder), id, name, type));
    }

    /** The element, if its register is the one given and still holds it. Loads the element's file if need be. */
    public Optional<Element> element(RegisterSession session) {
        return session.folder().equals(folder) ? session.find(id) : Optional.empty();
    }

    /** Absolute path of the register's folder. */
    public Path folder() {
        return folder;
    }

    /** Identity of the element. */
    public String id() {
        return id;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ElementLabels.icon(type);
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
        memento.putString(ID, id);
        memento.putString(NAME, name);
        memento.putString(TYPE, type);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(this) ? adapter.cast(this) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ElementInput that && folder.equals(that.folder) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(folder, id);
    }
}
