package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.hidden;
import static org.consultum.cli.commands.Values.shown;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Organisation;
import org.consultum.model.Paper;
import org.consultum.model.PaperList;
import org.consultum.model.PaperVersion;
import org.consultum.model.Person;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EObject;

/** What can be listed. Keys are documented in the help and in the reference; they are added to, never renamed. */
final class Listings {

    private Listings() {
    }

    /** Names of all kinds, as they are typed. */
    static List<String> names() {
        return all(LocalDate.EPOCH).stream().<String>map(Listing::name).toList();
    }

    /**
     * All kinds.
     *
     * @param today day on which it is judged what is overdue
     */
    static List<Listing<?>> all(LocalDate today) {
        return List.of(committees(), meetings(), AgendaListings.items(), papers(), people(), organisations(), actions(today),
            recommendations(), AgendaListings.decisions());
    }

    private static Listing<Committee> committees() {
        return new Listing<>("committees", register -> loaded(register.getCommittees()), List.of(
            hidden("id", Committee::getId),
            shown("slug", Committee::getSlug),
            shown("name", Committee::getName),
            hidden("shortName", Committee::getShortName),
            shown("kind", committee -> Values.word(committee.getKind())),
            shown("parent", committee -> Values.slug(committee.getParent())),
            shown("established", committee -> Values.text(committee.getEstablished())),
            shown("dissolved", committee -> Values.text(committee.getDissolved())),
            shown("members", committee -> committee.getMemberships().size()),
            shown("meetings", committee -> committee.getMeetings().size()),
            shown("actions", committee -> loaded(committee.getActionList()).map(list -> list.getActions().size()).orElse(0)),
            shown("recommendations", committee -> loaded(committee.getFeedbackList()).map(list -> list.getRecommendations().size())
                .orElse(0))));
    }

    private static Listing<Meeting> meetings() {
        return new Listing<>("meetings", Listings::meetings, List.of(
            hidden("id", Meeting::getId),
            shown("number", Meeting::getNumber),
            hidden("committee", meeting -> Values.name(meeting.getCommittee())),
            shown("title", Meeting::getTitle),
            shown("start", meeting -> Values.time(meeting.getStart())),
            shown("state", meeting -> Values.word(meeting.getState())),
            shown("items", meeting -> (int) AgendaListings.entries(meeting).count()),
            shown("papers", meeting -> (int) AgendaListings.entries(meeting).flatMap(entry -> entry.item().getPapers().stream())
                .map(use -> use.getPaper()).distinct().count()),
            hidden("end", meeting -> Values.time(meeting.getEnd())),
            hidden("zone", meeting -> Values.zone(meeting.getStart())),
            hidden("kind", meeting -> Values.word(meeting.getKind())),
            hidden("place", Meeting::getPlace),
            shown("committeeSlug", meeting -> Values.slug(meeting.getCommittee()))));
    }

    static Stream<Meeting> meetings(Register register) {
        return loaded(register.getCommittees()).flatMap(committee -> loaded(committee.getMeetings()));
    }

    /** What could be loaded of a list whose elements lie in files of their own. */
    static <T extends EObject> Stream<T> loaded(Collection<T> list) {
        return list.stream().filter(element -> !element.eIsProxy());
    }

    private static <T extends EObject> Optional<T> loaded(T element) {
        return Optional.ofNullable(element).filter(present -> !present.eIsProxy());
    }

    /** A paper with the committee that keeps it; null where it belongs to the register as a whole. */
    private record Kept(Paper paper, Committee committee) {

        PaperVersion latest() {
            return Values.last(paper.getVersions());
        }
    }

