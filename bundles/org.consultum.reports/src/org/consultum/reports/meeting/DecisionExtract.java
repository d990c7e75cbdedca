package org.consultum.reports.meeting;

import static org.consultum.reports.meeting.AgendaEntry.joined;
import static org.consultum.reports.meeting.MeetingHead.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionDue;
import org.consultum.followup.action.MeetingDays;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesItem;
import org.consultum.reporting.minutes.MinutesScope;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** What was decided, for the one it is addressed to: the decision as the minutes have it, and what follows from it. */
public final class DecisionExtract implements Report {

    private static final ReportParameter DECISION = ReportParameter.required("decision", Type.DECISION);
    private static final ReportParameter ADDRESSEE = ReportParameter.optional("addressee", Type.PARTY);

    @Override
    public List<ReportParameter> parameters() {
        return List.of(DECISION, ADDRESSEE);
    }

    @Override
    public ReportContent content(ReportRequest request) throws ReportRefusedException {
        Decision decision = request.element(DECISION.id(), Decision.class).orElseThrow();
        ReportWords words = request.words();
        if (!(decision.eContainer() instanceof AgendaItem item) || AgendaNumbers.meeting(item) == null) {
            throw new ReportRefusedException(words.text("refused"), words.text("refused.remedy"));
        }
        return new Writing(request, decision, item, AgendaNumbers.meeting(item)).content();
    }

    /** One extract being written. */
    private static final class Writing {

        private final ReportRequest request;
        private final ReportWords words;
        private final Decision decision;
        private final AgendaItem item;
        private final MeetingHead head;
        private final MinutesDocument minutes;
        private final MinutesValues values;

        Writing(ReportRequest request, Decision decision, AgendaItem item, Meeting meeting) {
            this.request = request;
            this.words = request.words();
            this.decision = decision;
            this.item = item;
            this.head = new MeetingHead(meeting, words);
            this.minutes = MinutesDocument.of(meeting, Optional.of(words.language()), MinutesScope.FULL);
            this.values = new MinutesValues(words, false);
        }

        ReportContent content() {
            MinutesItem said = minutes.items().stream().filter(each -> each.id().equals(text(item.getId()))).findFirst().orElseThrow();
            MinutesItem.DecisionLine line = said.decisions().get(item.getDecisions().indexOf(decision));
            List<ActionItem> actions = actions();
            List<Recommendation> recommendations = recommendations();
            Map<String, Object> shown = values.decision(line);
            String title = line.reference().isBlank() ? words.text("title") : words.text("title.numbered", line.reference());
            var content = ReportContent.titled(title).over(head.committee()).subject(words.text("subject", title, head.name()))
                .value("addressee", addressee(actions, recommendations))
                .value("facts", facts(line))
                .value("text", line.text().isBlank() ? Optional.empty() : Optional.of(ReportText.of(line.text())))
                .value("verdict", words.text("verdict", values.verdict(line)))
                .value("details", details(line))
                .value("reasons", said.rationale().isBlank() ? Optional.empty() : Optional.of(ReportText.of(said.rationale())))
                .value("dissents", shown.get("dissents"))
                .value("signatures", values.signatures(minutes.approval()).stream().skip(Math.max(0,
                    minutes.approval().signatures().size() - 1L)).toList())
                .about(decision).about(actions).about(recommendations);
            if (!line.votes().isEmpty()) {
                content.table(votes(line));
            }
            if (!actions.isEmpty()) {
                content.table(table(actions));
            }
            if (!recommendations.isEmpty()) {
                content.table(asked(recommendations));
            }
            return content.build();
        }

        private List<Object> facts(MinutesItem.DecisionLine line) {
            var facts = new ArrayList<Object>();
            head.fact(facts, "reference", line.reference());
            head.fact(facts, "minutes.meeting", joined(", ", head.name(), head.start().map(start -> words.date(start.toLocalDate()))
                .orElse("")));
            line.date().ifPresent(day -> head.fact(facts, "minutes.decidedOn", words.date(day)));
            head.fact(facts, "agenda.item", joined(" ", AgendaNumbers.number(item), text(item.getTitle())));
            head.fact(facts, "minutes.state", values.state(minutes.approval()));
            return facts;
        }

