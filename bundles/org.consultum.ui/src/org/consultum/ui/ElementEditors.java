package org.consultum.ui;

import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.eclipse.ui.IWorkbenchPage;

/**
 * Opens register elements in the editor that knows them best. An OSGi service; used on the display thread.
 *
 * <p>Which editor edits which class is contributed to the extension point {@code org.consultum.ui.editors}. An element without an editor
 * of its own is shown in the editor of the nearest element that contains it: an agenda item in the editor of its meeting.
 */
public interface ElementEditors {

    /**
     * Shows an element in its editor, opening the editor if need be.
     *
     * @return whether there was an editor for it
     */
    boolean open(IWorkbenchPage page, RegisterSession session, Element element);

    /** The element whose editor shows the given one: itself, or the nearest one around it that has an editor. */
    Optional<Element> edited(Element element);
}
