package org.consultum.rules.calendar;

import java.io.IOException;
import org.consultum.rules.internal.planning.Texts;

/** A calendar of holidays cannot be read; the message names the file, the line and what to write there. */
public final class HolidayFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    HolidayFileException(String file, int line, String fault) {
        super(line > 0 ? Texts.text("calendar.fault.line", file, Integer.toString(line), fault) : Texts.text("calendar.fault", file, fault));
        this.file = file;
        this.line = line;
    }

    /** The file, as it was named. */
    public String file() {
        return file;
    }

    /** Line counted from 1; 0 when the fault is in no one line. */
    public int line() {
        return line;
    }
}
