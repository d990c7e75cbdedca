package org.consultum.engagement.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.consultum.engagement.intake.ColumnMapping;
import org.consultum.engagement.intake.CsvTable;
import org.consultum.engagement.intake.IntakeEntry;
import org.consultum.engagement.intake.IntakeLimits;
import org.consultum.engagement.intake.IntakePlan;
import org.consultum.engagement.intake.IntakeRefusedException;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.FeedbackList;
import org.consultum.session.RegisterSession;
import org.consultum.spi.Progress;

/** One run of receiving submissions into a round. Made and used within one preparation. */
public final class Intake {

    private final IntakeLimits limits;
    private final RegisterSession session;
    private final ConsultationRound round;
    private final List<ConsultationQuestion> questions;
    private final ZoneId zone;

    /** A run; made where the model may be read. */
    public Intake(IntakeLimits limits, RegisterSession session, ConsultationRound round) {
        this.limits = limits;
        this.session = session;
        this.round = round;
        this.questions = List.copyOf(round.getQuestions());
        this.zone = round.getCloses() != null ? round.getCloses().getZone()
            : session.register().getZone() != null ? session.register().getZone() : ZoneId.of("UTC");
    }

    /** Compares a table with the round. */
    public IntakePlan table(CsvTable table, Optional<ColumnMapping> chosen) throws IntakeRefusedException {
        ColumnMapping mapping = chosen.filter(known -> known.uses().size() == table.headers().size())
            .orElseGet(() -> ColumnMapping.guess(table, questions));
        var reading = new Reading();
        if (mapping.saysAnything()) {
            new TableSubmissions(table, mapping, questions, zone, limits.textLength()).read(reading);
        } else {
            reading.refuse(new org.consultum.engagement.intake.Place(table.file(), 1), "csv.noText");
        }
        return plan(table.file(), reading, Optional.of(table), Optional.of(mapping));
    }

    /** Compares the mails and documents of a folder, or one of them, with the round. */
    public IntakePlan folder(Path source, String name, Progress progress) throws IOException {
        var reading = new Reading();
        DocumentText documents = new Documents(limits, progress);
        new FolderReader(limits, new MailReader(limits, zone, documents), documents).read(source, reading, progress);
        if (reading.submissions.isEmpty() && reading.refusals.isEmpty()) {
            throw new IntakeRefusedException(name, Messages.text("folder.empty"), Messages.text("folder.empty.remedy"));
        }
        return plan(name, reading, Optional.empty(), Optional.empty());
    }

    private IntakePlan plan(String source, Reading reading, Optional<CsvTable> table, Optional<ColumnMapping> mapping) {
        return session.read(() -> {
            var comparison = new Comparison(round, session.register(), questions);
            var ids = new HashSet<String>();
            var entries = new ArrayList<IntakeEntry>();
            for (Incoming incoming : reading.submissions) {
                if (ids.add(comparison.id(incoming))) {
                    entries.add(comparison.compare(incoming));
                } else {
                    reading.refuse(incoming.place(), "submission.twice");
                }
            }
            List<Change> changes = comparison.changes();
            return new IntakePlan(source, entries, reading.refusals, table, mapping, (target, progress) -> keep(changes, target, progress),
                domain -> new ReceiveSubmissions(domain, round, committeeOf(), source, changes));
        });
    }

    private Optional<org.consultum.model.Committee> committeeOf() {
        return round.eContainer() instanceof FeedbackList list ? Optional.ofNullable(list.getCommittee()) : Optional.empty();
    }

    private static void keep(List<Change> changes, RegisterSession session, Progress progress) throws IOException {
        var files = new LinkedHashMap<String, Incoming.Attached>();
        changes.forEach(change -> change.files().forEach(file -> files.putIfAbsent(file.sha256(), file)));
        progress.begin(files.size());
        for (Incoming.Attached file : files.values()) {
            progress.check();
            progress.subtask(file.name());
            if (session.paper(file.sha256()).isEmpty()) {
                try (InputStream content = file.content().open()) {
                    byte[] bytes = content.readAllBytes();
                    if (!Digests.sha256(bytes).equals(file.sha256())) {
                        throw new IntakeRefusedException(file.name(), Messages.text("file.changed"), Messages.text("file.changed.remedy"));
                    }
                    session.keepPaper(new java.io.ByteArrayInputStream(bytes), FileNames.ending(file.name()));
                }
            }
            progress.worked(1);
        }
    }
}
