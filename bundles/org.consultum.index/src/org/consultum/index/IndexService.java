package org.consultum.index;

import org.consultum.session.RegisterSession;

/** Opens the indexes of registers. An OSGi service; thread-safe. */
public interface IndexService {

    /**
     * The index of an open register. Returns at once: the index is opened, compared with the files and brought up to date in the
     * background, follows the session from then on, and closes with it.
     *
     * @param session the session; asking again for one that is open gives the same index
     */
    RegisterIndex open(RegisterSession session);
}
