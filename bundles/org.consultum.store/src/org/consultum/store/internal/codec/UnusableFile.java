package org.consultum.store.internal.codec;

import java.util.Objects;

/** The content of a file cannot be used. Carries the place, and what to do in words for the user. */
public final class UnusableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String remedy;
    private final boolean foreign;

    /**
     * @param line line counted from 1, or 0 when unknown
     * @param column column counted from 1, or 0 when unknown
     */
    public UnusableFile(int line, int column, String message, String remedy) {
        this(line, column, message, remedy, false);
    }

    /**
     * @param foreign whether the file is of a format that is not installed
     */
    UnusableFile(int line, int column, String message, String remedy, boolean foreign) {
        super(message);
        this.foreign = foreign;
        this.line = line;
        this.column = column;
        this.remedy = Objects.requireNonNull(remedy);
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String remedy() {
        return remedy;
    }

    /** Whether nothing is wrong with the file but that its format is not installed. */
    public boolean isForeign() {
        return foreign;
    }
}
