package org.consultum.publish.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consultum.marking.release.ReleaseManifest;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.publish.Publication;
import org.consultum.publish.internal.folder.SiteFolder;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

/** What is published of a register, looked up once, and the folder it goes to. */
public final class Site {

    /** Digest of a file that can be one of ours. */
    private static final String DIGEST = "[0-9a-f]{64}";

    /** A decision with where it was taken. */
    public record Taken(Decision decision, AgendaItem item, Meeting meeting) {
    }

    /** A paper before a committee. */
    public record Use(PaperUse use, AgendaItem item, Meeting meeting) {
    }

    private final Publication publication;
    private final Register register;
    private final ReleaseManifest manifest;
    private final Map<Unpublished.Kind, Integer> unpublished;
    private final Places places;
    private final SiteFolder folder;
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Taken> decisions = new ArrayList<>();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();
    private final Map<Paper, List<Use>> uses = new HashMap<>();
    private final Map<Meeting, List<Recommendation>> outcomes = new HashMap<>();
    private final Map<String, Long> sizes = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();

    /** Takes out of the copy what is not published, and looks up the rest. */
    public Site(Publication publication, SiteFolder folder) {
        this.publication = publication;
        this.folder = folder;
        this.manifest = publication.released().manifest();
        this.register = publication.released().register();
        this.unpublished = Unpublished.takeOut(register, publication.asOf());
        this.places = new Places(register);
        for (Committee committee : register.getCommittees()) {
            meetings.addAll(committee.getMeetings());
            if (committee.getFeedbackList() != null) {
                recommendations.addAll(committee.getFeedbackList().getRecommendations());
            }
            if (committee.getPaperList() != null) {
                papers.addAll(committee.getPaperList().getPapers());
            }
        }
        if (register.getPaperList() != null) {
            papers.addAll(register.getPaperList().getPapers());
        }
        meetings.sort(Comparator.comparing(Site::instant).thenComparing(Places::id));
        meetings.forEach(this::walk);
        recommendations.sort(Comparator.comparing((Recommendation made) -> day(made.getMadeOn())).reversed().thenComparing(Places::id));
        for (Recommendation made : recommendations) {
            origin(made).ifPresent(meeting -> outcomes.computeIfAbsent(meeting, one -> new ArrayList<>()).add(made));
        }
        papers.sort(Comparator.comparing((Paper paper) -> day(date(paper).orElse(null))).reversed().thenComparing(Places::id));
        decisions.sort(Comparator.comparing((Taken taken) -> day(date(taken).orElse(null))).reversed()
            .thenComparing(taken -> Places.id(taken.decision())));
    }

    private void walk(Meeting meeting) {
        if (meeting.getAgenda() == null) {
            return;
        }
        for (TreeIterator<EObject> all = meeting.getAgenda().eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Decision decision && decision.eContainer() instanceof AgendaItem item) {
                decisions.add(new Taken(decision, item, meeting));
            } else if (object instanceof PaperUse use && use.getPaper() != null && use.eContainer() instanceof AgendaItem item) {
                uses.computeIfAbsent(use.getPaper(), paper -> new ArrayList<>()).add(new Use(use, item, meeting));
            }
        }
    }

    private static Instant instant(Meeting meeting) {
        return meeting.getStart() == null ? Instant.MAX : meeting.getStart().toInstant();
    }

    private static LocalDate day(LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }

    /** The day of a paper: its own, else that of its latest version. */
    public static Optional<LocalDate> date(Paper paper) {
        return Optional.ofNullable(paper.getDate()).or(() -> paper.getVersions().isEmpty() ? Optional.empty()
            : Optional.ofNullable(paper.getVersions().getLast().getReceived()));
    }

    /** The day of a decision: its own, else that of the meeting. */
    public static Optional<LocalDate> date(Taken taken) {
        return Optional.ofNullable(taken.decision().getDate()).or(() -> Optional.ofNullable(taken.meeting().getStart())
            .map(ZonedDateTime::toLocalDate));
    }

    /**
     * Copies the files of papers; those that are not there or not what was recorded are remembered.
     *
     * @param check called between files; throws when the run is to stop
     */
    public void copyFiles(Runnable check) throws IOException {
        for (Paper paper : papers) {
            var versions = new ArrayList<>(paper.getVersions());
            versions.addAll(paper.getAnnexes());
            for (PaperVersion version : versions) {
                check.run();
                copy(version, paper.getTitle());
            }
        }
        for (Meeting meeting : meetings) {
            for (TreeIterator<EObject> all = meeting.eAllContents(); all.hasNext();) {
                if (all.next() instanceof PaperVersion version) {
                    check.run();
                    copy(version, version.getFileName());
                }
            }
        }
    }

    private void copy(PaperVersion version, String title) throws IOException {
        String digest = version.getSha256();
        if (digest == null || !digest.matches(DIGEST) || sizes.containsKey(digest + Places.file(version))) {
            return;
        }
        Optional<Path> source = publication.released().paper(digest);
        Optional<Long> size = source.isEmpty() ? Optional.empty() : folder.copy(Places.file(version), source.get(), digest);
        size.ifPresentOrElse(bytes -> sizes.put(digest + Places.file(version), bytes), () -> missing.add(String.valueOf(title)));
    }

    /** Size of the file of a version in bytes; empty when it is not on the site. */
    public Optional<Long> size(PaperVersion version) {
        return version.getSha256() == null || !version.getSha256().matches(DIGEST) ? Optional.empty()
            : Optional.ofNullable(sizes.get(version.getSha256() + Places.file(version)));
    }

    /** Number of files of papers. */
    public int files() {
        return sizes.size();
    }

    /** Papers without their content. */
    public List<String> missing() {
        return missing;
    }

    public Publication publication() {
        return publication;
    }

    public Register register() {
        return register;
    }

    /** What the public does not get, by rule. */
    public ReleaseManifest manifest() {
        return manifest;
    }

    /** What is not published yet. */
    public Map<Unpublished.Kind, Integer> unpublished() {
        return unpublished;
    }

    public Places places() {
        return places;
    }

    public SiteFolder folder() {
        return folder;
    }

    /** All meetings, by start; those without one at the end. */
    public List<Meeting> meetings() {
        return meetings;
    }

    /** All decisions, latest first. */
    public List<Taken> decisions() {
        return decisions;
    }

    /** All recommendations, latest first. */
    public List<Recommendation> recommendations() {
        return recommendations;
    }

    /** The meeting a recommendation came out of. */
    public static Optional<Meeting> origin(Recommendation made) {
        for (EObject object = made.getOrigin(); object != null; object = object.eContainer()) {
            if (object instanceof Meeting meeting) {
                return Optional.of(meeting);
            }
        }
        return Optional.empty();
    }

    /** The recommendations that came out of a meeting. */
    public List<Recommendation> outcomes(Meeting meeting) {
        return outcomes.getOrDefault(meeting, List.of());
    }

    /** All papers, latest first. */
    public List<Paper> papers() {
        return papers;
    }

    /** Where a paper was before a committee. */
    public List<Use> uses(Paper paper) {
        return uses.getOrDefault(paper, List.of());
    }

    /** Whether a meeting is still to come on the day of the site. */
    public boolean isAhead(Meeting meeting) {
        return meeting.getStart() != null && !meeting.getStart().toLocalDate().isBefore(publication.asOf());
    }
}
