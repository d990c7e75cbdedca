package org.consultum.marking.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.Protection;
import org.consultum.marking.release.ReleaseDecision.Withheld;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Anchored;
import org.consultum.model.Approval;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Availability;
import org.consultum.model.Charter;
import org.consultum.model.ConsultationRound;
import org.consultum.model.ContactPoint;
import org.consultum.model.Correction;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.Element;
import org.consultum.model.Evidence;
import org.consultum.model.Interest;
import org.consultum.model.Lesson;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.Openness;
import org.consultum.model.PackIssue;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.Recipient;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.Response;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewList;
import org.consultum.model.ReviewRound;
import org.consultum.model.Section;
import org.consultum.model.SentMessage;
import org.consultum.model.SetAsideProposal;
import org.consultum.model.Stakeholder;
import org.consultum.model.Submission;
import org.consultum.model.Vote;
import org.consultum.model.Waiver;
import org.eclipse.emf.ecore.EObject;

/** Finds out what of a register is withheld from a recipient: what is withheld by itself first, then what follows from that. */
final class Withholding {

    private final Register register;
    private final Recipient recipient;
    private final MarkingScheme scheme;
    private final OptionalInt clearance;
    private final Map<Element, Withheld> withheld = new LinkedHashMap<>();
    private final Deque<Element> spreading = new ArrayDeque<>();
    private final Map<Element, List<Element>> arising = new IdentityHashMap<>();
    private final Map<Element, List<Element>> about = new IdentityHashMap<>();
    private final Map<Paper, List<Element>> users = new IdentityHashMap<>();
    private final List<Element> reviews = new ArrayList<>();
    private final Deque<Element> shut = new ArrayDeque<>();
    private final Set<Element> tainted = Collections.newSetFromMap(new IdentityHashMap<>());

    Withholding(Register register, Recipient recipient, MarkingScheme scheme) {
        this.register = register;
        this.recipient = recipient;
        this.scheme = scheme;
        this.clearance = recipient.getLevel() == null || recipient.getLevel().isBlank() ? OptionalInt.empty()
            : scheme.rank(recipient.getLevel());
    }

    Map<Element, Withheld> run() {
        visit(register);
        taint();
        spread();
        // reviews quote what they are about: they stay only where all of it is released, which is known only now
        reviews.stream().filter(review -> !withheld.containsKey(review) && !wholly(subject(review)))
            .forEach(review -> withhold(review, ReleaseRule.INTERNAL));
        spread();
        return withheld;
    }

    private void visit(EObject object) {
        if (object instanceof Element element) {
            own(element).ifPresent(rule -> {
                withhold(element, rule);
                if (rule == ReleaseRule.CLOSED || rule == ReleaseRule.CONFIDENTIAL) {
                    shut.add(element);
                }
            });
            links(element);
        }
        for (EObject content : object.eContents()) {
            if (!content.eIsProxy()) {
                visit(content);
            }
        }
    }

    private void withhold(Element element, ReleaseRule rule) {
        withhold(element, new Withheld(rule, element, rule));
    }

    private void withhold(Element element, Withheld decision) {
        if (withheld.putIfAbsent(element, decision) == null) {
            spreading.add(element);
        }
    }

    private void spread() {
        while (!spreading.isEmpty()) {
            Element source = spreading.poll();
            Withheld why = withheld.get(source);
            inside(source, new Withheld(ReleaseRule.INSIDE, why.origin(), why.root()));
            arising.getOrDefault(source, List.of()).stream().filter(element -> !freed(element, source))
                .forEach(element -> withhold(element, new Withheld(ReleaseRule.ARISES, why.origin(), why.root())));
            about.getOrDefault(source, List.of())
                .forEach(element -> withhold(element, new Withheld(ReleaseRule.ABOUT, why.origin(), why.root())));
            papers(source).filter(paper -> users.get(paper).stream().allMatch(withheld::containsKey))
                .filter(paper -> users.get(paper).stream().anyMatch(user -> !freed(paper, user)))
                .forEach(paper -> withhold(paper, new Withheld(ReleaseRule.PAPER, why.origin(), why.root())));
        }
    }

