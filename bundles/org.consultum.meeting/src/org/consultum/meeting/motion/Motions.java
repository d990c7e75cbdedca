package org.consultum.meeting.motion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.meeting.Objection;
import org.consultum.meeting.Objection.Weight;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.AgendaItem;
import org.consultum.model.Motion;
import org.consultum.model.MotionState;

/** Motions on an item, and in which order they are voted: an amendment is decided before what it would amend. Pure. */
public final class Motions {

    private Motions() {
    }

    /** Pending motions in the order in which they are put: every amendment before what it would amend, otherwise as they were moved. */
    public static List<Motion> toVote(AgendaItem item) {
        var order = new LinkedHashSet<Motion>();
        item.getMotions().stream().filter(motion -> pending(motion) && (motion.getAmends() == null || !pending(motion.getAmends())))
            .forEach(motion -> place(item, motion, new LinkedHashSet<>(), order));
        return List.copyOf(order);
    }

    private static void place(AgendaItem item, Motion motion, Set<Motion> above, Set<Motion> order) {
        if (above.add(motion)) {
            amendments(item, motion).forEach(amendment -> place(item, amendment, above, order));
            order.add(motion);
        }
    }

    /** The motion to be put next. */
    public static Optional<Motion> next(AgendaItem item) {
        return toVote(item).stream().findFirst();
    }

    /** Pending amendments of a motion and of those amendments, in the order in which they were moved. */
    public static List<Motion> adhering(Motion motion) {
        var found = new LinkedHashSet<Motion>();
        if (motion.eContainer() instanceof AgendaItem item) {
            collect(item, motion, found);
        }
        found.remove(motion);
        return List.copyOf(found);
    }

    private static void collect(AgendaItem item, Motion motion, Set<Motion> found) {
        amendments(item, motion).stream().filter(found::add).forEach(amendment -> collect(item, amendment, found));
    }

    private static List<Motion> amendments(AgendaItem item, Motion motion) {
        return item.getMotions().stream().filter(other -> other.getAmends() == motion && pending(other)).toList();
    }

    /** Whether an amendment of a motion was carried, so that the motion is put as amended. */
    public static boolean amended(Motion motion) {
        return motion.eContainer() instanceof AgendaItem item && item.getMotions().stream()
            .anyMatch(other -> other.getAmends() == motion && other.getState() == MotionState.CARRIED);
    }

    /** The text of the motion that an amendment amends, if it is carried; empty if the words it would change are not in the motion. */
    public static Optional<String> amendedText(Motion amendment) {
        return Optional.ofNullable(amendment.getAmends())
            .flatMap(motion -> Wording.of(amendment).applied(motion.getText() == null ? "" : motion.getText()));
    }

    /** What stands in the way of putting a motion to the vote, or is to be thought of. */
    public static List<Objection> objections(Motion motion) {
        var objections = new ArrayList<Objection>();
        if (!pending(motion)) {
            objections.add(objection("motion.notPending", Weight.FORBIDS, List.of(motion)));
        }
        List<Motion> adhering = adhering(motion);
        if (!adhering.isEmpty()) {
            objections.add(objection("motion.amendmentsFirst", Weight.FORBIDS, adhering));
        }
        if (motion.getAmends() != null && !pending(motion.getAmends())) {
            objections.add(objection("motion.amendsNothing", Weight.FORBIDS, List.of(motion.getAmends())));
        } else if (motion.getAmends() != null && amendedText(motion).isEmpty()) {
            objections.add(objection("motion.wordsGone", Weight.FORBIDS, List.of(motion.getAmends())));
        }
        if (motion.getSeconder() == null) {
            objections.add(objection("motion.notSeconded", Weight.WARNS, List.of(motion)));
        }
        return objections;
    }

    static boolean pending(Motion motion) {
        return motion.getState() == MotionState.PENDING;
    }

    private static Objection objection(String code, Weight weight, List<Motion> motions) {
        return new Objection(code, weight, Messages.text(code, motions.size()), List.copyOf(motions));
    }
}
