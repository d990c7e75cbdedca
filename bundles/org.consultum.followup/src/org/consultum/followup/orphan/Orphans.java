package org.consultum.followup.orphan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.internal.orphan.OrphanRules;
import org.consultum.followup.internal.orphan.OrphanSearch;
import org.consultum.model.Committee;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.Register;

/** Finds what nobody follows up. */
public final class Orphans {

    private Orphans() {
    }

    /**
     * What must be known of a decision.
     *
     * @param result what became of the question
     * @param noFollowUp whether it is recorded that nothing has to follow
     * @param routine whether it was taken on an item that every meeting has (opening, adoption of the agenda) or that approves minutes
     * @param followed whether an action, a recommendation, an agenda item or a later decision arises from it or from its agenda item
     */
    public record DecisionFacts(DecisionResult result, boolean noFollowUp, boolean routine, boolean followed) {
    }

    /**
     * What must be known of an output of a review session.
     *
     * @param owner whether somebody is responsible
     * @param due whether there is a day or a meeting by which it is due
     * @param evidence whether it is laid down that its end is to be shown, or it has been
     */
    public record OutputFacts(boolean owner, boolean due, boolean evidence) {
    }

    /**
     * Everything in a register that nobody follows up, by committee, in the order of {@link Orphan.Kind} and then the latest first.
     * Loads all files of the register; to be called where the register may be read, not on the thread of the window.
     *
     * @param asOf day on which it is judged what is late
     */
    public static List<Orphan> in(Register register, LocalDate asOf) {
        return OrphanSearch.in(register, register.getCommittees(), asOf);
    }

    /** The same of some committees. What follows up their decisions is looked for in all. */
    public static List<Orphan> in(Register register, List<Committee> committees, LocalDate asOf) {
        return OrphanSearch.in(register, committees, asOf);
    }

    /** Whether a decision was carried, asks for something to follow, and nothing does. */
    public static boolean unfollowed(DecisionFacts decision) {
        return OrphanRules.unfollowed(decision);
    }

    /** Days a day is past; empty when it is not past or there is none. */
    public static Optional<Integer> daysPast(Optional<LocalDate> due, LocalDate asOf) {
        return OrphanRules.daysPast(due, asOf);
    }

    /** What an output of a review session lacks of owner, due date and closing evidence (rule R-02, after ISO 9001 clause 9.3). */
    public static Set<Orphan.Lack> lacking(OutputFacts output) {
        return OrphanRules.lacking(output);
    }

    /**
     * What each output of a review session of a committee lacks: an action needs an owner, a due date or the next meeting, and that its
     * closing is to be shown; a recommendation an addressee, a day for the response and a review; a decision what its follow-up in the
     * lists of the committee has. Loads those lists and no meeting.
     */
    public static List<Set<Orphan.Lack>> lacking(List<? extends Element> outputs, Committee committee) {
        return OrphanSearch.lacking(outputs, committee);
    }
}