    /** Remembers what is part of, or arises from, what was closed or confidential, in however many steps: no marking frees that. */
    private void taint() {
        while (!shut.isEmpty()) {
            Element source = shut.poll();
            if (tainted.add(source)) {
                parts(source, shut);
                shut.addAll(arising.getOrDefault(source, List.of()));
            }
        }
    }

    private static void parts(EObject container, Deque<Element> parts) {
        for (EObject content : container.eContents()) {
            if (content.eIsProxy()) {
                continue;
            }
            if (content instanceof Element element) {
                parts.add(element);
            } else {
                parts(content, parts);
            }
        }
    }

    private void inside(EObject container, Withheld decision) {
        for (EObject content : container.eContents()) {
            if (content instanceof Element element && !content.eIsProxy()) {
                withhold(element, decision);
            } else if (!content.eIsProxy()) {
                inside(content, decision);
            }
        }
    }

    /** Whether a marking of its own lets an element out although it comes from what is withheld. */
    private boolean freed(Element element, Element source) {
        return Protection.of(element.getMarking()).level().isPresent() && marking(element).isEmpty() && !tainted.contains(source);
    }

    private Optional<ReleaseRule> own(Element element) {
        return (recipient.isClosedContent() ? Optional.<ReleaseRule>empty() : closed(element)).or(() -> kept(element))
            .or(() -> marking(element));
    }

    private Optional<ReleaseRule> marking(Element element) {
        Protection own = Protection.of(element.getMarking());
        if (own.level().isPresent()) {
            OptionalInt rank = scheme.rank(own.level().get());
            if (rank.isEmpty()) {
                return Optional.of(ReleaseRule.UNKNOWN_LEVEL);
            }
            if (clearance.isEmpty() || rank.getAsInt() > clearance.getAsInt()) {
                return Optional.of(ReleaseRule.LEVEL);
            }
        }
        if (!recipient.getCaveats().containsAll(own.caveats())) {
            return Optional.of(ReleaseRule.CAVEAT);
        }
        return own.releasableTo().filter(codes -> !releasable(codes)).map(codes -> ReleaseRule.RELEASABLE_TO);
    }

    private boolean releasable(Set<String> codes) {
        return !recipient.getReleasability().isEmpty() && scheme.withMembers(codes).containsAll(recipient.getReleasability());
    }

    /** What nobody gets who does not keep the register, and packs that were issued to others. */
    private Optional<ReleaseRule> kept(Element element) {
        return element instanceof Section || element instanceof SetAsideProposal || element instanceof Waiver
            || element instanceof SentMessage || element instanceof PackIssue issue && !isFor(issue) ? Optional.of(ReleaseRule.INTERNAL) : Optional.empty();
    }

    /** A pack without a recipient was issued to the committee, which sees what no recipient is asked about. */
    private boolean isFor(PackIssue issue) {
        return issue.getRecipient() != null && !issue.getRecipient().isBlank()
            && issue.getRecipient().equalsIgnoreCase(recipient.getName());
    }

    /** What is not for those who may not see closed content. */
    private static Optional<ReleaseRule> closed(Element element) {
        return switch (element) {
            case AgendaItem item when item.isClosed() -> Optional.of(ReleaseRule.CLOSED);
            case Meeting meeting when meeting.getNotice() != null && meeting.getNotice().getOpenness() == Openness.CLOSED ->
                Optional.of(ReleaseRule.CLOSED);
            case Submission submission when submission.isConfidential() -> Optional.of(ReleaseRule.CONFIDENTIAL);
            case Interest interest -> Optional.of(ReleaseRule.PRIVATE);
            case Availability availability -> Optional.of(ReleaseRule.PRIVATE);
            case Stakeholder stakeholder -> Optional.of(ReleaseRule.PRIVATE);
            case ContactPoint contact when contact.getPerson() != null -> Optional.of(ReleaseRule.PRIVATE);
            case Vote vote when vote.eContainer() instanceof Decision decision && decision.getMethod() == DecisionMethod.SECRET ->
                Optional.of(ReleaseRule.PRIVATE);
            case ReviewRound round -> Optional.of(ReleaseRule.INTERNAL);
            case Anchored note when note.eContainer() instanceof ReviewList -> Optional.of(ReleaseRule.INTERNAL);
            case Approval approval -> Optional.of(ReleaseRule.INTERNAL);
            default -> Optional.empty();
        };
    }

