package org.consultum.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.engagement.internal.Messages;
import org.consultum.engagement.internal.Plain;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Disposition;
import org.consultum.model.Party;
import org.consultum.model.Property;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;

/** What follows from the submissions of a round. Reads the model, so to be called where the model may be read. */
public final class Submissions {

    /** Name of the property of a submission that keeps the moment it came in, as an instant of ISO 8601. */
    public static final String RECEIVED_AT = "org.consultum.engagement.receivedAt";

    private Submissions() {
    }

    /** Name of who handed it in: of the register, or as it came in; empty when nobody knows. */
    public static Optional<String> sender(Submission submission) {
        return Optional.ofNullable(submission.getParty()).map(Party::getName).or(() -> Optional.ofNullable(submission.getSubmitter()))
            .or(() -> Optional.ofNullable(submission.getEmail())).filter(name -> !name.isBlank());
    }

    /** What a submission is known by: its title, or its sender. Never empty. */
    public static String title(Submission submission) {
        return Optional.ofNullable(submission.getTitle()).filter(title -> !title.isBlank()).or(() -> sender(submission))
            .orElseGet(() -> Messages.text("submission.untitled"));
    }

    /** All points of a round in the order of its submissions. */
    public static Stream<SubmissionPoint> points(ConsultationRound round) {
        return round.getSubmissions().stream().flatMap(submission -> submission.getPoints().stream());
    }

    /** Points that have not been disposed of. */
    public static Stream<SubmissionPoint> openPoints(ConsultationRound round) {
        return points(round).filter(Submissions::isOpen);
    }

    /** Whether a point has not been disposed of. */
    public static boolean isOpen(SubmissionPoint point) {
        return point.getDisposition() == Disposition.PENDING;
    }

    /** Submissions no point was made of, so that nobody can have answered them. */
    public static Stream<Submission> unread(ConsultationRound round) {
        return round.getSubmissions().stream().filter(submission -> submission.getPoints().isEmpty());
    }

    /** The submission a point was raised in. */
    public static Submission of(SubmissionPoint point) {
        return (Submission) point.eContainer();
    }

    /**
     * Open points of the same round that say the same as a point, whatever their case, width and blanks; with the point itself in front.
     */
    public static List<SubmissionPoint> equalOpenPoints(SubmissionPoint point) {
        String key = Plain.key(point.getText());
        Stream<SubmissionPoint> others = of(point) != null && of(point).eContainer() instanceof ConsultationRound round
            ? openPoints(round).filter(other -> other != point && Plain.key(other.getText()).equals(key)) : Stream.of();
        return Stream.concat(Stream.of(point), others).toList();
    }

    /** The moment a submission came in, where it is known to the second. */
    public static Optional<Instant> receivedAt(Submission submission) {
        return submission.getProperties().stream().filter(property -> RECEIVED_AT.equals(property.getKey())).map(Property::getValue)
            .filter(Objects::nonNull).findFirst().flatMap(Submissions::instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException edited) {
            return Optional.empty();
        }
    }

    /**
     * Whether a submission came in after the deadline of its round. By the moment where it is known, or else by the day in the zone of
     * the deadline: what came in on the last day without a time is in time.
     */
    public static boolean isLate(Submission submission) {
        if (!(submission.eContainer() instanceof ConsultationRound round) || round.getCloses() == null) {
            return false;
        }
        LocalDate day = submission.getReceived();
        return receivedAt(submission).map(moment -> moment.isAfter(round.getCloses().toInstant()))
            .orElseGet(() -> day != null && day.isAfter(round.getCloses().toLocalDate()));
    }
}
