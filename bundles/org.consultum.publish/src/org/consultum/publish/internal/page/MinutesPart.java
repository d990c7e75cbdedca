package org.consultum.publish.internal.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Meeting;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesItem;
import org.consultum.reporting.minutes.MinutesScope;

/** The minutes of a meeting on its page. They are there only once they are approved; see what is taken out before. */
final class MinutesPart {

    private final Desk desk;
    private final Writing writing;

    MinutesPart(Desk desk) {
        this.desk = desk;
        this.writing = desk.writing();
    }

    void write(Html html, String page, Meeting meeting, String language) {
        MinutesDocument minutes = MinutesDocument.of(meeting, Optional.of(desk.words().language()), MinutesScope.PUBLIC);
        html.element("h2", desk.words().text("meeting.minutes"), "id", "minutes");
        approval(html, minutes.approval());
        html.open("div", "lang", language);
        prose(html, minutes.introduction());
        html.close();
        attendance(html, minutes.attendance());
        for (MinutesItem item : minutes.items()) {
            if (item.kind() == MinutesItem.Kind.ITEM && !item.leftOut() && !(item.silent() && item.decisions().isEmpty())) {
                item(html, item, language);
            }
        }
        html.open("div", "lang", language);
        prose(html, minutes.closing());
        html.close();
    }

    private void approval(Html html, MinutesDocument.Approval approval) {
        String text = Stream.of(
            approval.approvedOn().map(day -> desk.words().text("minutes.approvedOn", writing.texts().shortDate(day))).orElse(""),
            approval.certifiedOn().map(day -> desk.words().text("minutes.certifiedOn", writing.texts().shortDate(day))).orElse(""))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
        html.element("p", text.isEmpty() ? desk.words().text("minutes.approved") : text, "class", "muted");
    }

    private void prose(Html html, String markdown) {
        String markup = writing.blocks(markdown);
        if (!markup.isEmpty()) {
            html.open("div", "class", "prose").line().markup(markup).close();
        }
    }

    private void attendance(Html html, MinutesDocument.Attendance attendance) {
        if (!attendance.recorded()) {
            return;
        }
        html.element("h3", desk.words().text("minutes.attendance")).open("dl", "class", "facts");
        for (MinutesDocument.Group group : attendance.groups()) {
            String names = group.attendees().stream().map(attendee -> person(attendee.name(), attendee.capacity()))
                .collect(Collectors.joining("; "));
            html.open("div").element("dt", writing.texts().term("minutes.category", group.category().name())).element("dd", names).close();
        }
        List<MinutesDocument.Absent> absent = attendance.absent();
        if (!absent.isEmpty()) {
            html.open("div").element("dt", desk.words().text("minutes.absent")).element("dd", absent.stream()
                .map(each -> person(each.name(), each.capacity())).collect(Collectors.joining("; "))).close();
        }
        html.close();
    }

    private String person(String name, String capacity) {
        String more = writing.line(capacity);
        return more.isEmpty() ? writing.line(name) : writing.line(name) + " (" + more + ")";
    }

    private void item(Html html, MinutesItem item, String language) {
        html.open("section", "class", "minute", "lang", language).line();
        html.open("h3");
        html.some("span", writing.line(item.number()), "class", "number").text(item.number().isEmpty() ? "" : " ")
            .text(writing.line(item.title())).close();
        prose(html, item.discussion());
        prose(html, item.rationale());
        for (MinutesItem.DecisionLine decision : item.decisions()) {
            html.open("div", "class", "decided").open("p", "lang", desk.words().language()).element("strong",
                desk.words().text("decision.one") + (decision.reference().isEmpty() ? "" : " " + writing.line(decision.reference())));
            html.text(" \u2013 " + (decision.resultText().isEmpty() ? writing.texts().term("minutes.result", decision.result())
                : writing.line(decision.resultText()))).close();
            prose(html, decision.text());
            html.close();
        }
        html.close();
    }
}
