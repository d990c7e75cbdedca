package org.consultum.store.internal.codec;

import org.consultum.model.base.ModelObject;

/** A file that was read, but not yet brought together with the others of its register. */
public final class UnlinkedFile {

    private final ModelHandler handler;

    UnlinkedFile(ModelHandler handler) {
        this.handler = handler;
    }

    /**
     * Links the objects of the file with those loaded before, in one thread for all files of a register.
     *
     * @param ids identities known so far; those of the file are added, unless it is refused
     */
    public ReadResult link(IdTable<ModelObject> ids) throws UnusableFile {
        try {
            return handler.link(ids);
        } catch (UnusableFile | RuntimeException e) {
            handler.abandon(ids);
            throw e;
        }
    }
}
