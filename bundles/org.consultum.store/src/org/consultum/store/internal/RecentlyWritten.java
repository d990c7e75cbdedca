package org.consultum.store.internal;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consultum.store.internal.codec.WrittenParts;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** The files whose bytes are kept for the next writing: those written last, up to a bound. Thread-safe. */
final class RecentlyWritten {

    /** A smaller file is written in no time. */
    static final int SMALLEST = 32 << 10;
    private static final long MOST = 16L << 20;

    private final Map<WrittenParts, Integer> sizes = new LinkedHashMap<>();
    private final int smallest;
    private long total;

    /**
     * @param smallest size in bytes from which files are worth keeping
     */
    RecentlyWritten(int smallest) {
        this.smallest = smallest;
    }

    /** A file was written. */
    synchronized void used(WrittenParts parts) {
        Integer before = sizes.remove(parts);
        total -= before == null ? 0 : before;
        int size = parts.size();
        if (size < smallest || size > MOST) {
            parts.forget();
            return;
        }
        sizes.put(parts, size);
        total += size;
        Iterator<Map.Entry<WrittenParts, Integer>> oldest = sizes.entrySet().iterator();
        while (total > MOST) {
            Map.Entry<WrittenParts, Integer> entry = oldest.next();
            total -= entry.getValue();
            entry.getKey().forget();
            oldest.remove();
        }
    }

    /** An object has changed. An identity that changed, or an object that went, may be referred to from anywhere. */
    void changed(Notification notification) {
        boolean gone = notification.getFeature() instanceof EReference reference && reference.isContainment()
            && (notification.getOldValue() instanceof EObject || notification.getOldValue() instanceof Collection<?>);
        if (gone || notification.getFeature() instanceof EAttribute attribute && attribute.isID()) {
            forget();
        }
    }

    private synchronized void forget() {
        sizes.keySet().forEach(WrittenParts::forget);
        sizes.clear();
        total = 0;
    }
}