    private static Listing<Kept> papers() {
        return new Listing<>("papers", register -> Stream.concat(kept(register.getPaperList(), null),
            loaded(register.getCommittees()).flatMap(committee -> kept(committee.getPaperList(), committee))), List.of(
            hidden("id", kept -> kept.paper().getId()),
            shown("reference", kept -> kept.paper().getReference()),
            shown("title", kept -> kept.paper().getTitle()),
            shown("kind", kept -> kept.paper().getKind()),
            shown("purpose", kept -> Values.word(kept.paper().getPurpose())),
            shown("date", kept -> Values.text(kept.paper().getDate())),
            hidden("committee", kept -> Values.name(kept.committee())),
            shown("versions", kept -> kept.paper().getVersions().size()),
            hidden("fileName", kept -> kept.latest() == null ? null : kept.latest().getFileName()),
            hidden("mediaType", kept -> kept.latest() == null ? null : kept.latest().getMediaType()),
            hidden("size", kept -> kept.latest() == null || kept.latest().getSize() == 0 ? null : kept.latest().getSize()),
            hidden("sha256", kept -> kept.latest() == null ? null : kept.latest().getSha256()),
            shown("committeeSlug", kept -> Values.slug(kept.committee()))));
    }

    private static Stream<Kept> kept(PaperList list, Committee committee) {
        return list == null || list.eIsProxy() ? Stream.of() : list.getPapers().stream().map(paper -> new Kept(paper, committee));
    }

    private static Listing<Person> people() {
        return new Listing<>("people", register -> register.getPeople().stream(), List.of(
            hidden("id", Person::getId),
            shown("name", Person::getName),
            hidden("sortName", Person::getSortName),
            shown("position", Person::getPosition),
            shown("organisation", person -> Values.name(person.getOrganisation())),
            shown("email", Person::getEmail),
            hidden("phone", Person::getPhone),
            hidden("language", Person::getLanguage)));
    }

    private static Listing<Organisation> organisations() {
        return new Listing<>("organisations", register -> register.getOrganisations().stream(), List.of(
            hidden("id", Organisation::getId),
            shown("name", Organisation::getName),
            shown("shortName", Organisation::getShortName),
            shown("kind", organisation -> Values.word(organisation.getKind())),
            shown("parent", organisation -> Values.name(organisation.getParent())),
            shown("country", Organisation::getCountry),
            hidden("email", Organisation::getEmail),
            hidden("website", Organisation::getWebsite)));
    }

    private static Listing<ActionItem> actions(LocalDate today) {
        return new Listing<>("actions", register -> loaded(register.getCommittees())
            .flatMap(committee -> loaded(committee.getActionList()).stream()).flatMap(list -> list.getActions().stream()), List.of(
            hidden("id", ActionItem::getId),
            shown("reference", ActionItem::getReference),
            hidden("committee", action -> Values.name((Committee) action.eContainer().eContainer())),
            shown("title", ActionItem::getTitle),
            shown("owners", action -> Values.names(action.getOwners())),
            shown("due", action -> Values.text(action.getDue())),
            shown("status", action -> Values.word(action.getStatus())),
            hidden("priority", action -> Values.word(action.getPriority())),
            shown("progress", ActionItem::getProgress),
            shown("overdue", action -> action.overdueOn(today)),
            hidden("closedOn", action -> Values.text(action.getClosedOn())),
            hidden("committeeSlug", action -> Values.slug((Committee) action.eContainer().eContainer()))));
    }

    private static Listing<Recommendation> recommendations() {
        return new Listing<>("recommendations", register -> loaded(register.getCommittees())
            .flatMap(committee -> loaded(committee.getFeedbackList()).stream()).flatMap(list -> list.getRecommendations().stream()),
            List.of(
            hidden("id", Recommendation::getId),
            shown("reference", Recommendation::getReference),
            hidden("committee", made -> Values.name((Committee) made.eContainer().eContainer())),
            shown("title", Recommendation::getTitle),
            shown("addressees", made -> Values.names(made.getAddressees())),
            shown("madeOn", made -> Values.text(made.getMadeOn())),
            shown("stage", made -> Values.word(made.getStage())),
            shown("implementation", made -> Values.word(made.getImplementation())),
            hidden("priority", made -> Values.word(made.getPriority())),
            hidden("responseDue", made -> Values.text(made.getResponseDue())),
            shown("nextDue", made -> Values.text(made.nextDue())),
            hidden("closedOn", made -> Values.text(made.getClosedOn())),
            hidden("committeeSlug", made -> Values.slug((Committee) made.eContainer().eContainer()))));
    }
}
