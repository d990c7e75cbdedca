package org.consultum.followup.loop;

import java.util.List;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.FeedbackList;
import org.consultum.model.Lesson;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.Answers;

/** Finds lessons again. */
public final class Lessons {

    private Lessons() {
    }

    /** All lessons of a register, in the order of committees. Loads lists of recommendations. */
    public static Stream<Lesson> in(Register register) {
        return register.getCommittees().stream().filter(committee -> !committee.eIsProxy()).flatMap(committee -> {
            FeedbackList list = committee.getFeedbackList();
            return list == null || list.eIsProxy() ? Stream.<Lesson>of() : list.getLessons().stream();
        });
    }

    /** The lessons learned from an element. */
    public static List<Lesson> from(Register register, Element element) {
        return in(register).filter(lesson -> Answers.ids(lesson, Literals.LESSON__LEARNED_FROM).contains(element.getId())).toList();
    }
}
