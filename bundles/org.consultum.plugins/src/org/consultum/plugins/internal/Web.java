package org.consultum.plugins.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.internal.p2.repository.Transport;

/**
 * How p2 reaches the web: over the client of Java, and only the server the user named. A description that points elsewhere, or a
 * redirection to another host or from https to http, ends in an error.
 */
final class Web extends Transport {

    private static final String PLUGIN = "org.consultum.plugins";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int REDIRECTIONS = 5;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final URI allowed;
    private final Limits limits;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    Web(URI allowed, Limits limits) {
        this.allowed = allowed;
        this.limits = limits;
    }

    /** Reads everything an address has. */
    InputStream open(URI address) throws IOException {
        return request(address, "GET").body();
    }

    @Override
    public IStatus download(URI address, OutputStream target, IProgressMonitor monitor) {
        try (InputStream in = new Bounded(open(address), limits.bytes())) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (monitor != null && monitor.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                target.write(buffer, 0, read);
            }
            return Status.OK_STATUS;
        } catch (IOException e) {
            return new Status(IStatus.ERROR, PLUGIN, e instanceof FileNotFoundException ? NOT_FOUND : 0, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public InputStream stream(URI address, IProgressMonitor monitor) throws FileNotFoundException, CoreException {
        try {
            return new Bounded(open(address), limits.metadata());
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public long getLastModified(URI address, IProgressMonitor monitor) throws CoreException, FileNotFoundException {
        try {
            HttpResponse<InputStream> response = request(address, "HEAD");
            response.body().close();
            return response.headers().firstValue("Last-Modified")
                .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)).toInstant().toEpochMilli())
                .orElse(1L);
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException | java.time.DateTimeException e) {
            throw failed(e);
        }
    }

    private static CoreException failed(Exception e) {
        return new CoreException(new Status(IStatus.ERROR, PLUGIN, String.valueOf(e.getMessage()), e));
    }

    private HttpResponse<InputStream> request(URI address, String method) throws IOException {
        URI next = address;
        for (int i = 0; i <= REDIRECTIONS; i++) {
            if (!isAllowed(next)) {
                throw new IOException(Texts.of("web.elsewhere", next, allowed.getHost()));
            }
            HttpResponse<InputStream> response = send(HttpRequest.newBuilder(next).timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody()).build());
            if (response.statusCode() == OK) {
                return response;
            }
            response.body().close();
            if (response.statusCode() == NOT_FOUND || response.statusCode() == GONE) {
                throw new FileNotFoundException(next.toString());
            }
            URI here = next;
            next = response.headers().firstValue("Location").map(here::resolve)
                .orElseThrow(() -> new IOException(Texts.of("web.answer", here, response.statusCode())));
        }
        throw new IOException(Texts.of("web.redirections", address));
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private boolean isAllowed(URI address) {
        return allowed.getHost().equalsIgnoreCase(address.getHost()) && ("https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme()) && "http".equalsIgnoreCase(allowed.getScheme()));
    }
}
