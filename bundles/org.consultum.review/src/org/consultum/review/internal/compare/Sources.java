package org.consultum.review.internal.compare;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Approval;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewList;
import org.consultum.model.ReviewPart;
import org.consultum.model.ReviewRound;
import org.consultum.review.approval.CanonicalForm;
import org.consultum.review.approval.ContentSnapshots;
import org.consultum.review.approval.ContentText;
import org.consultum.review.compare.VersionSource;
import org.consultum.review.compare.VersionSource.Kind;
import org.consultum.review.internal.approval.Messages;
import org.consultum.review.internal.approval.StandingApprovals;
import org.consultum.session.RegisterSession;
import org.consultum.store.DetachedFiles;
import org.eclipse.emf.ecore.EObject;

/** Finds the versions of an element. */
public final class Sources {

    private Sources() {
    }

    /** The versions that exist, the oldest first, the current state last. */
    public static List<VersionSource> of(Element subject, ReviewPart part) {
        var sources = new ArrayList<VersionSource>();
        if (part == ReviewPart.AGENDA && subject instanceof Meeting meeting && meeting.getAgenda() != null) {
            meeting.getAgenda().getVersions().forEach(version -> sources.add(published(version, subject)));
        }
        for (ReviewList list : StandingApprovals.lists(subject)) {
            rounds(list, subject, part, sources);
        }
        int number = 0;
        for (Approval approval : StandingApprovals.history(subject)) {
            if (approval.getPart() == part) {
                number++;
                sources.add(new VersionSource("approval-" + number, Kind.APPROVAL,
                    Messages.text("source.approval", number, FeatureTexts.ofUser().label(approval.getKind()),
                        approval.getBy() == null ? Messages.text("approval.unknown") : Labels.ofUser().label(approval.getBy())),
                    Optional.ofNullable(approval.getAt()), subject, part, text(approval.getContent())));
            }
        }
        sources.sort(Comparator.comparing(source -> source.at().orElse(Instant.MIN)));
        sources.add(new VersionSource(VersionSource.CURRENT, Kind.CURRENT, Messages.text("source.current"), Optional.empty(), subject, part,
            ""));
        return List.copyOf(sources);
    }

    private static VersionSource published(AgendaVersion version, Element subject) {
        return new VersionSource(text(version.getLabel()), Kind.PUBLISHED_AGENDA,
            Messages.text("source.published", text(version.getLabel())), Optional.ofNullable(version.getPublished()), subject, ReviewPart.AGENDA, text(version.getId()));
    }

    private static void rounds(ReviewList list, Element subject, ReviewPart part, List<VersionSource> sources) {
        int number = 0;
        for (ReviewRound round : list.getRounds()) {
            boolean same = round.getPart() == part && round.eGet(Literals.REVIEW_ROUND__SUBJECT, false) instanceof EObject target
                && DetachedFiles.idOf(target).filter(id -> id.equals(subject.getId())).isPresent();
            if (same && round.getBaseline() != null) {
                number++;
                sources.add(new VersionSource("round-" + number, Kind.ROUND_BASELINE, Messages.text("source.round", text(round.getTitle())),
                    Optional.ofNullable(round.getStartedAt()), subject, part, round.getBaseline()));
            }
        }
    }

    /** The content of a version. */
    public static Optional<ContentText> content(VersionSource source, RegisterSession session) throws IOException {
        return switch (source.kind()) {
            case CURRENT -> Optional.of(session.read(() -> CanonicalForm.of(source.subject(), source.part())));
            case PUBLISHED_AGENDA -> session.read(() -> ((Meeting) source.subject()).getAgenda().getVersions().stream()
                .filter(version -> source.reference().equals(version.getId())).findFirst()
                .map(version -> PublishedAgenda.content(version, source.subject())));
            case ROUND_BASELINE, APPROVAL -> ContentSnapshots.read(session, source.reference());
        };
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
