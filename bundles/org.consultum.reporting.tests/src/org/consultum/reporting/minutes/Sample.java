package org.consultum.reporting.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.reporting.Progress;
import org.consultum.samples.DicasSample;

/** The sample register for tests of minutes. */
final class Sample {
    private final Register register = DicasSample.create();

    Register register() {
        return register;
    }

    /** {@return the meeting of January 2025: motions, a named vote, dissents, actions, corrections} */
    Meeting january() {
        return meeting("second-meeting");
    }

    Meeting meeting(String slug) {
        return register.getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
                .filter(meeting -> slug.equals(meeting.getSlug())).findFirst().orElseThrow();
    }

    static MinutesDocument minutes(Meeting meeting) {
        return minutes(meeting, "en");
    }

    static MinutesDocument minutes(Meeting meeting, String language) {
        return MinutesDocument.of(meeting, Optional.of(language), MinutesScope.FULL);
    }

    /** Writes minutes, which has to succeed. */
    static MinutesResult.Written write(MinutesDocument minutes, Path file) {
        return switch (new MinutesWriter("en").write(minutes, file, Progress.NONE)) {
            case MinutesResult.Written written -> written;
            case MinutesResult other -> throw new AssertionError("No minutes: " + other);
        };
    }

    /** {@return the parts of a text document by their names} */
    static Map<String, String> parts(Path file) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
