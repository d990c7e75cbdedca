package org.consultum.index.internal;

import org.consultum.index.IndexEntry;

/**
 * An element as it goes into the index.
 *
 * @param entry what is known of it
 * @param text all its texts but the title, on lines of their own
 */
record Extracted(IndexEntry entry, String text) {
}
