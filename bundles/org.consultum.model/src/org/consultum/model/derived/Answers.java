package org.consultum.model.derived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.Role;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * Which addressees of a recommendation have answered, and how each stands to it now. Parties are known by their ids, so that a
 * recommendation can be judged while the parties it names are not loaded.
 *
 * <p>A response speaks for the addressee who is its author or to whose organisation the author belongs, the nearest first; a response
 * of an organisation speaks for addressees within it. A response without an author, or of somebody who belongs to no addressee (a
 * government answering for its ministries), speaks for all. The latest response of an addressee stands.
 *
 * @since 0.1
 */
public final class Answers {

    private static final int LONGEST_CHAIN = 16;

    private final List<String> addressees;
    private final List<Response> responses;
    private final Function<String, List<String>> chains;

    /**
     * How an addressee stands to the recommendation.
     *
     * @param addressee id of the addressee
     * @param kind the answer
     * @param date day of the answer, if it is known
     */
    public record Standing(String addressee, ResponseKind kind, Optional<LocalDate> date) {
    }

    private Answers(Recommendation recommendation, Function<String, List<String>> chains) {
        this.addressees = ids(recommendation, Literals.RECOMMENDATION__ADDRESSEES);
        this.responses = List.copyOf(recommendation.getResponses());
        this.chains = chains;
    }

    /** The answers to a recommendation of a loaded register. */
    public static Answers of(Recommendation recommendation) {
        return new Answers(recommendation, null);
    }

    /**
     * The answers to a recommendation whose parties are not loaded.
     *
     * @param chains gives for the id of a party that id and the ids of those it speaks for, the nearest first, as {@link #chain(Party)} does
     */
    public static Answers of(Recommendation recommendation, Function<String, List<String>> chains) {
        return new Answers(recommendation, chains);
    }

    /** Ids of a party and of those for whom it speaks: the holder of an office, its organisation, and those above; nearest first. */
    public static List<String> chain(Party party) {
        Set<String> chain = new LinkedHashSet<>();
        id(party).ifPresent(chain::add);
        Organisation organisation = switch (party) {
            case Person person -> person.getOrganisation();
            case Role role -> {
                id(role.getHolder()).ifPresent(chain::add);
                yield role.getOrganisation();
            }
            case Organisation self -> self.getParent();
            case null, default -> null;
        };
        for (Organisation above = organisation; above != null && chain.size() < LONGEST_CHAIN; above = above.getParent()) {
            if (id(above).filter(chain::add).isEmpty()) {
                break;
            }
        }
        return List.copyOf(chain);
    }

    /** Ids of the addressees who have not answered, in their order. */
    public List<String> awaited() {
        return addressees.stream().filter(addressee -> standing(addressee).isEmpty()).toList();
    }

    /** Whether everybody answered who was asked; somebody, where nobody was asked by name. */
    public boolean complete() {
        return addressees.isEmpty() ? !responses.isEmpty() : awaited().isEmpty();
    }

    /** How each addressee stands who answered, in their order. */
    public List<Standing> standings() {
        return addressees.stream().flatMap(addressee -> standing(addressee).stream()).toList();
    }

    /** The answer as a whole: accepted or rejected where all say so, partly accepted otherwise; empty while nobody answered. */
    public Optional<ResponseKind> overall() {
        var kinds = new LinkedHashSet<ResponseKind>();
        standings().forEach(standing -> kinds.add(standing.kind()));
        if (kinds.isEmpty()) {
            latest(responses).map(Response::getKind).ifPresent(kinds::add);
        }
        return kinds.size() > 1 ? Optional.of(ResponseKind.PARTLY_ACCEPTED) : kinds.stream().findFirst();
    }

    /** The latest day of a response. */
    public Optional<LocalDate> lastOn() {
        return responses.stream().flatMap(response -> Stream.ofNullable(response.getDate())).max(LocalDate::compareTo);
    }

    private Optional<Standing> standing(String addressee) {
        return latest(responses.stream().filter(response -> spokenFor(response).contains(addressee)).toList())
            .map(response -> new Standing(addressee, response.getKind(), Optional.ofNullable(response.getDate())));
    }

    private static Optional<Response> latest(List<Response> responses) {
        Response latest = null;
        for (Response response : responses) {
            if (latest == null || latest.getDate() == null || response.getDate() == null
                || !response.getDate().isBefore(latest.getDate())) {
                latest = response;
            }
        }
        return Optional.ofNullable(latest);
    }

    private List<String> spokenFor(Response response) {
        Optional<String> author = target(response, Literals.RESPONSE__AUTHOR);
        if (author.isEmpty()) {
            return addressees;
        }
        for (String one : chain(response, author.get())) {
            if (addressees.contains(one)) {
                return List.of(one);
            }
        }
        var within = addressees.stream().filter(addressee -> chain(response, addressee).contains(author.get())).toList();
        return within.isEmpty() ? addressees : within;
    }

    private List<String> chain(Response response, String party) {
        if (chains != null) {
            return chains.apply(party);
        }
        if (target(response, Literals.RESPONSE__AUTHOR).filter(party::equals).isPresent()) {
            return chain(response.getAuthor());
        }
        return ((Recommendation) response.eContainer()).getAddressees().stream()
            .filter(addressee -> id(addressee).filter(party::equals).isPresent()).findFirst().map(Answers::chain).orElse(List.of(party));
    }

    /** The id of an element, loaded or not; empty for null. */
    public static Optional<String> id(EObject object) {
        return switch (object) {
            case InternalEObject proxy when proxy.eIsProxy() -> Optional.ofNullable(proxy.eProxyURI().fragment());
            case Element element -> Optional.ofNullable(element.getId());
            case null, default -> Optional.empty();
        };
    }

    /** The id of what a single-valued reference points at; loads nothing. */
    public static Optional<String> target(EObject owner, EReference reference) {
        return id((EObject) owner.eGet(reference, false));
    }

    /** The ids of what a many-valued reference points at, in their order; loads nothing. */
    public static List<String> ids(EObject owner, EReference reference) {
        var ids = new ArrayList<String>();
        for (Object target : ((InternalEList<?>) owner.eGet(reference, false)).basicList()) {
            id((EObject) target).ifPresent(ids::add);
        }
        return List.copyOf(ids);
    }
}
