package org.consultum.reporting.internal.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries from writing about damaged papers to the console while a pack is put together: what matters of it is in the result.
 * Closing it restores what was set before.
 */
public final class QuietLibraries implements AutoCloseable {
    private static final String[] NAMES = {"org.apache.pdfbox", "org.apache.fontbox", "com.openhtmltopdf"};

    private final Map<Logger, Level> before = new LinkedHashMap<>();

    public QuietLibraries() {
        for (String name : NAMES) {
            Logger logger = Logger.getLogger(name);
            before.put(logger, logger.getLevel());
            logger.setLevel(Level.OFF);
        }
    }

    @Override
    public void close() {
        before.forEach(Logger::setLevel);
    }
}
