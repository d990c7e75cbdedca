package org.consultum.edit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.edit.internal.Texts;
import org.consultum.model.ActionItem;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaTemplate;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Anchored;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalSignature;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.Availability;
import org.consultum.model.Charter;
import org.consultum.model.CommentReply;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.ContactPoint;
import org.consultum.model.Correction;
import org.consultum.model.Decision;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Evidence;
import org.consultum.model.Finding;
import org.consultum.model.HouseIdentity;
import org.consultum.model.ImportTrace;
import org.consultum.model.Interest;
import org.consultum.model.Lesson;
import org.consultum.model.Marking;
import org.consultum.model.MarkingLevel;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Milestone;
import org.consultum.model.Minutes;
import org.consultum.model.Motion;
import org.consultum.model.Notice;
import org.consultum.model.PackIssue;
import org.consultum.model.PackPages;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Period;
import org.consultum.model.PolicyReview;
import org.consultum.model.ProgressNote;
import org.consultum.model.Property;
import org.consultum.model.QuorumKind;
import org.consultum.model.QuorumRule;
import org.consultum.model.Recipient;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Response;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewQuestion;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundVerdict;
import org.consultum.model.RuleOverride;
import org.consultum.model.RulePackUse;
import org.consultum.model.Seat;
import org.consultum.model.SectionItem;
import org.consultum.model.SetAsideProposal;
import org.consultum.model.Sitting;
import org.consultum.model.Stakeholder;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;
import org.consultum.model.Succession;
import org.consultum.model.Vote;
import org.consultum.model.Waiver;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.MeetingNumbers;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * Names of elements as they stand in lists, tabs and messages: "3.1 Supply of seekers", "DICAS 7 - 10 Jun 2024",
 * "Recommendation R-3: Qualify a second source".
 *
 * <p>Never loads a file: what is not loaded yet is named by its file or its class. Immutable; reads the model, so to be called where
 * the model may be read.
 */
public final class Labels {

    private static final int LONGEST = 80;

    private final FeatureTexts words;
    private final Texts texts;
    private final DateTimeFormatter date;

    private Labels(Locale locale) {
        words = FeatureTexts.in(locale);
        texts = Texts.ofNames(locale);
        date = DateTimeFormatter.ofPattern(texts.text("date"), locale);
    }

    /** Names in a language. */
    public static Labels in(Locale locale) {
        return new Labels(Objects.requireNonNull(locale));
    }

    /** Names in the language of the user. */
    public static Labels ofUser() {
        return in(Locale.getDefault());
    }

    /** The name of an element; the name of its class where it has none of its own. Never empty. */
    public String label(EObject object) {
        String name = (object.eIsProxy() ? placeholder(object) : name(object)).strip();
        return name.isEmpty() ? type(object) : name;
    }

    /** The name of the class of an element, such as "Agenda item". */
    public String type(EObject object) {
        return words.label(object.eClass());
    }

    /** A day as it stands in names: 10 Jun 2024. */
    public String day(LocalDate day) {
        return date.format(day);
    }

    /** What stands for a file that is not loaded, or cannot be, has the name of the file if anything. */
    private static String placeholder(EObject object) {
        return switch (object) {
            case Party party -> text(party.getName());
            case Meeting meeting -> text(meeting.getTitle());
            default -> "";
        };
    }

    private String name(EObject object) {
        return switch (object) {
            case Register register -> text(register.getTitle());
            case Party party -> text(party.getName());
            case Meeting meeting -> meeting(meeting);
            case AgendaItem item -> join(" ", AgendaNumbers.number(item), text(item.getTitle()));
            case ActionItem action -> reference(action, action.getReference(), action.getTitle());
            case Recommendation advice -> reference(advice, advice.getReference(), advice.getTitle());
            case Decision decision -> reference(decision, decision.getReference(),
                decision.getText() == null ? words.label(decision.getResult()) : decision.getText());
            case Paper paper -> join(" ", text(paper.getReference()), text(paper.getTitle()));
            case PaperVersion version -> join(" - ", text(version.getLabel()), text(version.getFileName()));
            case Agenda agenda -> part(agenda);
            case Notice notice -> part(notice);
            case Minutes minutes -> part(minutes);
            case SectionItem item -> join(" ", text(item.getReference()), text(item.getTitle()));
            case PolicyReview review -> review.getSubject() == null ? part(review) : pair(type(review), review.getSubject());
            default -> small(object);
        };
    }

