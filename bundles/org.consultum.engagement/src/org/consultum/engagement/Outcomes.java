package org.consultum.engagement;

import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Lesson;
import org.consultum.model.Measure;
import org.consultum.model.Paper;
import org.consultum.model.Recommendation;

/** What can come of a point that a stakeholder raised. */
public final class Outcomes {

    private Outcomes() {
    }

    /** Whether an element can be what was done because of a point. */
    public static boolean possible(Element element) {
        return element instanceof ActionItem || element instanceof Recommendation || element instanceof Decision
            || element instanceof Measure || element instanceof AgendaItem || element instanceof Paper || element instanceof Lesson;
    }
}
