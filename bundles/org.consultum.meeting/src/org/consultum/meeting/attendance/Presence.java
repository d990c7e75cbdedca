package org.consultum.meeting.attendance;

/** Whether and how somebody takes part. */
public enum Presence {
    /** Expected; nothing is known yet. */
    EXPECTED,
    /** In the room. */
    PRESENT,
    /** Present from elsewhere. */
    REMOTE,
    /** Not there; an alternate is there in their place. */
    REPRESENTED,
    /** Not there; somebody who is there holds their proxy. */
    PROXY,
    /** Steps back for the item in hand. */
    RECUSED,
    /** Was there and has left. */
    LEFT,
    /** Absent with apology. */
    EXCUSED,
    /** Absent without apology. */
    ABSENT;

    /** Whether they are there themselves, in the room or from elsewhere. */
    public boolean there() {
        return this == PRESENT || this == REMOTE || this == RECUSED;
    }
}
