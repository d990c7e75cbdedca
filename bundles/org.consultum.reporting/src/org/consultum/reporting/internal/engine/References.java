package org.consultum.reporting.internal.engine;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.invariants.Invariants;
import org.consultum.spi.report.ReportParameter.Type;
import org.eclipse.emf.ecore.EObject;

/** Elements as users name them: by identity, reference, number, date or name, with the short name of the committee and a slash in front. */
final class References {

    private final Register register;
    private final Function<String, Optional<Element>> finder;

    References(Register register, Function<String, Optional<Element>> finder) {
        this.register = register;
        this.finder = finder;
    }

    /** All elements of a type that are named so; loads what holds them. */
    List<Element> find(Type type, String typed) {
        if (Invariants.isUuid(typed)) {
            return finder.apply(typed).filter(element -> fits(type, element)).stream().toList();
        }
        return candidates(type).filter(element -> named(element, typed)).toList();
    }

    private static boolean fits(Type type, Element element) {
        return switch (type) {
            case COMMITTEE -> element instanceof Committee;
            case MEETING -> element instanceof Meeting;
            case POLICY_REVIEW -> element instanceof Meeting meeting && meeting.getPolicyReview() != null;
            case SERIES -> element instanceof MeetingSeries;
            case DECISION -> element instanceof Decision;
            case RECOMMENDATION -> element instanceof Recommendation;
            case CONSULTATION -> element instanceof ConsultationRound;
            case PARTY -> element instanceof Party;
            default -> false;
        };
    }

    private Stream<Element> candidates(Type type) {
        Stream<? extends Element> all = switch (type) {
            case COMMITTEE -> committees();
            case MEETING -> meetings();
            case POLICY_REVIEW -> meetings().filter(meeting -> meeting.getPolicyReview() != null);
            case SERIES -> committees().flatMap(committee -> committee.getSeries().stream());
            case DECISION -> meetings().filter(meeting -> meeting.getAgenda() != null)
                .flatMap(meeting -> below(meeting).filter(Decision.class::isInstance).map(Decision.class::cast));
            case RECOMMENDATION -> committees().filter(committee -> present(committee.getFeedbackList()))
                .flatMap(committee -> committee.getFeedbackList().getRecommendations().stream());
            case CONSULTATION -> committees().filter(committee -> present(committee.getFeedbackList()))
                .flatMap(committee -> committee.getFeedbackList().getConsultations().stream());
            case PARTY -> Stream.of(register.getPeople(), register.getOrganisations(), register.getRoles()).flatMap(Collection::stream);
            default -> Stream.empty();
        };
        return all.map(Element.class::cast);
    }

    private Stream<Committee> committees() {
        return register.getCommittees().stream().filter(References::present);
    }

    private Stream<Meeting> meetings() {
        return committees().flatMap(committee -> committee.getMeetings().stream()).filter(References::present);
    }

    private static boolean present(EObject object) {
        return object != null && !object.eIsProxy();
    }

    private static Stream<EObject> below(EObject root) {
        Iterable<EObject> contents = root::eAllContents;
        return StreamSupport.stream(contents.spliterator(), false);
    }

    private static boolean named(Element element, String typed) {
        if (names(element).anyMatch(name -> same(name, typed))) {
            return true;
        }
        int slash = typed.indexOf('/');
        return slash > 0 && committee(element).filter(committee -> same(committee.getSlug(), typed.substring(0, slash))).isPresent()
            && names(element).anyMatch(name -> same(name, typed.substring(slash + 1)));
    }

    private static boolean same(String name, String typed) {
        return name != null && !name.isBlank() && name.strip().toLowerCase(Locale.ROOT).equals(typed.strip().toLowerCase(Locale.ROOT));
    }

    private static Stream<String> names(Element element) {
        return switch (element) {
            case Committee committee -> Stream.of(committee.getSlug(), committee.getShortName(), committee.getName());
            case Meeting meeting -> Stream.of(meeting.getNumber(), day(meeting), day(meeting) + "-" + meeting.getSlug(), meeting.getSlug());
            case MeetingSeries series -> Stream.of(series.getName());
            case Decision decision -> Stream.of(decision.getReference());
            case Recommendation made -> Stream.of(made.getReference());
            case ConsultationRound round -> Stream.of(round.getTitle());
            case Party party -> Stream.of(party.getName());
            default -> Stream.empty();
        };
    }

    private static String day(Meeting meeting) {
        return meeting.getStart() == null ? "" : meeting.getStart().toLocalDate().toString();
    }

    /** The committee an element belongs to. */
    static Optional<Committee> committee(EObject element) {
        for (EObject each = element; each != null; each = each.eContainer()) {
            if (each instanceof Committee committee) {
                return Optional.of(committee);
            }
        }
        return Optional.empty();
    }
}
