package org.consultum.ui.review.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of review rounds, notes, comparisons, approvals and markings. */
public final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String view_failed;
    public static String view_failedRemedy;

    static {
        NLS.initializeMessages("org.consultum.ui.review.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
