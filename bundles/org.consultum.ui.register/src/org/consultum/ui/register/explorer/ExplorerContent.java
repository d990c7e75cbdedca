package org.consultum.ui.register.explorer;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Organisation;
import org.consultum.model.Paper;
import org.consultum.model.PaperList;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.session.RegisterSession;
import org.consultum.ui.register.explorer.Node.Group;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;

/**
 * The register as a tree: committees below their parents with years of meetings, then people, organisations and papers. A year's meetings
 * are loaded when it is opened, and no node has more than some two hundred children.
 */
final class ExplorerContent implements ITreeContentProvider {

    /** Longest list shown as one; longer ones are shown in parts of this length. */
    static final int LONGEST = 200;

    private final Collator order = Collator.getInstance();
    private final SubjectAreas areas;
    private Optional<RegisterSession> session = Optional.empty();

    ExplorerContent(SubjectAreas areas) {
        this.areas = areas;
    }

    @Override
    public Object[] getElements(Object input) {
        session = input instanceof RegisterSession open ? Optional.of(open) : Optional.empty();
        return session.map(this::groups).orElse(new Object[0]);
    }

    @Override
    public Object[] getChildren(Object node) {
        return switch (node) {
            case Group(Register register, Group.Kind kind) -> parts(node, members(register, kind));
            case Committee committee -> below(committee);
            case Node.Year(Committee committee, Optional<Integer> year) -> meetings(node, committee, year);
            case Node.Month(Committee committee, int year, int month) -> parts(node, load(committee,
                day -> day.filter(date -> date.getYear() == year && date.getMonthValue() == month).isPresent()));
            case Node.Papers(Committee committee) -> parts(node, papers(committee.getPaperList()));
            case Node.Recommendations(Committee committee) -> parts(node, recommendations(committee));
            case Node.Areas all -> session.map(areas::areas).orElse(new Object[0]);
            case Section section -> areas.types(section);
            case Node.ItemType type -> areas.items(type);
            case Node.Part part -> part.elements().toArray();
            default -> new Object[0];
        };
    }

    @Override
    public boolean hasChildren(Object node) {
        return switch (node) {
            case Group(Register register, Group.Kind kind) -> kind == Group.Kind.PAPERS || !members(register, kind).isEmpty();
            case Committee committee -> true;
            case Node.Actions actions -> false;
            case Node.OfferedArea offered -> false;
            case Node.MissingArea missing -> false;
            case Node.AllItems all -> false;
            case Node.ItemType type -> areas.count(type) > 0;
            case Section section -> true;
            case Node other -> true;
            default -> false;
        };
    }

    @Override
    public Object getParent(Object object) {
        return switch (object) {
            case Committee committee when committee.getParent() != null -> committee.getParent();
            case Committee committee when committee.getRegister() != null -> new Group(committee.getRegister(), Group.Kind.COMMITTEES);
            case Meeting meeting when meeting.getCommittee() != null -> year(meeting);
            case Person person -> group(person, Group.Kind.PEOPLE);
            case Organisation organisation -> group(organisation, Group.Kind.ORGANISATIONS);
            case Paper paper -> Node.committee(paper).<Object>map(Node.Papers::new).orElseGet(() -> group(paper, Group.Kind.PAPERS));
            case Recommendation recommendation -> Node.committee(recommendation).map(Node.Recommendations::new).orElse(null);
            case SectionItem item -> areas.parent(item).orElse(null);
            case Section section -> section.eContainer() instanceof Register register ? new Node.Areas(register) : null;
            case Node.ItemType(Section section, var type) -> section;
            case Node.AllItems all -> all.type();
            case Node.OfferedArea offered -> session.map(open -> new Node.Areas(open.register())).orElse(null);
            case Node.MissingArea missing -> session.map(open -> new Node.Areas(open.register())).orElse(null);
            case Node.Part part -> part.parent();
            case Node.Month(Committee committee, int year, int month) -> new Node.Year(committee, Optional.of(year));
            case Node node -> Node.committee(node).orElse(null);
            default -> null;
        };
    }

    private Object[] groups(RegisterSession open) {
        Register register = open.register();
        var groups = new ArrayList<Object>();
        for (Group.Kind kind : Group.Kind.values()) {
            if (kind != Group.Kind.PAPERS || register.eIsSet(RegisterPackage.Literals.REGISTER__PAPER_LIST)) {
                groups.add(new Group(register, kind));
            }
        }
        if (areas.any(open)) {
            groups.add(new Node.Areas(register));
        }
        return groups.toArray();
    }

