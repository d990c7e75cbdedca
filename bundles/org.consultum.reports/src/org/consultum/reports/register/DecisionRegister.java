package org.consultum.reports.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.VoteChoice;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.Answers;
import org.consultum.reports.TightTable;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** What a committee, or all of them, decided in a period, and what came of it. Questions that are still open are counted, not listed. */
public final class DecisionRegister implements Report {

    private static final String FROM = "from";
    private static final String TO = "to";

    /** A decision where it was taken. */
    private record Taken(Meeting meeting, AgendaItem item, String number, Decision decision, Optional<LocalDate> day) {
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.optional(Places.COMMITTEE, Type.COMMITTEE), ReportParameter.optional(FROM, Type.DAY),
            ReportParameter.optional(TO, Type.DAY));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        ReportWords words = request.words();
        var names = new Names(words);
        var period = new Period(request.day(FROM), request.day(TO), request.asOf());
        Optional<Committee> chosen = request.element(Places.COMMITTEE, Committee.class);
        List<Taken> inPeriod = Places.committees(request).stream().flatMap(committee -> decisions(committee, request))
            .filter(taken -> period.holds(taken.day())).toList();
        List<Taken> taken = inPeriod.stream().filter(each -> each.decision().getResult() != DecisionResult.OPEN).toList();
        var content = ReportContent.titled(words.text("title")).landscape()
            .over(chosen.map(names::full).orElseGet(() -> words.text("committees.all")))
            .below(period.text(words))
            .subject(words.text("subject"));
        taken.forEach(each -> content.about(each.decision()));
        long meetings = taken.stream().map(Taken::meeting).distinct().count();
        content.value("lead", words.count("lead", taken.size(), words.count("meetings", meetings)));
        content.value("results", results(taken, words));
        content.value("open", (long) inPeriod.size() - taken.size());
        Map<String, List<Element>> followUp = followUp(request.register());
        taken.forEach(each -> content.about(outcome(each, followUp)));
        content.table(table(taken, chosen.isEmpty(), followUp, names, words));
        return content.build();
    }

    private static Stream<Taken> decisions(Committee committee, ReportRequest request) {
        return Places.meetings(committee).sorted(Comparator.comparing(Meeting::getStart, Comparator.nullsLast(Comparator.naturalOrder())))
            .flatMap(meeting -> {
                request.progress().check();
                return AgendaNumbers.of(meeting).entrySet().stream().flatMap(item -> item.getKey().getDecisions().stream()
                    .map(decision -> new Taken(meeting, item.getKey(), item.getValue(), decision, day(decision, meeting))));
            });
    }

    /** The day it was taken, or else the first day of the meeting. */
    private static Optional<LocalDate> day(Decision decision, Meeting meeting) {
        ZoneId zone = meeting.getStart() == null ? ActionPlace.zone(Optional.ofNullable(meeting.getCommittee()))
            : meeting.getStart().getZone();
        return Optional.ofNullable(decision.getDate())
            .or(() -> Optional.ofNullable(decision.getAt()).map(at -> at.atZone(zone).toLocalDate()))
            .or(() -> Optional.ofNullable(meeting.getStart()).map(start -> start.toLocalDate()));
    }

    private static List<Map<String, Object>> results(List<Taken> taken, ReportWords words) {
        var facts = new Facts();
        DecisionResult.VALUES.forEach(result -> facts.number(words.label(result),
            taken.stream().filter(each -> each.decision().getResult() == result).count()));
        return facts.rows();
    }

    private static ReportTable table(List<Taken> taken, boolean allCommittees, Map<String, List<Element>> followUp, Names names,
            ReportWords words) {
        boolean addressed = taken.stream().anyMatch(each -> each.decision().getReferredTo() != null);
        boolean followed = taken.stream().anyMatch(each -> !outcome(each, followUp).isEmpty());
        var table = new TightTable("decisions", words.text("table.caption")).groupedBy(words.text("column.meeting"))
            .optional("reference", words.text("column.reference"), Kind.TEXT, 8)
            .column("date", words.text("column.date"), Kind.DAY, 11)
            .column("item", words.text("column.item"), Kind.TEXT, 17)
            .optional("text", words.text("column.text"), Kind.MARKDOWN, 16 + (addressed ? 0 : 9) + (followed ? 0 : 16))
            .column("result", words.text("column.result"), Kind.TEXT, 11)
            .optional("votes", words.text("column.votes"), Kind.TEXT, 12);
        if (addressed) {
            table.column("addressee", words.text("column.addressee"), Kind.TEXT, 9);
        }
        if (followed) {
            table.column("follow-up", words.text("column.followUp"), Kind.MARKDOWN, 16);
        }
        Meeting last = null;
        for (Taken each : taken) {
            if (each.meeting() != last) {
                last = each.meeting();
                table.group(names.meeting(last, allCommittees));
            }
            Decision decision = each.decision();
            var cells = new ArrayList<Object>(List.of(Names.text(decision.getReference()), each.day(), item(each, words),
                ReportText.of(decision.getText()), result(decision, words), votes(decision, words)));
            if (addressed) {
                cells.add(decision.getReferredTo() == null ? "" : names.brief(decision.getReferredTo()));
            }
            if (followed) {
                cells.add(Names.lines(outcome(each, followUp).stream().map(element -> state(element, names, words)).toList()));
            }
            table.row(cells.toArray());
        }
        return table.build();
    }

    private static String item(Taken taken, ReportWords words) {
        String title = Names.text(taken.item().getTitle());
        String named = taken.number().isEmpty() ? title : words.text("item.numbered", taken.number(), title);
        return taken.item().isClosed() ? words.text("item.closed", named) : named;
    }

    private static String result(Decision decision, ReportWords words) {
        String label = words.label(decision.getResult());
        return Names.blank(decision.getResultText()) ? label : words.text("result.words", label, decision.getResultText());
    }

    /** How it was reached and the votes counted; of a secret vote only the numbers. */
    private static String votes(Decision decision, ReportWords words) {
        long inFavour = votes(decision, VoteChoice.FOR, decision.getVotesFor());
        long against = votes(decision, VoteChoice.AGAINST, decision.getVotesAgainst());
        long abstained = votes(decision, VoteChoice.ABSTAIN, decision.getAbstentions());
        String method = decision.getMethod() == DecisionMethod.NOT_RECORDED ? "" : words.label(decision.getMethod());
        if (inFavour + against + abstained == 0) {
            return method;
        }
        String tally = words.text("votes.tally", inFavour, against, abstained);
        return method.isEmpty() ? tally : words.text("votes.method", method, tally);
    }

    private static long votes(Decision decision, VoteChoice choice, int counted) {
        return decision.getVotes().isEmpty() ? counted : decision.getVotes().stream().filter(vote -> vote.getChoice() == choice).count();
    }

    /** What arises from a decision, or from its item where that has no other decision. */
    private static List<Element> outcome(Taken taken, Map<String, List<Element>> followUp) {
        Stream<Element> sources = taken.item().getDecisions().size() == 1 ? Stream.of(taken.decision(), taken.item())
            : Stream.of(taken.decision());
        return sources.flatMap(source -> followUp.getOrDefault(source.getId(), List.of()).stream()).toList();
    }

    /** The actions and recommendations of all committees by what they arise from. */
    private static Map<String, List<Element>> followUp(Register register) {
        var arising = new HashMap<String, List<Element>>();
        for (Committee committee : Places.all(register)) {
            Places.actions(committee).forEach(action -> Answers.target(action, Literals.ACTION_ITEM__ORIGIN)
                .ifPresent(id -> arising.computeIfAbsent(id, it -> new ArrayList<>()).add(action)));
            Descendants.recommendations(committee).forEach(made -> Answers.target(made, Literals.RECOMMENDATION__ORIGIN)
                .ifPresent(id -> arising.computeIfAbsent(id, it -> new ArrayList<>()).add(made)));
        }
        return arising;
    }

    private static String state(Element element, Names names, ReportWords words) {
        return words.text("followUp.state", names.reference(element), switch (element) {
            case ActionItem action -> words.label(action.getStatus());
            case Recommendation made -> words.label(LoopFacts.of(made).stage());
            default -> "";
        });
    }
}
