package org.consultum.ui.problems;

import java.util.List;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.ui.Images;
import org.eclipse.ui.PlatformUI;

/**
 * What is wrong with the open register: all of it is checked in the background when it is opened, and again after every edit as far as
 * the edit can matter. An OSGi service, used on the display thread; it never makes the user wait.
 *
 * <p>Findings hold values only. Those that are waived are among {@link #findings()} and nowhere else.
 */
public interface LiveProblems {

    /** The service of the running window; empty where there is none, as in tests of a single field. */
    static Optional<LiveProblems> ofWindow() {
        return PlatformUI.isWorkbenchRunning() ? Optional.ofNullable(PlatformUI.getWorkbench().getService(LiveProblems.class))
            : Optional.empty();
    }

    State state();

    /** Everything that was found: what counts before what is waived, errors first, otherwise by file. */
    List<CheckFinding> findings();

    /** What was found about an element itself and is not waived, worst first. */
    List<CheckFinding> about(Element element);

    /** The sign of the worst that was found about an element itself; none where nothing was. */
    default Optional<Images> sign(Element element) {
        return about(element).stream().map(CheckFinding::severity).max(Severity::compareTo).map(ProblemWords::sign);
    }

    /**
     * What was found about an element or anything that lies in its file and is not waived, worst first: for a meeting its agenda too, for
     * a committee what is about it but not about its meetings.
     */
    List<CheckFinding> within(Element element);

    /** Checks all of the register anew. */
    void check();

    /** Whom to tell, on the display thread, after state or findings have changed. */
    void addListener(Runnable listener);

    void removeListener(Runnable listener);

    /** How much the findings say. */
    enum State {
        /** No register is open. */
        NO_REGISTER,
        /** All of the register is being checked; the findings are those of before, at first those of files that could not be read. */
        CHECKING,
        /** All of the register as it is, give or take the last moment. */
        CHECKED,
        /** The check failed or was stopped; the findings are the last ones known. */
        FAILED
    }
}