    /** Elements that live inside those above. */
    private String small(EObject object) {
        return switch (object) {
            case Membership member -> function(loaded(member, Literals.MEMBERSHIP__MEMBER),
                member.getTitle() != null ? member.getTitle() : member.getRole() == MembershipRole.MEMBER ? ""
                    : words.label(member.getRole()));
            case Seat seat -> text(seat.getName());
            case Period period -> text(period.getName());
            case MeetingSeries series -> text(series.getName());
            case Charter charter -> charter.getLabel() != null ? pair(type(charter), charter.getLabel())
                : charter.getAdopted() != null ? pair(type(charter), day(charter.getAdopted())) : "";
            case Succession succession -> pair(words.label(succession.getKind()), succession.getPredecessorName() != null
                ? succession.getPredecessorName() : loaded(succession, Literals.SUCCESSION__PREDECESSOR));
            case ContactPoint point -> pair(text(point.getPurpose()), text(point.getName()));
            case Interest interest -> line(interest.getText());
            case PaperUse use -> loaded(use, Literals.PAPER_USE__PAPER);
            case Vote vote -> pair(loaded(vote, Literals.VOTE__VOTER), words.label(vote.getChoice()));
            case AttendanceEvent event -> pair(loaded(event, Literals.ATTENDANCE_EVENT__PARTY), words.label(event.getKind()));
            case Correction correction -> line(correction.getText());
            case ReviewInput input -> input.getTitle() == null ? words.label(input.getKind()) : input.getTitle();
            case Finding finding -> line(finding.getText());
            case ProgressNote note -> note.getText() == null ? words.label(note.getStatus()) : line(note.getText());
            case Evidence evidence -> Stream.of(text(evidence.getTitle()), loaded(evidence, Literals.EVIDENCE__PAPER),
                text(evidence.getLink())).filter(text -> !text.isEmpty()).findFirst().orElse("");
            case Response response -> function(words.label(response.getKind()), loaded(response, Literals.RESPONSE__AUTHOR));
            case Measure measure -> text(measure.getTitle());
            case Milestone milestone -> text(milestone.getTitle());
            case EffectivenessReview review -> pair(type(review), words.label(review.getVerdict()));
            case Stakeholder stakeholder -> loaded(stakeholder, Literals.STAKEHOLDER__PARTY);
            case ConsultationRound round -> text(round.getTitle());
            case ConsultationQuestion question -> line(question.getText());
            case Submission submission -> pair(type(submission), loaded(submission, Literals.SUBMISSION__PARTY));
            case SubmissionPoint point -> line(point.getText());
            case Lesson lesson -> text(lesson.getTitle());
            case Sitting sitting -> sitting.getTitle() != null ? sitting.getTitle()
                : sitting.getStart() != null ? pair(type(sitting), day(sitting.getStart().toLocalDate())) : "";
            case Availability availability -> loaded(availability, Literals.AVAILABILITY__PARTY);
            case AgendaVersion version -> join(" ", type(version), text(version.getLabel()));
            case AgendaTemplate template -> text(template.getName());
            case Motion motion -> line(motion.getText());
            case SetAsideProposal aside -> text(aside.getTitle());
            default -> review(object);
        };
    }

