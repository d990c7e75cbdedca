package org.consultum.reports.meeting;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.release.Recipients;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Meeting;
import org.consultum.model.Recipient;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesScope;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRequest;

/** Reads minutes for those they are for: in full, or from a copy that holds only what everybody may see. */
final class MinutesSource {

    static final ReportParameter AUDIENCE = ReportParameter.choice("audience", "full", "public");

    private final ReportRequest request;
    private final boolean restricted;
    private final UnaryOperator<Optional<Meeting>> shown;

    private MinutesSource(ReportRequest request, boolean restricted, UnaryOperator<Optional<Meeting>> shown) {
        this.request = request;
        this.restricted = restricted;
        this.shown = shown;
    }

    /** For the audience that was chosen. */
    static MinutesSource of(ReportRequest request) {
        if (request.value(AUDIENCE.id()).filter("public"::equals).isEmpty()) {
            return new MinutesSource(request, false, UnaryOperator.identity());
        }
        MarkingScheme scheme = MarkingSchemes.shipped().of(request.register());
        Recipient everybody = Recipients.named(request.register(), scheme, Recipients.PUBLIC)
            .orElseGet(() -> Recipients.everybody(scheme));
        Optional<ReleasedRegister> copy = ReleasedRegister.of(request.register(), everybody, scheme, request::paper);
        return new MinutesSource(request, true, meeting -> copy.flatMap(released -> meeting.flatMap(released::copyOf)));
    }

    /** Whether something may be left out. */
    boolean restricted() {
        return restricted;
    }

    /** The meeting as it may be shown; empty when nothing of it may. */
    Optional<Meeting> meeting(Meeting meeting) {
        return shown.apply(Optional.of(meeting));
    }

    /** The minutes of a meeting in the language of the report; empty when nothing of it may be shown. */
    Optional<MinutesDocument> minutes(Meeting meeting) {
        return meeting(meeting).map(shownMeeting -> MinutesDocument.of(shownMeeting, Optional.of(request.words().language()),
            restricted ? MinutesScope.PUBLIC : MinutesScope.FULL));
    }
}
