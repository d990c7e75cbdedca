package org.consultum.index.internal;

/** Names of the fields of index documents. */
final class Fields {

    static final String ID = "id";
    static final String TYPE = "type";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String COMMITTEE = "committee";
    static final String MEETING = "meeting";
    static final String DATE = "date";
    static final String DUE = "due";
    static final String STATUS = "status";
    static final String OWNER = "owner";
    static final String FILE = "file";

    /** Sort keys, kept beside the values. */
    static final String TITLE_KEY = "titleKey";
    static final String STATUS_KEY = "statusKey";
    static final String ID_KEY = "idKey";

    /** Documents that say what is known of a file, instead of an element. */
    static final String STAMP = "stamp";
    static final String STAMP_PATH = "stampPath";
    static final String STAMP_SIZE = "stampSize";
    static final String STAMP_TIME = "stampTime";

    private Fields() {
    }
}
