package org.consultum.engagement.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.engagement.intake.IntakeEntry;
import org.consultum.engagement.intake.IntakeEntry.About;
import org.consultum.engagement.internal.Messages;
import org.consultum.engagement.internal.Plain;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.FeedbackList;
import org.consultum.model.ImportTrace;
import org.consultum.model.Paper;
import org.consultum.model.PaperList;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Compares what comes in with what a round has, three ways: with what was received last, and with what stands in the register now. What
 * was edited here stays.
 */
final class Comparison {

    private static final String FORMAT = "submissions";
    private static final int BEGINNING = 2_000;
    private static final int TITLE = 120;

    private final ConsultationRound round;
    private final Register register;
    private final List<ConsultationQuestion> questions;
    private final Senders senders;
    private final FeatureTexts words = FeatureTexts.ofUser();
    private final Map<String, Submission> byId = new HashMap<>();
    private final Map<String, Submission> byFile = new HashMap<>();
    private final Map<String, Paper> papers = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    /** A comparison; made and used where the model may be read. */
    Comparison(ConsultationRound round, Register register, List<ConsultationQuestion> questions) {
        this.round = round;
        this.register = register;
        this.questions = questions;
        this.senders = new Senders(register, round);
        for (Submission submission : round.getSubmissions()) {
            byId.put(submission.getId(), submission);
            if (submission.getTrace() != null && submission.getDocument() != null) {
                submission.getDocument().getVersions().forEach(version -> byFile.put(String.valueOf(version.getSha256()), submission));
            }
        }
        PaperList list = round.eContainer() instanceof FeedbackList owner && owner.getCommittee() != null
            ? owner.getCommittee().getPaperList() : register.getPaperList();
        if (list != null) {
            list.getPapers().forEach(paper -> papers.put(paper.getId(), paper));
        }
    }

