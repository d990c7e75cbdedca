package org.consultum.meeting.vote;

import org.consultum.spi.decision.Judgement;
import org.consultum.spi.decision.Votes;

/** A way of deciding that a plugin contributes. Stateless. */
public interface Counting {

    /** What the register keeps. */
    String id();

    /** What it is called, in the user's language. */
    String name();

    /** How it counts, in one or two sentences; may be empty. */
    String description();

    /** Whether it must know who voted how. */
    boolean named();

    /** What votes decide. Never fails: of a plugin that does it says that it cannot be said, and why. */
    Judgement judge(Votes votes);
}
