package org.consultum.followup.loop;

import java.util.List;
import java.util.Locale;

/** What is to be done next with a loop. */
public sealed interface NextStep {

    /** Stable name for lists and files, such as {@code recordResponse}. */
    default String key() {
        String name = getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Say to whom it goes. */
    record NameAddressee() implements NextStep {
    }

    /** Transmit it to those it is addressed to. */
    record Send(List<String> addressees) implements NextStep {
    }

    /** Get and record the response of those who have not answered. */
    record RecordResponse(List<String> from) implements NextStep {
    }

    /** Plan a measure. */
    record PlanMeasure() implements NextStep {
    }

    /** Say who is responsible for measures. */
    record NameOwner(int measures) implements NextStep {
    }

    /** Report how measures go on. */
    record ReportProgress() implements NextStep {
    }

    /** Say what the review asks, who reviews and when. */
    record PlanReview() implements NextStep {
    }

    /** Review and record the verdict. */
    record Review(List<String> reviewers) implements NextStep {
    }

    /** Close it; its end is good. */
    record Close() implements NextStep {
    }

    /** Close it with a reason, or reopen it as a new recommendation. */
    record CloseOrReopen() implements NextStep {
    }

    /** Nothing. */
    record Nothing() implements NextStep {
    }
}