    /** Identity of a submission in the register: the same whoever receives it. */
    String id(Incoming incoming) {
        return Digests.id(register.getId(), round.getId() + " " + incoming.key());
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    IntakeEntry compare(Incoming incoming) {
        Submission known = byId.get(id(incoming));
        if (known == null && incoming.channel().equals("document") && !incoming.files().isEmpty()) {
            known = byFile.get(incoming.files().getFirst().sha256());
            if (known != null) {
                return new IntakeEntry.Known(about(incoming, known.getId(), Optional.ofNullable(known.getParty())));
            }
        }
        return known == null ? fresh(incoming) : again(incoming, known);
    }

    private IntakeEntry fresh(Incoming incoming) {
        String id = id(incoming);
        Optional<Party> party = senders.find(incoming);
        Submission submission = create(Submission.class, Literals.SUBMISSION, id);
        var baseline = new Baseline();
        Values.of(incoming).forEach((feature, text) -> {
            baseline.put(feature.getName(), Digests.value(text));
            if (!text.isEmpty()) {
                submission.eSet(feature, Values.value(feature, text));
            }
        });
        party.ifPresent(submission::setParty);
        submission.setChannel(channel(incoming));
        Values.moment(incoming).ifPresent(submission.getProperties()::add);
        incoming.points().forEach(point -> {
            baseline.put(key(point), Digests.value(point.text()));
            submission.getPoints().add(point(id, point));
        });
        About about = about(incoming, id, party);
        Optional<Paper> paper = Optional.empty();
        if (!incoming.files().isEmpty()) {
            Paper known = papers.get(paperId(id));
            Paper document = known == null ? paper(incoming, id, about.title(), party) : known;
            submission.setDocument(document);
            paper = Optional.of(document).filter(made -> known == null);
            incoming.files().forEach(file -> baseline.put(key(file), "1"));
        }
        ImportTrace trace = RegisterFactory.eINSTANCE.createImportTrace();
        trace.setFormat(FORMAT);
        trace.setSource(incoming.key());
        trace.setBaseline(baseline.toString());
        submission.setTrace(trace);
        changes.add(new Change(incoming.files(), paper, Optional.of(id), () -> true,
            steps -> steps.create(round, Literals.CONSULTATION_ROUND__SUBMISSIONS, submission)));
        return new IntakeEntry.New(about);
    }

    private IntakeEntry again(Incoming incoming, Submission known) {
        About about = about(incoming, known.getId(), Optional.ofNullable(known.getParty()));
        ImportTrace trace = known.getTrace();
        if (trace == null) {
            return new IntakeEntry.Known(about);
        }
        String before = trace.getBaseline();
        var update = new Update(known, Baseline.parse(before));
        Values.of(incoming).forEach(update::value);
        incoming.points().forEach(update::point);
        List<Incoming.Attached> files = update.files(incoming);
        if (update.changed.isEmpty()) {
            return update.kept.isEmpty() ? new IntakeEntry.Known(about) : new IntakeEntry.Kept(about, update.kept);
        }
        String after = update.baseline.toString();
        update.plans.add(steps -> steps.set(trace, Literals.IMPORT_TRACE__BASELINE, after));
        changes.add(new Change(files, update.paper, Optional.empty(),
            () -> known.eContainer() == round && String.valueOf(before).equals(trace.getBaseline()),
            steps -> update.plans.forEach(plan -> plan.into(steps))));
        return new IntakeEntry.Changed(about, update.changed, update.kept);
    }

    /** What changes in a submission that is known. */
    private final class Update {

        private final Submission known;
        private final Baseline baseline;
        private final List<String> changed = new ArrayList<>();
        private final List<String> kept = new ArrayList<>();
        private final List<Change.Plan> plans = new ArrayList<>();
        private Optional<Paper> paper = Optional.empty();

        Update(Submission known, Baseline baseline) {
            this.known = known;
            this.baseline = baseline;
        }

        void value(EStructuralFeature feature, String text) {
            String incoming = Digests.value(text);
            String last = baseline.get(feature.getName());
            if (incoming.equals(last)) {
                return;
            }
            String now = Digests.value(Values.now(known, feature));
            if (!now.equals(last) && !now.equals(incoming)) {
                kept.add(words.label(feature));
                return;
            }
            baseline.put(feature.getName(), incoming);
            changed.add(words.label(feature));
            plans.add(steps -> steps.set(known, feature, Values.value(feature, text)));
        }

        void point(Incoming.Point point) {
            String incoming = Digests.value(point.text());
            String last = baseline.get(key(point));
            if (incoming.equals(last)) {
                return;
            }
            String id = pointId(known.getId(), point);
            Optional<SubmissionPoint> here = known.getPoints().stream().filter(other -> id.equals(other.getId())).findFirst();
            if (here.isEmpty() && last.isEmpty()) {
                SubmissionPoint made = Comparison.this.point(known.getId(), point);
                plans.add(steps -> steps.create(known, Literals.SUBMISSION__POINTS, made));
            } else if (here.isPresent() && org.consultum.engagement.Submissions.isOpen(here.get())
                    && Digests.value(here.get().getText()).equals(last)) {
                plans.add(steps -> steps.set(here.get(), Literals.SUBMISSION_POINT__TEXT, point.text()));
            } else {
                kept.add(Messages.text("change.point", Plain.line(point.text(), TITLE)));
                return;
            }
            baseline.put(key(point), incoming);
            changed.add(Messages.text("change.point", Plain.line(point.text(), TITLE)));
        }

        List<Incoming.Attached> files(Incoming incoming) {
            List<Incoming.Attached> fresh = incoming.files().stream().filter(file -> baseline.get(key(file)).isEmpty()).toList();
            if (fresh.isEmpty()) {
                return fresh;
            }
            Paper document = known.getDocument();
            fresh.forEach(file -> {
                baseline.put(key(file), "1");
                changed.add(Messages.text("change.file", file.name()));
            });
            if (document == null) {
                Paper made = paper(incoming, known.getId(), org.consultum.engagement.Submissions.title(known),
                    Optional.ofNullable(known.getParty()));
                paper = Optional.of(made);
                plans.add(steps -> steps.set(known, Literals.SUBMISSION__DOCUMENT, made));
            } else {
                boolean edition = incoming.channel().equals("document");
                fresh.forEach(file -> {
                    PaperVersion version = version(known.getId(), file, incoming);
                    plans.add(steps -> steps.create(document, edition ? Literals.PAPER__VERSIONS : Literals.PAPER__ANNEXES, version));
                });
            }
            return fresh;
        }
    }

    private About about(Incoming incoming, String id, Optional<Party> party) {
        String sender = party.map(Party::getName).orElseGet(() -> Stream.of(incoming.submitter(), incoming.organisation(), incoming.email())
            .filter(text -> !text.isEmpty()).findFirst().orElse(""));
        String title = Stream.of(incoming.title(), sender).filter(text -> !text.isEmpty()).findFirst()
            .orElseGet(() -> Messages.text("submission.untitled"));
        boolean late = round.getCloses() != null && incoming.moment().map(moment -> moment.isAfter(round.getCloses().toInstant()))
            .orElseGet(() -> incoming.received().filter(day -> day.isAfter(round.getCloses().toLocalDate())).isPresent());
        String text = incoming.text().isEmpty() && !incoming.points().isEmpty() ? incoming.points().getFirst().text() : incoming.text();
        return new About(id, title, sender, party.isPresent(), incoming.place(), incoming.received(), late, incoming.confidential(),
            incoming.points().size(), incoming.files().stream().map(Incoming.Attached::name).toList(), Plain.lines(text, BEGINNING));
    }

    private static String channel(Incoming incoming) {
        return switch (incoming.channel()) {
            case "mail" -> Messages.text("channel.mail");
            case "document" -> Messages.text("channel.document");
            case "form" -> Messages.text("channel.form");
            default -> incoming.channel();
        };
    }

    private static String key(Incoming.Point point) {
        return "point." + point.key();
    }

    private static String key(Incoming.Attached file) {
        return "file." + file.sha256().substring(0, 16);
    }

    private static String pointId(String submission, Incoming.Point point) {
        return Digests.id(submission, "point " + point.key());
    }

    private static String paperId(String submission) {
        return Digests.id(submission, "paper");
    }

    private SubmissionPoint point(String submission, Incoming.Point incoming) {
        SubmissionPoint point = create(SubmissionPoint.class, Literals.SUBMISSION_POINT, pointId(submission, incoming));
        point.setText(incoming.text());
        if (incoming.question() > 0 && incoming.question() <= questions.size()) {
            point.setQuestion(questions.get(incoming.question() - 1));
        }
        if (!incoming.topic().isEmpty()) {
            point.setTopic(incoming.topic());
        }
        return point;
    }

    private Paper paper(Incoming incoming, String submission, String title, Optional<Party> party) {
        Paper paper = create(Paper.class, Literals.PAPER, paperId(submission));
        paper.setTitle(title);
        paper.setKind(Messages.text("paper.kind"));
        incoming.received().ifPresent(paper::setDate);
        party.ifPresent(paper.getOriginators()::add);
        incoming.files().stream().limit(1).forEach(file -> paper.getVersions().add(version(submission, file, incoming)));
        incoming.files().stream().skip(1).forEach(file -> paper.getAnnexes().add(version(submission, file, incoming)));
        return paper;
    }

    private static PaperVersion version(String submission, Incoming.Attached file, Incoming incoming) {
        PaperVersion version = create(PaperVersion.class, Literals.PAPER_VERSION, Digests.id(submission, "version " + file.sha256()
            + file.name()));
        version.setFileName(file.name());
        version.setMediaType(file.mediaType());
        version.setSha256(file.sha256());
        version.setSize(file.size());
        incoming.received().ifPresent(version::setReceived);
        return version;
    }

    private static <T extends org.eclipse.emf.ecore.EObject> T create(Class<T> type, org.eclipse.emf.ecore.EClass eClass, String id) {
        return new NewElements(() -> id).create(type, eClass);
    }
}
