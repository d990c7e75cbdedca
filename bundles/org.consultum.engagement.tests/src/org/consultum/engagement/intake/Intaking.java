package org.consultum.engagement.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.consultum.engagement.Office;
import org.consultum.model.Submission;
import org.consultum.spi.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests that receive files into a round. */
abstract class Intaking {

    @TempDir
    Path folder;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    Path write(String name, String text, Charset charset) throws IOException {
        return write(name, text.getBytes(charset));
    }

    Path write(String name, String text) throws IOException {
        return write(name, text, StandardCharsets.UTF_8);
    }

    Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** A mail with lines as they travel. */
    Path mail(String name, String text) throws IOException {
        return write(name, text.replace("\n", "\r\n"), StandardCharsets.ISO_8859_1);
    }

    IntakePlan prepare(Path source) throws IOException {
        return prepare(source, Optional.empty(), IntakeLimits.usual());
    }

    IntakePlan prepare(Path source, Optional<ColumnMapping> mapping, IntakeLimits limits) throws IOException {
        return new SubmissionIntake(limits).prepare(office.session, office.round, source, mapping, Progress.NONE);
    }

    IntakePlan receive(Path source) throws IOException {
        IntakePlan plan = prepare(source);
        receive(plan);
        return plan;
    }

    void receive(IntakePlan plan) throws IOException {
        plan.keepFiles(office.session, Progress.NONE);
        var command = plan.command(office.session.editingDomain());
        assertTrue(command.canExecute(), () -> command.refusal().orElse(""));
        office.session.execute(command);
    }

    Submission only() {
        assertTrue(office.round.getSubmissions().size() == 1, () -> "submissions: " + office.round.getSubmissions());
        return office.round.getSubmissions().getFirst();
    }
}
