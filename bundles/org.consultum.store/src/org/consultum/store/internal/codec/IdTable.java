package org.consultum.store.internal.codec;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Values by identity, for very many of them: a hash table without an object for each entry. Not thread-safe.
 *
 * <p>The hash is seeded anew for each table, so that no file can be made whose identities collide.
 */
public final class IdTable<V> {

    private static final int SMALLEST = 64;

    private final Uuids uuids = new Uuids();
    private final long seed = ThreadLocalRandom.current().nextLong();
    private long[] keys = new long[2 * SMALLEST];
    private Object[] values = new Object[SMALLEST];
    private int size;

    /** The object with an identity, or null; null too for a text that is no identity. */
    public V get(String id) {
        return uuids.read(id) ? get(uuids.high(), uuids.low()) : null;
    }

    @SuppressWarnings("unchecked")
    V get(long high, long low) {
        return (V) values[slot(high, low)];
    }

    /**
     * Adds an object unless its identity is taken.
     *
     * @return the object that has the identity already, or null when this one was added or the text is no identity
     */
    public V add(String id, V object) {
        return uuids.read(id) ? add(uuids.high(), uuids.low(), object) : null;
    }

    @SuppressWarnings("unchecked")
    V add(long high, long low, V object) {
        int slot = slot(high, low);
        if (values[slot] != null) {
            return (V) values[slot];
        }
        keys[2 * slot] = high;
        keys[2 * slot + 1] = low;
        values[slot] = object;
        if (++size > values.length / 2) {
            grow();
        }
        return null;
    }

    /** Takes out an identity if it belongs to this object. */
    public void remove(String id, V object) {
        if (uuids.read(id)) {
            remove(uuids.high(), uuids.low(), object);
        }
    }

    void remove(long high, long low, V object) {
        int slot = slot(high, low);
        if (values[slot] != object) {
            return;
        }
        size--;
        int mask = values.length - 1;
        // Entries behind the hole that would no longer be found move into it.
        int hole = slot;
        for (int i = slot + 1 & mask; values[i] != null; i = i + 1 & mask) {
            int home = home(keys[2 * i], keys[2 * i + 1]);
            if ((i - home & mask) >= (i - hole & mask)) {
                keys[2 * hole] = keys[2 * i];
                keys[2 * hole + 1] = keys[2 * i + 1];
                values[hole] = values[i];
                hole = i;
            }
        }
        values[hole] = null;
    }

    /** Number of identities. */
    public int size() {
        return size;
    }

    private int slot(long high, long low) {
        int mask = values.length - 1;
        int slot = home(high, low);
        while (values[slot] != null && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int home(long high, long low) {
        long hash = (high ^ seed) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ hash >>> 32 ^ low) * 0xD6E8FEB86659FD93L;
        return (int) (hash ^ hash >>> 32) & values.length - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new Object[oldValues.length * 2];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] != null) {
                int slot = slot(oldKeys[2 * i], oldKeys[2 * i + 1]);
                keys[2 * slot] = oldKeys[2 * i];
                keys[2 * slot + 1] = oldKeys[2 * i + 1];
                values[slot] = oldValues[i];
            }
        }
    }
}
