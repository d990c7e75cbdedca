package org.consultum.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.consultum.cli.output.Visible;

/**
 * The two streams a command writes to, always UTF-8 with line feeds, whatever the locale and the system; never coloured. The only class
 * that may touch the streams of the process.
 *
 * <p>Results go to standard output and nothing else does. Everything said to the user goes to standard error, with control characters
 * made visible, because names come from anywhere.
 */
public final class Console {

    private final Writer out;
    private final PrintStream err;

    /**
     * A console over two streams.
     *
     * @param out where results go
     * @param err where messages go
     */
    public Console(OutputStream out, OutputStream err) {
        this.out = new ResultWriter(out);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** The streams of this process. */
    public static Console ofProcess() {
        return new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    /** Where results go. Throws {@link ClosedException} when nobody reads them any more. */
    public Writer out() {
        return out;
    }

    /** Says one or more lines to the user. */
    public void say(String message) {
        err.print(Visible.lines(message) + "\n");
        err.flush();
    }

    /** Shows where a failure comes from; only for those who asked for it. */
    public void show(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            say((cause == failure ? "" : "caused by ") + cause);
            for (StackTraceElement frame : cause.getStackTrace()) {
                say("    at " + frame);
            }
        }
    }

    /** Whoever read the results has gone away. */
    public static final class ClosedException extends IOException {

        private static final long serialVersionUID = 1L;

        ClosedException(IOException cause) {
            super(cause);
        }
    }

    /** Tells failures of this stream from failures of files. */
    private static final class ResultWriter extends Writer {

        private final Writer writer;

        ResultWriter(OutputStream stream) {
            writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            try {
                writer.write(characters, offset, length);
            } catch (IOException e) {
                throw new ClosedException(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                writer.flush();
            } catch (IOException e) {
                throw new ClosedException(e);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
