package org.consultum.store.internal.codec;

import java.util.List;
import org.consultum.model.base.ModelObject;

/**
 * A file turned into objects.
 *
 * @param root the root object with everything it contains, in no resource yet
 * @param notes what was noticed, in the order of the file
 */
public record ReadResult(ModelObject root, List<Note> notes) {

    /**
     * Something worth telling about a file that was read all the same.
     *
     * @param harmless whether nothing is wrong, only unusual
     */
    public record Note(boolean harmless, int line, String message, String remedy) {
    }
}
