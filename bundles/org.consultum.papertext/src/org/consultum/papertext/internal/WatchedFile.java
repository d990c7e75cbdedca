package org.consultum.papertext.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** A file that stops the reading when it has been read for too long, so that no loop in it lasts. */
final class WatchedFile extends RandomAccessReadBufferedFile {

    private final Budget budget;

    WatchedFile(Path file, Budget budget) throws IOException {
        super(file);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check();
        return super.read(bytes, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
        check();
        super.seek(position);
    }

    private void check() {
        // The file is looked at first while it is opened.
        if (budget != null) {
            budget.check();
        }
    }
}
