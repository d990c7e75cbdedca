package org.consultum.publish.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.AgendaVersionLine;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Takes out of a copy of a register for the public what could be public and is not published yet, so that whatever is made of the copy
 * cannot show it: drafts of meetings, agendas before they are issued and what changed in them since, minutes before they are approved,
 * decisions before the meeting is over, papers that are not before any of these, what is work in progress everywhere, and the addresses of
 * people and of those who hold a role: whom to ask are committees and organisations.
 */
public final class Unpublished {

    /** What is counted. */
    public enum Kind {
        MEETINGS, AGENDAS, MINUTES, DECISIONS, RECOMMENDATIONS, PAPERS
    }

    private static final Set<MeetingState> ISSUED = Set.of(MeetingState.AGENDA_PUBLISHED, MeetingState.IN_SESSION, MeetingState.CLOSED,
        MeetingState.MINUTES_APPROVED);
    private static final Set<MeetingState> OVER = Set.of(MeetingState.CLOSED, MeetingState.MINUTES_APPROVED);
    private static final Set<MinutesState> FINAL = Set.of(MinutesState.APPROVED, MinutesState.CERTIFIED);

    private final Register register;
    private final LocalDate asOf;
    private final Set<EObject> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Kind, Integer> counts = new HashMap<>();

    private Unpublished(Register register, LocalDate asOf) {
        this.register = register;
        this.asOf = asOf;
    }

    /** Takes it out, and counts it. */
    public static Map<Kind, Integer> takeOut(Register register, LocalDate asOf) {
        var run = new Unpublished(register, asOf);
        register.getPeople().forEach(person -> {
            person.setEmail(null);
            person.setPhone(null);
        });
        register.getRoles().forEach(role -> role.setEmail(null));
        register.getCommittees().forEach(run::committee);
        run.recommendations();
        run.papers();
        run.references();
        return Map.copyOf(run.counts);
    }

    private void count(Kind kind, int number) {
        counts.merge(kind, number, Integer::sum);
    }

    private void remove(EObject object) {
        EcoreUtil.remove(object);
        mark(object);
    }

    private void mark(EObject object) {
        removed.add(object);
        object.eAllContents().forEachRemaining(removed::add);
    }

    private void clear(List<? extends EObject> list) {
        list.forEach(this::mark);
        list.clear();
    }

    private void committee(Committee committee) {
        clear(committee.getBacklog());
        clear(committee.getTemplates());
        clear(committee.getSeries());
        clear(committee.getEscalation());
        if (committee.getActionList() != null) {
            remove(committee.getActionList());
        }
        if (committee.getReviewList() != null) {
            remove(committee.getReviewList());
        }
        if (committee.getFeedbackList() != null) {
            clear(committee.getFeedbackList().getConsultations());
            clear(committee.getFeedbackList().getStakeholders());
            clear(committee.getFeedbackList().getLessons());
        }
        for (Meeting meeting : List.copyOf(committee.getMeetings())) {
            if (meeting.getState() == MeetingState.DRAFT) {
                remove(meeting);
                count(Kind.MEETINGS, 1);
            } else {
                meeting(meeting);
            }
        }
    }

    private void meeting(Meeting meeting) {
        clear(meeting.getAvailability());
        clear(meeting.getPackIssues());
        Agenda agenda = meeting.getAgenda();
        boolean over = OVER.contains(meeting.getState());
        boolean done = over && meeting.getMinutes() != null && FINAL.contains(meeting.getMinutes().getState())
            && (meeting.getMinutes().getApprovedOn() == null || !meeting.getMinutes().getApprovedOn().isAfter(asOf));
        if (agenda != null) {
            agenda(meeting, agenda, over);
            items(agenda).forEach(item -> item(item, over, done));
        }
        if (!issued(meeting)) {
            clear(meeting.getDocuments());
        }
        if (!done) {
            if (meeting.getMinutes() != null) {
                if (meeting.getMinutes().getState() != MinutesState.NONE) {
                    count(Kind.MINUTES, 1);
                }
                remove(meeting.getMinutes());
            }
            clear(meeting.getAttendance());
        }
        if (meeting.getPolicyReview() != null) {
            remove(meeting.getPolicyReview());
        }
    }

