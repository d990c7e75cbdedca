package org.consultum.store;

/**
 * Brings a file of an earlier format to the next one. Files are migrated while they are loaded and written in the new format when they
 * next change. Thread-safe.
 */
public interface Migration {

    /** Namespace of the earlier format, whose last segment is its major version. */
    String fromNamespace();

    /** Namespace of the format that comes out. */
    String toNamespace();

    /**
     * The content of a file in the new format.
     *
     * @param path path of the file in the register, with slashes
     * @param content the file as it is, which may be anything: input is hostile
     * @throws Exception when the file cannot be migrated; it is then not loaded
     */
    byte[] migrate(String path, byte[] content) throws Exception;
}