    private List<? extends EObject> members(Register register, Group.Kind kind) {
        return switch (kind) {
            case COMMITTEES -> sorted(register.getCommittees(), committee -> committee.getParent() == null, Party::getName);
            case PEOPLE -> sorted(register.getPeople(), person -> true,
                person -> person.getSortName() == null ? person.getName() : person.getSortName());
            case ORGANISATIONS -> sorted(register.getOrganisations(), organisation -> true, Party::getName);
            case PAPERS -> papers(register.getPaperList());
        };
    }

    private Object[] below(Committee committee) {
        var below = new ArrayList<Object>(sorted(committee.getRegister().getCommittees(), other -> other.getParent() == committee,
            Party::getName));
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        boolean undated = false;
        for (MeetingDates.Dated meeting : MeetingDates.of(committee)) {
            meeting.day().map(LocalDate::getYear).ifPresent(years::add);
            undated |= meeting.day().isEmpty();
        }
        years.forEach(year -> below.add(new Node.Year(committee, Optional.of(year))));
        if (undated) {
            below.add(new Node.Year(committee, Optional.empty()));
        }
        if (committee.eIsSet(RegisterPackage.Literals.COMMITTEE__ACTION_LIST)) {
            below.add(new Node.Actions(committee));
        }
        if (committee.eIsSet(RegisterPackage.Literals.COMMITTEE__FEEDBACK_LIST)) {
            below.add(new Node.Recommendations(committee));
        }
        if (committee.eIsSet(RegisterPackage.Literals.COMMITTEE__PAPER_LIST)) {
            below.add(new Node.Papers(committee));
        }
        return below.toArray();
    }

    private Object[] meetings(Object node, Committee committee, Optional<Integer> year) {
        Predicate<Optional<LocalDate>> wanted = day -> day.map(LocalDate::getYear).equals(year);
        List<MeetingDates.Dated> dated = MeetingDates.of(committee).stream().filter(meeting -> wanted.test(meeting.day())).toList();
        if (dated.size() <= LONGEST || year.isEmpty()) {
            return parts(node, load(committee, wanted));
        }
        return dated.stream().map(meeting -> meeting.day().orElseThrow().getMonthValue()).distinct().sorted(Comparator.reverseOrder())
            .map(month -> new Node.Month(committee, year.get(), month)).toArray();
    }

    /** Loads the meetings on wanted days, the latest first. */
    private static List<Meeting> load(Committee committee, Predicate<Optional<LocalDate>> wanted) {
        return MeetingDates.of(committee).stream().filter(meeting -> wanted.test(meeting.day()))
            .sorted(Comparator.comparing((MeetingDates.Dated meeting) -> meeting.day().orElse(LocalDate.MIN)).reversed())
            .map(meeting -> committee.getMeetings().get(meeting.index())).toList();
    }

    private static Object year(Meeting meeting) {
        Optional<LocalDate> day = Optional.ofNullable(meeting.getStart()).map(start -> start.toLocalDate());
        return new Node.Year(meeting.getCommittee(), day.map(LocalDate::getYear));
    }

    private static Object group(Element element, Group.Kind kind) {
        EObject at = element;
        while (at != null && !(at instanceof Register)) {
            at = at.eContainer();
        }
        return at instanceof Register register ? new Group(register, kind) : null;
    }

    private List<Paper> papers(PaperList list) {
        return list == null ? List.of() : sorted(list.getPapers(), paper -> true,
            paper -> (paper.getReference() == null ? "" : paper.getReference()) + " " + paper.getTitle());
    }

    private List<Recommendation> recommendations(Committee committee) {
        return committee.getFeedbackList() == null ? List.of() : List.copyOf(committee.getFeedbackList().getRecommendations());
    }

    private <T extends EObject> List<T> sorted(List<T> elements, Predicate<T> wanted, Function<T, String> name) {
        return elements.stream().filter(wanted)
            .sorted(Comparator.comparing(element -> Optional.ofNullable(name.apply(element)).orElse(""), order)).toList();
    }

    private static Object[] parts(Object node, List<? extends EObject> elements) {
        if (elements.size() <= LONGEST) {
            return elements.toArray();
        }
        var parts = new ArrayList<Object>();
        for (int from = 0; from < elements.size(); from += LONGEST) {
            List<? extends EObject> part = elements.subList(from, Math.min(from + LONGEST, elements.size()));
            parts.add(new Node.Part(node, from, part, part.getFirst(), part.getLast()));
        }
        return parts.toArray();
    }
}
