package org.consultum.reports.committee;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;

/** How often the members of a committee came to the meetings of some time, and who came to each meeting. */
public final class AttendanceReport implements Report {

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.required("committee", Type.COMMITTEE), ReportParameter.optional("from", Type.DAY),
            ReportParameter.optional("to", Type.DAY));
    }

    @Override
    public ReportContent content(ReportRequest request) throws ReportRefusedException {
        var words = request.words();
        Committee committee = request.element("committee", Committee.class).orElseThrow();
        Span span = Span.chosen(request);
        List<Meeting> held = Meetings.held(committee, span);
        List<Meeting> calledOff = Meetings.calledOff(committee, span);
        request.progress().check();
        var attended = Attended.of(held);
        var tables = new AttendanceTables(attended, words);
        return ReportContent.titled(words.text("title")).over(Shown.text(committee.getName())).below(span.words(words))
            .subject(words.text("subject", words.name(committee), words.shortDate(span.from()), words.shortDate(span.until())))
            .landscape()
            .about(AttendanceTables.shown(Stream.concat(held.stream(), calledOff.stream())))
            .about(Shown.named(Stream.of(committee)))
            .value("held", held.size()).value("recorded", attended.recorded())
            .value("unrecorded", held.size() - attended.recorded())
            .value("calledOff", calledOff.size())
            .value("rate", attended.recorded() == 0 ? Optional.empty() : Optional.of(words.percent(attended.percent())))
            .table(tables.members()).table(tables.meetings()).table(tables.calledOff(calledOff))
            .chart(tables.chart()).build();
    }
}
