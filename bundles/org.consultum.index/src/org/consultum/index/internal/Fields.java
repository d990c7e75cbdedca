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
    static final String REFERENCE = "reference";
    static final String PRIORITY = "priority";
    static final String PROGRESS = "progress";
    static final String RAISED = "raised";
    static final String CLOSED = "closed";
    static final String HIDDEN = "hidden";
    static final String WAITING = "waiting";
    static final String ORIGIN = "origin";
    static final String FACTS = "facts";

    /** First letters of the words of a title. */
    static final String INITIALS = "initials";

    /** The beginning of a title as it is sorted. */
    static final String START = "start";

    /** Sort keys, kept beside the values. */
    static final String TITLE_KEY = "titleKey";
    static final String STATUS_KEY = "statusKey";
    static final String ID_KEY = "idKey";
    static final String REFERENCE_KEY = "referenceKey";
    static final String PRIORITY_ORDER = "priorityOrder";
    static final String STAGE_ORDER = "stageOrder";
    static final String COMMITTEE_KEY = "committeeKey";
    static final String MEETING_KEY = "meetingKey";
    static final String PRIORITY_KEY = "priorityKey";

    /** All values of lists, and the first of each. */
    static final String OWNER_KEYS = "ownerKeys";
    static final String OWNER_FIRST = "ownerFirst";
    static final String WAITING_KEYS = "waitingKeys";
    static final String WAITING_FIRST = "waitingFirst";
    static final String ORIGIN_KEYS = "originKeys";

    /** Text of a paper: found with the paper, kept page by page in documents of their own. */
    static final String PAPER = "paper";
    static final String PAPER_CONTENT = "paperContent";
    static final String PAGE_OF = "pageOf";
    static final String PAGE_TEXT = "pageText";
    static final String PAGE_NUMBER = "pageNumber";

    /** Documents that say what became of the content of a file: that it was read, or why it has no text. */
    static final String CONTENT = "content";
    static final String CONTENT_KEY = "contentKey";
    static final String CONTENT_REASON = "contentReason";

    /** Documents that say what is known of a file, instead of an element. */
    static final String STAMP = "stamp";
    static final String STAMP_PATH = "stampPath";
    static final String STAMP_SIZE = "stampSize";
    static final String STAMP_TIME = "stampTime";

    private Fields() {
    }
}