        /** How the decision came about, without its day, which is said above. */
        private List<Object> details(MinutesItem.DecisionLine line) {
            return List.copyOf(values.details(line));
        }

        private ReportTable votes(MinutesItem.DecisionLine line) {
            var table = ReportTable.named("votes", words.text("minutes.votesByName"))
                .column("member", words.text("minutes.member"), Kind.TEXT, 65).column("vote", words.text("minutes.vote"), Kind.TEXT, 35);
            line.votes().forEach(vote -> table.row(vote.name(), words.text("minutes.choice." + vote.choice())
                + (vote.castBy().isBlank() ? "" : " (" + words.text("minutes.castBy", vote.castBy()) + ")")));
            return table.build();
        }

        private ReportTable table(List<ActionItem> actions) {
            var due = new ActionDue(MeetingDays.ofModel());
            var table = ReportTable.named("actions", words.text("minutes.actions"))
                .column("reference", words.text("minutes.reference"), Kind.TEXT, 13)
                .column("action", words.text("minutes.action"), Kind.TEXT, 35)
                .column("owners", words.text("minutes.owner"), Kind.TEXT, 37)
                .column("due", words.text("minutes.due"), Kind.DAY, 15);
            actions.forEach(action -> table.row(text(action.getReference()), text(action.getTitle()),
                Offices.names(action.getOwners(), words), due.day(action, request.asOf())));
            return table.build();
        }

        private ReportTable asked(List<Recommendation> recommendations) {
            var table = ReportTable.named("recommendations", words.text("recommendations"))
                .column("reference", words.text("minutes.reference"), Kind.TEXT, 13)
                .column("recommendation", words.text("minutes.recommendation"), Kind.TEXT, 35)
                .column("addressees", words.text("addressees"), Kind.TEXT, 32)
                .column("due", words.text("minutes.responseDue"), Kind.DAY, 20);
            recommendations.forEach(made -> table.row(text(made.getReference()), text(made.getTitle()),
                Offices.names(made.getAddressees(), words), Optional.ofNullable(made.getResponseDue())));
            return table.build();
        }

        /** What came of the decision; also of its item where that has no other decision. */
        private boolean follows(Element origin) {
            return origin != null && (origin == decision || origin == item && item.getDecisions().size() == 1);
        }

        private List<ActionItem> actions() {
            Committee committee = head.meeting().getCommittee();
            return committee == null || committee.getActionList() == null ? List.of()
                : committee.getActionList().getActions().stream().filter(action -> follows(action.getOrigin())).toList();
        }

        private List<Recommendation> recommendations() {
            Committee committee = head.meeting().getCommittee();
            return committee == null || committee.getFeedbackList() == null ? List.of()
                : committee.getFeedbackList().getRecommendations().stream().filter(made -> follows(made.getOrigin())).toList();
        }

        /** Who was chosen; otherwise the committee it was referred to, those asked by it, or those who have to act on it. */
        private List<Map<String, Object>> addressee(List<ActionItem> actions, List<Recommendation> recommendations) {
            Optional<Party> chosen = request.element(ADDRESSEE.id(), Party.class);
            List<Party> parties = chosen.isPresent() ? List.of(chosen.get())
                : decision.getReferredTo() != null ? List.of(decision.getReferredTo())
                : item.getReferredTo() != null ? List.of(item.getReferredTo())
                : Stream.concat(recommendations.stream().flatMap(made -> made.getAddressees().stream()),
                    actions.stream().flatMap(action -> action.getOwners().stream())).distinct().toList();
            return parties.stream().map(this::address).toList();
        }

        private Map<String, Object> address(Party party) {
            var address = new LinkedHashMap<String, Object>();
            address.put("name", text(party.getName()));
            Optional<Organisation> organisation = Offices.organisation(party);
            address.put("organisation", organisation.filter(found -> found != party).map(Organisation::getName).map(MeetingHead::text)
                .orElse(""));
            address.put("lines", organisation.map(Organisation::getAddress).map(MeetingHead::text).orElse("").lines().map(String::strip)
                .filter(line -> !line.isEmpty()).toList());
            return address;
        }
    }
}
