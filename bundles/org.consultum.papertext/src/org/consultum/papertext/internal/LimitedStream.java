package org.consultum.papertext.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.consultum.papertext.PaperContent.Reason;

/** A stream that ends the reading when more comes out of it than may, or when it takes too long. */
final class LimitedStream extends FilterInputStream {

    private final Budget budget;
    private long left;

    LimitedStream(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
        this.left = budget.limits().unpackedBytes();
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, Math.min(length, 1 << 16));
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        budget.check();
        left -= bytes;
        if (left < 0) {
            throw new Stopped(Reason.TOO_LARGE);
        }
    }
}
