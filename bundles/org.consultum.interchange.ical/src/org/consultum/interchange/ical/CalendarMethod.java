package org.consultum.interchange.ical;

/** What a calendar file asks the program that reads it to do; the method of RFC 5546. */
public enum CalendarMethod {
    /** Take note of what is planned. Nobody is asked to answer, and nobody who is invited is named. */
    PUBLISH,
    /** Come, or take note of the change. Names who is invited. */
    REQUEST,
    /** It does not take place. */
    CANCEL
}