    /** Remembers what follows from what. */
    private void links(Element element) {
        switch (element) {
            case ActionItem action -> link(arising, element, action.getOrigin());
            case Recommendation made -> link(arising, element, made.getOrigin(), made.getAncestor());
            case AgendaItem item -> link(arising, element, item.getCarriedOverFrom(), item.getReferredFrom());
            case PaperUse use -> {
                uses(element, use.getPaper());
                link(about, element, use.getVersion());
            }
            case Evidence evidence -> uses(element, evidence.getPaper());
            case Response response -> paper(element, response.getDocument());
            case Submission submission -> {
                paper(element, submission.getDocument());
                link(about, element, submission.getParty());
            }
            case Charter charter -> paper(element, charter.getDocument());
            case ReviewInput input -> {
                uses(element, input.getPaper());
                link(about, element, input.getSources().toArray(Element[]::new));
            }
            case Correction correction -> link(about, element, correction.getItem());
            case AttendanceEvent event -> link(about, element, event.getParty(),
                event.getKind() == AttendanceKind.RECUSE ? event.getItem() : null);
            case ConsultationRound round -> link(about, element, round.getAbout().toArray(Element[]::new));
            case Lesson lesson -> link(about, element, lesson.getLearnedFrom().toArray(Element[]::new));
            case Membership membership -> link(about, element, membership.getMember());
            case Stakeholder stakeholder -> link(about, element, stakeholder.getParty());
            case Availability availability -> link(about, element, availability.getParty());
            case Vote vote -> link(about, element, vote.getVoter());
            case ReviewRound round -> reviews.add(round);
            case Anchored anchored -> reviews.add(anchored);
            case Approval approval -> reviews.add(approval);
            default -> {
                // nothing follows
            }
        }
    }

    private static void link(Map<Element, List<Element>> links, Element from, Element... sources) {
        Stream.of(sources).filter(Objects::nonNull).filter(source -> !source.eIsProxy())
            .forEach(source -> links.computeIfAbsent(source, key -> new ArrayList<>()).add(from));
    }

    /** An element that is nothing without its paper. */
    private void uses(Element element, Paper paper) {
        link(about, element, paper);
        paper(element, paper);
    }

    private void paper(Element element, Paper paper) {
        if (paper != null && !paper.eIsProxy()) {
            users.computeIfAbsent(paper, key -> new ArrayList<>()).add(element);
        }
    }

    private Stream<Paper> papers(Element user) {
        Stream<Paper> found = switch (user) {
            case PaperUse use -> Stream.ofNullable(use.getPaper());
            case Evidence evidence -> Stream.ofNullable(evidence.getPaper());
            case Response response -> Stream.ofNullable(response.getDocument());
            case Submission submission -> Stream.ofNullable(submission.getDocument());
            case Charter charter -> Stream.ofNullable(charter.getDocument());
            case ReviewInput input -> Stream.ofNullable(input.getPaper());
            default -> Stream.empty();
        };
        return found.filter(users::containsKey);
    }

    private static Element subject(Element review) {
        return switch (review) {
            case ReviewRound round -> round.getSubject();
            case Anchored anchored -> anchored.getAbout();
            case Approval approval -> approval.getSubject();
            default -> null;
        };
    }

    /** Whether an element and all it contains is released. */
    private boolean wholly(Element element) {
        if (element == null || element.eIsProxy() || withheld.containsKey(element)) {
            return false;
        }
        for (Iterator<EObject> contents = element.eAllContents(); contents.hasNext();) {
            EObject content = contents.next();
            if (content.eIsProxy() || content instanceof Element part && withheld.containsKey(part)) {
                return false;
            }
        }
        return true;
    }
}
