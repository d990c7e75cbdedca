package org.consultum.rules.deadline;

import java.util.Optional;
import org.consultum.rules.internal.planning.Texts;

/** What has to be done for a meeting, before it and after it, in the usual order. */
public enum Milestone {

    /** The meeting is determined to be closed; recorded in the notice. */
    CLOSURE_REQUEST("closureRequest"),
    /** The meeting is announced; recorded in the notice. */
    NOTICE("notice"),
    /** The agenda is published. */
    AGENDA("agenda"),
    /** The papers are in; recorded with the versions of the papers. */
    PAPERS("papers"),
    /** The papers of the items that ask for a decision are in. */
    PAPERS_FOR_DECISION("papersForDecision"),
    /** The papers of urgent items, added late, are in; nothing has to be done where there are none. */
    URGENT_CASES("urgentCases"),
    /** The pack is sent out. */
    PACK("pack"),
    /** Those who take part are named; not recorded in a register. */
    PARTICIPANTS("participants"),
    /** The list of actions is sent out; not recorded in a register. */
    ACTIONS("actions"),
    /** The note of the decisions is published; not recorded in a register. */
    DECISION_NOTE("decisionNote"),
    /** The draft of the minutes is sent to the members. */
    MINUTES_DRAFT("minutesDraft"),
    /** The minutes are issued, as a draft or final. */
    MINUTES("minutes"),
    /** Corrections may be asked for until then; nothing has to be done. */
    CORRECTIONS("corrections"),
    /** The minutes are approved. */
    MINUTES_APPROVED("minutesApproved"),
    /** The minutes are certified. */
    CERTIFICATION("certification");

    private final String literal;

    Milestone(String literal) {
        this.literal = literal;
    }

    /** The word for it in rule packs and in JSON. */
    public String literal() {
        return literal;
    }

    /** The milestone of a word; empty for an unknown word. */
    public static Optional<Milestone> of(String literal) {
        for (Milestone milestone : values()) {
            if (milestone.literal.equals(literal)) {
                return Optional.of(milestone);
            }
        }
        return Optional.empty();
    }

    /** Name in the language of the user, such as "Notice published". */
    public String title() {
        return Texts.text("milestone." + literal);
    }
}
