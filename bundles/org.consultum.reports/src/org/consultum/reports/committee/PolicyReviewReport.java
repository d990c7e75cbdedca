package org.consultum.reports.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionDue;
import org.consultum.followup.action.MeetingDays;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.orphan.Orphan.Lack;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Category;
import org.consultum.meeting.policyreview.PolicyReviewSession;
import org.consultum.meeting.policyreview.PolicyReviewSession.Input;
import org.consultum.meeting.policyreview.PolicyReviewSession.Output;
import org.consultum.meeting.policyreview.PolicyReviewSession.State;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Evidence;
import org.consultum.model.Finding;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.PolicyReview;
import org.consultum.model.Recommendation;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewInputKind;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.Loops;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;
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

/**
 * What a policy review session was given, what it found and what came out of it, after the management review of ISO 9001:2015, clause 9.3
 * (rules ): each mandatory input and whether it was there; decisions, actions and recommendations with owner, due date and
 * closing evidence, as they stand on the day of the report.
 */
public final class PolicyReviewReport implements Report {

    private static final String REVIEW = "review";

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.required(REVIEW, Type.POLICY_REVIEW));
    }

    @Override
    public ReportContent content(ReportRequest request) throws ReportRefusedException {
        Meeting meeting = request.element(REVIEW, Meeting.class).orElseThrow();
        if (!PolicyReviewSession.is(meeting)) {
            throw new ReportRefusedException(request.words().text("refused.meeting", Meetings.title(meeting, request.words())),
                request.words().text("refused.meeting.remedy"));
        }
        return new Session(meeting, request).content();
    }

    /** One session on one day. */
    private static final class Session {

        private final Meeting meeting;
        private final LocalDate day;
        private final ReportWords words;
        private final List<Input> inputs;
        private final List<Output> outputs;
        private final List<Finding> findings;
        private final Standing standing;
        /** Whether the whole register is there: nothing is missing because it is not released. */
        private final boolean whole;
        private final List<Element> about = new ArrayList<>();

        Session(Meeting meeting, ReportRequest request) {
            this.meeting = meeting;
            this.day = request.asOf();
            this.words = request.words();
            this.whole = request.recipient().isEmpty();
            this.inputs = PolicyReviewSession.inputs(meeting).stream().filter(input -> whole || input.element().isPresent()).toList();
            this.outputs = PolicyReviewSession.outputs(meeting);
            this.findings = Optional.ofNullable(meeting.getPolicyReview()).map(PolicyReview::getFindings).map(List::copyOf)
                .orElse(List.of());
            this.standing = new Standing(day, words);
        }

        ReportContent content() {
            String subject = Optional.ofNullable(meeting.getPolicyReview()).map(PolicyReview::getSubject).map(Shown::text).orElse("");
            long mandatory = inputs.stream().filter(Input::mandatory).count();
            long there = inputs.stream().filter(input -> input.mandatory() && input.state() == State.SUPPLIED).count();
            long incomplete = outputs.stream().filter(output -> whole && !output.lacking().isEmpty()).count();
            about.addAll(Shown.named(Stream.of(meeting)));
            var report = ReportContent.titled(words.text("title"))
                .over(meeting.getCommittee() == null ? "" : Shown.text(meeting.getCommittee().getName()))
                .below(subject.isEmpty() ? Meetings.title(meeting, words) : subject)
                .subject(words.text("subject", subject.isEmpty() ? Meetings.title(meeting, words) : subject)).landscape()
                .value("facts", facts().rows())
                .value("mandatory", mandatory).value("there", there)
                .value("findings", findings.size())
                .value("withoutOutput", whole ? PolicyReviewSession.withoutOutput(meeting).size() : 0)
                .value("outputs", outputs.size()).value("incomplete", incomplete)
                .value("day", day)
                .table(inputTable()).table(earlierActions()).table(loops()).table(findingTable()).table(outputTable()).table(others());
            return report.about(about).build();
        }

        private FactRows facts() {
            PolicyReview review = meeting.getPolicyReview();
            Quorum quorum = QuorumCount.of(meeting);
            return new FactRows()
                .row(words.text("fact.session"), Meetings.title(meeting, words))
                .row(words.text("fact.about"), Optional.ofNullable(review).map(PolicyReview::getAbout).map(this::name))
                .row(words.text("fact.when"), Optional.ofNullable(meeting.getStart())
                    .map(start -> words.span(start, Optional.ofNullable(meeting.getEnd()))))
                .row(words.text("fact.where"), meeting.getPlace())
                .row(words.text("fact.chair"), chairs())
                .row(words.text("fact.quorum"), meeting.getAttendance().isEmpty() ? "" : words.text(quorum.reached() ? "quorum.reached"
                    : "quorum.missed", quorum.present(), quorum.entitled(), quorum.needed()));
        }

        private String chairs() {
            return meeting.getPresidedBy() != null ? Shown.name(meeting.getPresidedBy(), words)
                : Shown.names(Attendance.throughout(meeting).stream().filter(one -> one.category() == Category.CHAIR)
                    .filter(one -> one.presence().there()).map(one -> one.party()).toList(), words);
        }

        private ReportTable inputTable() {
            var table = ReportTable.named("inputs", words.text("table.inputs")).groupedBy(words.text("column.group"))
                .column("kind", words.text("column.kind"), Kind.TEXT, 17)
                .column("input", words.text("column.input"), Kind.TEXT, 22)
                .column("state", words.text("column.state"), Kind.TEXT, 13)
                .column("summary", words.text("column.summary"), Kind.MARKDOWN, 30)
                .column("sources", words.text("column.sources"), Kind.TEXT, 18);
            for (boolean mandatory : List.of(true, false)) {
                table.group(words.text(mandatory ? "group.mandatory" : "group.further"));
                for (Input input : inputs.stream().filter(each -> each.mandatory() == mandatory).toList()) {
                    Optional<ReviewInput> element = input.element();
                    element.ifPresent(about::add);
                    table.row(words.label(input.kind()), element.map(each -> Shown.text(each.getTitle())),
                        words.text("input." + input.state().name()), ReportText.of(said(element)),
                        element.map(this::sources));
                }
            }
            return table.build();
        }

        private static String said(Optional<ReviewInput> input) {
            return input.map(each -> each.isSupplied() || Shown.text(each.getMissingReason()).isEmpty() ? each.getSummary()
                : each.getMissingReason()).map(Shown::text).orElse("");
        }

        private String sources(ReviewInput input) {
            return Stream.concat(Stream.ofNullable(input.getPaper()), input.getSources().stream()).filter(each -> !each.eIsProxy())
                .map(this::reference).distinct().collect(Collectors.joining("; "));
        }

        /** What tells something apart: its reference, else its name. */
        private String reference(Element element) {
            String reference = Shown.text(switch (element) {
                case Paper paper -> paper.getReference();
                case ActionItem action -> action.getReference();
                case Recommendation loop -> loop.getReference();
                case Decision decision -> decision.getReference();
                default -> "";
            });
            return reference.isEmpty() ? name(element) : reference;
        }

        private String name(Element element) {
            about.addAll(Shown.named(Stream.of(element)));
            return switch (element) {
                case Paper paper -> Shown.referenced(paper.getReference(), paper.getTitle(), words);
                case ActionItem action -> Shown.referenced(action.getReference(), action.getTitle(), words);
                case Recommendation loop -> Shown.referenced(loop.getReference(), loop.getTitle(), words);
                case Decision decision -> Shown.referenced(decision.getReference(), decision.getText(), words);
                case AgendaItem item -> Shown.text(item.getTitle());
                default -> words.name(element);
            };
        }

        private <T extends Element> List<T> sources(ReviewInputKind kind, Class<T> type) {
            return inputs.stream().filter(input -> input.kind() == kind).flatMap(input -> input.element().stream())
                .flatMap(input -> input.getSources().stream()).filter(each -> !each.eIsProxy()).filter(type::isInstance).map(type::cast)
                .distinct().toList();
        }

        private ReportTable earlierActions() {
            var table = ReportTable.named("earlier-actions", words.text("table.earlierActions"))
                .column("reference", words.text("column.reference"), Kind.TEXT, 10)
                .column("action", words.text("column.action"), Kind.TEXT, 35)
                .column("owners", words.text("column.owners"), Kind.TEXT, 28)
                .column("due", words.text("column.due"), Kind.DAY, 12)
                .column("state", words.text("column.state"), Kind.TEXT, 15);
            for (ActionItem action : sources(ReviewInputKind.EARLIER_ACTIONS, ActionItem.class)) {
                about.add(action);
                table.row(Shown.text(action.getReference()), Shown.text(action.getTitle()), Shown.organisations(action.getOwners(), words),
                    standing.due(action), standing.state(action));
            }
            return table.build();
        }

        private ReportTable loops() {
            var table = ReportTable.named("loops", words.text("table.loops"))
                .column("reference", words.text("column.reference"), Kind.TEXT, 10)
                .column("recommendation", words.text("column.recommendation"), Kind.TEXT, 36)
                .column("addressees", words.text("column.addressees"), Kind.TEXT, 24)
                .column("stage", words.text("column.stage"), Kind.TEXT, 15)
                .column("implementation", words.text("column.implementation"), Kind.TEXT, 15);
            for (Recommendation loop : sources(ReviewInputKind.LOOP_STATUS, Recommendation.class)) {
                about.add(loop);
                table.row(Shown.text(loop.getReference()), Shown.text(loop.getTitle()), Shown.organisations(loop.getAddressees(), words),
                    words.label(Loops.stage(loop)), words.label(Loops.implementation(loop)));
            }
            return table.build();
        }

        private ReportTable findingTable() {
            var table = ReportTable.named("findings", words.text("table.findings"))
                .column("number", words.text("column.number"), Kind.NUMBER, 6)
                .column("finding", words.text("column.finding"), Kind.MARKDOWN, 58)
                .column("priority", words.text("column.priority"), Kind.TEXT, 12)
                .column("outputs", words.text("column.outputs"), Kind.TEXT, 24);
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                about.add(finding);
                String follows = outputs.stream().filter(output -> output.finding().filter(finding::equals).isPresent())
                    .map(output -> reference(output.element())).collect(Collectors.joining("; "));
                table.row(i + 1, ReportText.of(finding.getText()), words.label(finding.getPriority()),
                    follows.isEmpty() && whole ? words.text("finding.nothing") : follows);
            }
            return table.build();
        }

        private ReportTable outputTable() {
            var table = ReportTable.named("outputs", words.text("table.outputs")).groupedBy(words.text("column.from"))
                .column("kind", words.text("column.kind"), Kind.TEXT, 12)
                .column("output", words.text("column.output"), Kind.TEXT, 26)
                .column("owners", words.text("column.owners"), Kind.TEXT, 20)
                .column("due", words.text("column.due"), Kind.DAY, 12)
                .column("state", words.text("column.state"), Kind.TEXT, 11)
                .column("evidence", words.text("column.evidence"), Kind.TEXT, 19);
            Optional<Finding> last = null;
            for (Output output : outputs) {
                if (!output.finding().equals(last)) {
                    last = output.finding();
                    table.group(last.map(finding -> words.text("group.finding", findings.indexOf(finding) + 1))
                        .orElseGet(() -> words.text("group.session")));
                }
                about.add(output.element());
                table.row(kind(output.element()), name(output.element()), standing.owners(output.element()),
                    standing.due(output.element()), standing.state(output.element()),
                    evidence(output));
            }
            return table.build();
        }

        private String kind(Element output) {
            return words.text(switch (output) {
                case ActionItem action -> "kind.action";
                case Recommendation loop -> "kind.recommendation";
                case Decision decision -> "kind.decision";
                default -> "kind.other";
            });
        }

        /** Closing evidence, and what rule R-02 misses. */
        private String evidence(Output output) {
            String missing = Stream.of(Lack.values()).filter(lack -> whole && output.lacking().contains(lack))
                .map(lack -> words.text("lack." + lack.name())).collect(Collectors.joining(", "));
            return Stream.of(standing.evidence(output.element()), missing.isEmpty() ? "" : words.text("lacking", missing))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" - "));
        }

        /** Decisions of the session that are no output of its review. */
        private ReportTable others() {
            var table = ReportTable.named("decisions", words.text("table.decisions"))
                .column("item", words.text("column.item"), Kind.TEXT, 30)
                .column("reference", words.text("column.reference"), Kind.TEXT, 10)
                .column("decision", words.text("column.decision"), Kind.MARKDOWN, 42)
                .column("result", words.text("column.result"), Kind.TEXT, 18);
            List<Element> listed = outputs.stream().map(Output::element).toList();
            AgendaNumbers.of(meeting).keySet().forEach(item -> item.getDecisions().stream()
                .filter(decision -> !listed.contains(decision)).forEach(decision -> {
                    about.add(decision);
                    table.row(Shown.text(item.getTitle()), Shown.text(decision.getReference()), ReportText.of(decision.getText()),
                        words.label(decision.getResult()));
                }));
            return table.build();
        }
    }

    /** How outputs stand on a day. */
    private record Standing(LocalDate day, ReportWords words) {

        private static final ActionDue DUE = new ActionDue(MeetingDays.ofModel());

        String owners(Element output) {
            return switch (output) {
                case ActionItem action -> Shown.organisations(action.getOwners(), words);
                case Recommendation loop -> Shown.organisations(loop.getAddressees(), words);
                default -> "";
            };
        }

        Optional<LocalDate> due(Element output) {
            return switch (output) {
                case ActionItem action -> DUE.day(action, day);
                case Recommendation loop -> LoopStatus.of(LoopFacts.of(loop), day).due();
                case Decision decision -> Optional.ofNullable(decision.getReviewOn());
                default -> Optional.empty();
            };
        }

        String state(Element output) {
            return switch (output) {
                case ActionItem action when DUE.daysOverdue(action, day) > 0 -> words.text("state.overdue",
                    words.label(action.getStatus()), words.count("days", DUE.daysOverdue(action, day)));
                case ActionItem action -> words.label(action.getStatus());
                case Recommendation loop -> state(LoopStatus.of(LoopFacts.of(loop), day));
                case Decision decision -> words.label(decision.getResult());
                default -> "";
            };
        }

        private String state(LoopStatus status) {
            String stage = words.label(status.stage());
            return status.late() ? words.text("state.overdue", stage, words.count("days", status.daysLate())) : stage;
        }

        String evidence(Element output) {
            return switch (output) {
                case ActionItem action -> titles(action.getEvidence().stream());
                case Recommendation loop -> titles(loop.getReviews().stream().flatMap(review -> review.getEvidence().stream()));
                default -> "";
            };
        }

        private static String titles(Stream<Evidence> evidence) {
            return evidence.map(each -> Shown.text(each.getTitle())).filter(title -> !title.isEmpty()).distinct()
                .collect(Collectors.joining("; "));
        }
    }
}
