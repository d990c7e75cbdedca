package org.consultum.reminders.internal;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Calls of Jakarta Mail. It looks for its implementation through the class loader of the thread; in OSGi that finds nothing, so the thread
 * has the class loader of the implementation for as long as a call takes.
 */
public final class MailLibrary {

    private MailLibrary() {
    }

    /** A call. */
    @FunctionalInterface
    public interface Call<T> {

        T run() throws MessagingException, IOException;
    }

    /** Makes a call; what is wrong with a message comes as an exception of input and output. */
    public static <T> T call(Call<T> call) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SMTPTransport.class.getClassLoader());
        try {
            return call.run();
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