    /** All items of an agenda, in a list of its own: what they hold may be taken out while they are looked at. */
    private static List<AgendaItem> items(Agenda agenda) {
        var items = new ArrayList<AgendaItem>();
        agenda.eAllContents().forEachRemaining(object -> {
            if (object instanceof AgendaItem item) {
                items.add(item);
            }
        });
        return items;
    }

    private boolean issued(Meeting meeting) {
        Agenda agenda = meeting.getAgenda();
        return ISSUED.contains(meeting.getState()) || agenda != null && (!agenda.getVersions().isEmpty()
            || agenda.getPublishedOn() != null && !agenda.getPublishedOn().isAfter(asOf));
    }

    private void agenda(Meeting meeting, Agenda agenda, boolean over) {
        if (!issued(meeting)) {
            if (!agenda.getItems().isEmpty()) {
                count(Kind.AGENDAS, 1);
            }
            clear(agenda.getItems());
            agenda.setNote(null);
            return;
        }
        if (!over && meeting.getState() != MeetingState.IN_SESSION && !agenda.getVersions().isEmpty()) {
            asIssued(agenda, agenda.getVersions().getLast());
        }
    }

    /** Brings an agenda back to what was issued last. */
    private void asIssued(Agenda agenda, AgendaVersion version) {
        var known = new HashMap<String, AgendaItem>();
        items(agenda).forEach(item -> known.put(item.getId(), item));
        known.values().forEach(EcoreUtil::remove);
        agenda.setNote(version.getNote());
        var open = new ArrayDeque<AgendaItem>();
        for (AgendaVersionLine line : version.getLines()) {
            AgendaItem item = known.remove(line.getItem());
            AgendaItem issued = item == null ? RegisterFactory.eINSTANCE.createAgendaItem() : item;
            asIssued(issued, line);
            while (open.size() > line.getDepth()) {
                open.pop();
            }
            (open.isEmpty() ? agenda.getItems() : open.peek().getItems()).add(issued);
            open.push(issued);
        }
        known.values().forEach(this::mark);
    }

    private void asIssued(AgendaItem item, AgendaVersionLine line) {
        item.setId(line.getItem());
        item.setTitle(line.getTitle());
        item.setKind(line.getKind());
        item.setPurpose(line.getPurpose());
        item.setText(line.getText());
        item.setMinutesPlanned(line.getMinutes());
        item.setFixedStart(line.getStart());
        item.setAfter(null);
        item.setConsent(line.isConsent());
        item.setClosed(line.isClosed());
        item.setLabel(line.getNumber() == null || line.getNumber().isBlank() ? null : line.getNumber());
        for (PaperUse use : List.copyOf(item.getPapers())) {
            if (line.getContents().isEmpty() && line.getPapers().isEmpty() || !line.getContents().isEmpty() && use.getPaper() != null
                    && use.getPaper().getVersions().stream().noneMatch(version -> line.getContents().contains(version.getSha256()))) {
                remove(use);
            } else if (use.getVersion() == null && use.getPaper() != null) {
                use.getPaper().getVersions().stream().filter(version -> line.getContents().contains(version.getSha256()))
                    .reduce((first, second) -> second).ifPresent(use::setVersion);
            }
        }
    }

    private void item(AgendaItem item, boolean over, boolean done) {
        if (!done) {
            if (item.getRecord() != null) {
                remove(item.getRecord());
            }
            clear(item.getMotions());
        }
        if (item.getRecord() != null) {
            item.getRecord().setNotes(null);
        }
        for (Decision decision : List.copyOf(item.getDecisions())) {
            if (!over || decision.getResult() == DecisionResult.OPEN || decision.getDate() != null && decision.getDate().isAfter(asOf)) {
                remove(decision);
                count(Kind.DECISIONS, 1);
            }
        }
    }

