package org.consultum.store.internal;

import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.invariants.Invariants;
import org.consultum.store.Problem;
import org.consultum.store.internal.codec.FileDigest;
import org.consultum.store.internal.codec.ReadResult;
import org.consultum.store.internal.codec.UnusableFile;

/** What is checked of a file after it was read: things that concern the file as a whole. */
final class FileChecks {

    private static final int MAJOR = 1;
    private static final int MINOR = 0;

    private FileChecks() {
    }

    static void afterReading(String path, ReadResult result, ProblemList problems) throws UnusableFile {
        switch (result.root()) {
            case Register register -> version(path, register, problems);
            case Committee committee -> slug(committee.getSlug());
            case Meeting meeting -> slug(meeting.getSlug());
            default -> {
                // nothing to check
            }
        }
        for (ReadResult.Note note : result.notes()) {
            problems.add(note.harmless() ? Problem.Severity.INFO : Problem.Severity.WARNING, path, note.line(), 0, note.message(), note.remedy());
        }
    }

    private static void slug(String slug) throws UnusableFile {
        if (!Invariants.isSlug(slug)) {
            throw new UnusableFile(0, 0, Messages.text("read.badSlug", String.valueOf(slug)), Messages.text("remedy.badSlug"));
        }
    }

    private static void version(String path, Register register, ProblemList problems) throws UnusableFile {
        String text = String.valueOf(register.getFormatVersion());
        if (!text.matches("\\d{1,4}\\.\\d{1,4}")) {
            throw new UnusableFile(0, 0, Messages.text("read.badVersion", text), Messages.text("remedy.restore"));
        }
        int major = Integer.parseInt(text.substring(0, text.indexOf('.')));
        int minor = Integer.parseInt(text.substring(text.indexOf('.') + 1));
        if (major > MAJOR) {
            throw new UnusableFile(0, 0, Messages.text("read.newerVersion", text), Messages.text("remedy.update"));
        }
        if (major == MAJOR && minor > MINOR) {
            problems.add(Problem.Severity.INFO, path, "read.newerMinor", "remedy.update", text);
        }
    }

    static void digest(String path, FileDigest.State state, ProblemList problems) {
        switch (state) {
            case INTACT -> {
                // as it was written
            }
            case ABSENT -> problems.add(Problem.Severity.INFO, path, "read.noDigest", "remedy.noDigest");
            case CHANGED -> problems.add(Problem.Severity.WARNING, path, "read.changedOutside", "remedy.changedOutside");
        }
    }
}