    /** What reviews consist of. */
    private String review(EObject object) {
        return switch (object) {
            case ReviewRound round -> text(round.getTitle());
            case ReviewQuestion question -> line(question.getText());
            case RoundVerdict verdict -> pair(loaded(verdict, Literals.ROUND_VERDICT__REVIEWER), words.label(verdict.getVerdict()));
            case Anchored remark -> line(remark.getText());
            case CommentReply reply -> line(reply.getText());
            case Approval approval -> function(words.label(approval.getKind()), loaded(approval, Literals.APPROVAL__BY));
            case ApprovalSignature signature -> text(signature.getSigner());
            case Waiver waiver when waiver.eGet(Literals.WAIVER__ABOUT, false) instanceof Waiver -> text(waiver.getRule());
            case Waiver waiver -> join(" ", text(waiver.getRule()), loaded(waiver, Literals.WAIVER__ABOUT));
            case Recipient recipient -> text(recipient.getName());
            case PackIssue issue -> join(" ", type(issue), Integer.toString(issue.getNumber()));
            default -> value(object);
        };
    }

    /** Values without an identity of their own. */
    private String value(EObject object) {
        return switch (object) {
            case Marking marking -> join(" - ", text(marking.getLevel()), String.join(", ", marking.getCaveats()));
            case MarkingLevel level -> text(level.getCode());
            case HouseIdentity house -> text(house.getName());
            case PackPages pages -> String.join(", ", pages.getLabels());
            case Property property -> equation(property.getKey(), property.getValue());
            case ImportTrace trace -> pair(text(trace.getFormat()), text(trace.getSource()));
            case RulePackUse use -> text(use.getPack());
            case RuleOverride override -> join(" ", text(override.getRule()), equation(override.getParameter(), override.getValue()));
            case QuorumRule rule -> rule.getKind() == QuorumKind.FRACTION ? texts.text("quorum.percentage", rule.getValue())
                : rule.getKind() == QuorumKind.NUMBER ? texts.text("quorum.number", rule.getValue()) : words.label(rule.getKind());
            default -> "";
        };
    }

    private String meeting(Meeting meeting) {
        String committee = Optional.ofNullable(meeting.getCommittee())
            .map(owner -> owner.getShortName() == null ? text(owner.getName()) : owner.getShortName()).orElse("");
        String day = meeting.getStart() == null ? "" : day(meeting.getStart().toLocalDate());
        if (committee.isEmpty()) {
            return join(" - ", text(meeting.getTitle()), day);
        }
        String number = MeetingNumbers.number(meeting);
        return number.isEmpty() && day.isEmpty() ? text(meeting.getTitle()) : join(" - ", join(" ", committee, number), day);
    }

    private String part(EObject part) {
        return part.eContainer() instanceof Meeting meeting ? pair(type(part), label(meeting)) : "";
    }

    private String reference(EObject object, String reference, String title) {
        String head = join(" ", type(object), text(reference));
        return title == null ? head : pair(head, line(title));
    }

    private String pair(String head, String tail) {
        return head.isEmpty() || tail.isEmpty() ? head + tail : texts.text("pair", head, tail);
    }

    private String function(String name, String function) {
        return name.isEmpty() || function.isEmpty() ? name + function : texts.text("function", name, function);
    }

    private static String equation(String name, String value) {
        return value == null ? text(name) : text(name) + " = " + value;
    }

    /** The name of what a single-valued reference points at, if it is loaded. */
    private String loaded(EObject owner, EReference reference) {
        return switch (owner.eGet(reference, false)) {
            case InternalEObject target when target.eIsProxy() && owner.eResource() != null && owner.eResource().getResourceSet() != null ->
                Optional.ofNullable(owner.eResource().getResourceSet().getEObject(target.eProxyURI(), false)).map(this::label).orElse("");
            case EObject target when !target.eIsProxy() -> label(target);
            case null, default -> "";
        };
    }

    /** The first line that says something, without the marks of headings, lists and quotes, cut at a word. */
    private static String line(String markdown) {
        String first = text(markdown).lines().map(line -> line.replaceFirst("^[\\s#>*+-]+", "").strip())
            .filter(line -> !line.isEmpty()).findFirst().orElse("");
        if (first.codePointCount(0, first.length()) <= LONGEST) {
            return first;
        }
        String cut = first.substring(0, first.offsetByCodePoints(0, LONGEST - 1));
        int space = cut.lastIndexOf(' ');
        return (space > LONGEST / 2 ? cut.substring(0, space) : cut) + "\u2026";
    }

    private static String join(String separator, String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