    /** What recommendations came out of something that is not published is not published either. */
    private void recommendations() {
        for (Committee committee : register.getCommittees()) {
            if (committee.getFeedbackList() == null) {
                continue;
            }
            for (Recommendation made : List.copyOf(committee.getFeedbackList().getRecommendations())) {
                boolean early = made.getMadeOn() != null && made.getMadeOn().isAfter(asOf);
                if (early || made.getOrigin() != null && (removed.contains(made.getOrigin()) || pending(made.getOrigin()))) {
                    remove(made);
                    count(Kind.RECOMMENDATIONS, 1);
                }
            }
        }
    }

    private static boolean pending(EObject origin) {
        for (EObject object = origin; object != null; object = object.eContainer()) {
            if (object instanceof Meeting meeting) {
                return !OVER.contains(meeting.getState());
            }
        }
        return false;
    }

    /** Keeps the versions of papers that are before what is published. */
    private void papers() {
        var kept = new HashSet<PaperVersion>();
        var used = new HashSet<Paper>();
        register.eAllContents().forEachRemaining(object -> {
            for (EReference reference : object.eClass().getEAllReferences()) {
                if (!reference.isContainment() && !reference.isDerived() && !reference.isMany() && !(object instanceof PaperUse)
                        && !(object instanceof Paper) && object.eGet(reference) instanceof Paper paper) {
                    latest(paper, asOf).ifPresent(kept::add);
                    used.add(paper);
                }
            }
            if (object instanceof PaperUse use && use.getPaper() != null && !removed.contains(use.getPaper())) {
                used.add(use.getPaper());
                if (use.getVersion() == null) {
                    latest(use.getPaper(), day(use)).ifPresent(use::setVersion);
                }
                if (use.getVersion() != null) {
                    kept.add(use.getVersion());
                }
            }
        });
        var lists = new ArrayList<>(register.getCommittees().stream().map(Committee::getPaperList).toList());
        lists.add(register.getPaperList());
        lists.stream().filter(list -> list != null).forEach(list -> {
            for (Paper paper : List.copyOf(list.getPapers())) {
                if (!used.contains(paper)) {
                    remove(paper);
                    count(Kind.PAPERS, 1);
                } else {
                    clear(paper.getVersions().stream().filter(version -> !kept.contains(version)).toList(), paper);
                }
            }
        });
    }

    private void clear(List<PaperVersion> versions, Paper paper) {
        versions.forEach(this::mark);
        paper.getVersions().removeAll(versions);
    }

    /** The day up to which a use that names no version means the latest. */
    private LocalDate day(PaperUse use) {
        for (EObject object = use; object != null; object = object.eContainer()) {
            if (object instanceof Meeting meeting && meeting.getStart() != null && OVER.contains(meeting.getState())) {
                return meeting.getStart().toLocalDate();
            }
        }
        return asOf;
    }

    private static Optional<PaperVersion> latest(Paper paper, LocalDate day) {
        return paper.getVersions().stream().filter(version -> version.getReceived() == null || !version.getReceived().isAfter(day))
            .reduce((first, second) -> second);
    }

    /** What was taken out is referred to by nothing. */
    private void references() {
        register.eAllContents().forEachRemaining(object -> {
            for (EReference reference : object.eClass().getEAllReferences()) {
                if (reference.isContainment() || reference.isContainer() || reference.isDerived() || reference.isTransient()
                        || !reference.isChangeable() || !object.eIsSet(reference)) {
                    continue;
                }
                if (reference.isMany()) {
                    ((List<?>) object.eGet(reference)).removeIf(removed::contains);
                } else if (removed.contains(object.eGet(reference))) {
                    object.eUnset(reference);
                }
            }
        });
    }

    /** The zone of what belongs to a committee. */
    public static ZoneId zone(Committee committee) {
        if (committee.getZone() != null) {
            return committee.getZone();
        }
        return committee.getRegister() == null || committee.getRegister().getZone() == null ? ZoneId.of("UTC")
            : committee.getRegister().getZone();
    }
}
