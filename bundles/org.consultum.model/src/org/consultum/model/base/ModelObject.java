package org.consultum.model.base;

import java.util.Optional;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

/**
 * Root class of all register objects. Reports changes to the {@link ChangeSink} that contains the object and carries what a file of a
 * newer format version holds beyond this version's metamodel.
 *
 * <p>Plugins name this class as the root of their own generated model code, so that edits of their objects are saved as well.
 *
 * @since 0.1
 */
public abstract class ModelObject extends MinimalEObjectImpl.Container {

    private UnknownContent unknownContent;

    /** What the file held for this object that the metamodel does not know. */
    public final Optional<UnknownContent> unknownContent() {
        return Optional.ofNullable(unknownContent);
    }

    /** Keeps content this version does not know, to be written back as it was. */
    public final void keepUnknownContent(UnknownContent content) {
        unknownContent = content;
    }

    @Override
    public boolean eNotificationRequired() {
        return super.eNotificationRequired() || eDeliver() && sink() != null;
    }

    @Override
    public void eNotify(Notification notification) {
        super.eNotify(notification);
        ChangeSink sink = eDeliver() ? sink() : null;
        if (sink != null) {
            sink.changed(notification);
        }
    }

    private ChangeSink sink() {
        for (InternalEObject object = this; object != null; object = object.eInternalContainer()) {
            if (object.eDirectResource() instanceof ChangeSink sink) {
                return sink;
            }
        }
        return null;
    }
}
