package org.consultum.reports.meeting;

import static org.consultum.reports.meeting.MeetingHead.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Notice;
import org.consultum.model.Openness;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/**
 * The notice of a meeting: the eight elements of 41 CFR 102-3.150(a) (read 2026) as far as they are recorded, and the reason for short
 * notice of 102-3.150(b). What is not recorded is said in one sentence. It is for everybody: closed items are named by their number and
 * the ground on which they are closed.
 */
public final class NoticeOfMeeting implements Report {

    @Override
    public List<ReportParameter> parameters() {
        return List.of(MeetingHead.PARAMETER);
    }

    @Override
    public ReportContent content(ReportRequest request) {
        MeetingHead head = MeetingHead.of(request);
        return new Writing(head, Optional.ofNullable(head.meeting().getNotice()), request).content();
    }

    /** One notice being written. */
    private static final class Writing {

        private final MeetingHead head;
        private final Optional<Notice> notice;
        private final ReportWords words;
        private final Audience audience;
        private final List<AgendaEntry> entries;
        private final List<String> missing = new ArrayList<>();
        private final List<Object> parts = new ArrayList<>();

        Writing(MeetingHead head, Optional<Notice> notice, ReportRequest request) {
            this.head = head;
            this.notice = notice;
            this.words = head.words();
            this.audience = Audience.everybody(request.register());
            this.entries = AgendaEntry.of(head, audience);
        }

        ReportContent content() {
            var content = ReportContent.titled(words.text("title")).over(head.committee()).below(head.name())
                .subject(words.text("subject", head.committee(), head.when()));
            head.changed().ifPresent(sentence -> content.value("changed", sentence));
            content.value("facts", facts());
            content.value("purpose", element("purpose", notice.map(Notice::getPurpose)));
            part("access", access());
            part("papers", element("papers", notice.map(Notice::getPapersAccess)));
            part("registration", element("registration", notice.map(Notice::getRegistration)));
            part("comment", element("comment", notice.map(Notice::getComments)));
            part("accommodation", element("accommodation", notice.map(Notice::getAccommodation)));
            part("contact", element("contact", notice.map(Notice::getContact)));
            part("shortNotice", notice.map(Notice::getShortNoticeReason).map(MeetingHead::text).filter(text -> !text.isEmpty())
                .map(ReportText::of));
            content.value("closed", closed());
            content.value("parts", parts);
            content.value("missing", missing.isEmpty() ? Optional.empty()
                : Optional.of(words.text("missing", String.join(words.text("missing.separator"), missing))));
            entries.stream().filter(AgendaEntry::shown).map(AgendaEntry::item).filter(audience::showsAllOf).forEach(content::about);
            return content.table(AgendaTable.summary(entries, words)).build();
        }

        private List<Object> facts() {
            List<Object> facts = head.facts();
            if (head.meeting().getHost() != null && audience.shows(head.meeting().getHost())) {
                head.fact(facts, "meeting.host", words.name(head.meeting().getHost()));
            }
            notice.map(Notice::getPublishedOn).ifPresent(day -> head.fact(facts, "published", published(day)));
            if (head.start().isEmpty()) {
                missing.add(words.text("missing.date"));
            }
            if (text(head.meeting().getPlace()).isEmpty() && text(head.meeting().getLink()).isEmpty()) {
                missing.add(words.text("missing.place"));
            }
            return facts;
        }

        private String published(LocalDate day) {
            long days = head.start().map(start -> ChronoUnit.DAYS.between(day, start.toLocalDate())).orElse(0L);
            return days > 0 ? words.count("published.before", days, day) : words.shortDate(day);
        }

        /** Whether everybody may come, and on which ground not. */
        private Optional<ReportText> access() {
            if (notice.isEmpty()) {
                missing.add(words.text("missing.access"));
                return Optional.empty();
            }
            String exemption = text(notice.get().getExemption());
            if (notice.get().getOpenness() != Openness.OPEN && exemption.isEmpty()) {
                missing.add(words.text("missing.exemption"));
            }
            String sentence = words.text("access." + notice.get().getOpenness().getLiteral());
            return Optional.of(ReportText.of(exemption.isEmpty() ? sentence : sentence + "\n\n" + exemption));
        }

        /** How many items are closed, where some are. */
        private Optional<String> closed() {
            long closed = entries.stream().map(AgendaEntry::item).filter(AgendaItem::isClosed).count();
            return closed == 0 ? Optional.empty() : Optional.of(words.count("closed", closed));
        }

        private Optional<ReportText> element(String key, Optional<String> recorded) {
            Optional<ReportText> text = recorded.map(MeetingHead::text).filter(found -> !found.isEmpty()).map(ReportText::of);
            if (text.isEmpty()) {
                missing.add(words.text("missing." + key));
            }
            return text;
        }

        private void part(String key, Optional<ReportText> text) {
            text.ifPresent(found -> parts.add(Map.of("label", words.text("notice." + key), "value", found)));
        }
    }
}
