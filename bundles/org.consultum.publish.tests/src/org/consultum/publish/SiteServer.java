package org.consultum.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves a folder as any web server would. */
final class SiteServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "js",
        "text/javascript; charset=utf-8", "svg", "image/svg+xml", "png", "image/png", "json", "application/json", "xml",
        "application/xml", "pdf", "application/pdf", "ics", "text/calendar; charset=utf-8");

    private final Path folder;
    private final HttpServer server;

    SiteServer(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        Path file = folder.resolve(path.isEmpty() ? "index.html" : path).normalize();
        boolean known = file.startsWith(folder) && Files.isRegularFile(file);
        byte[] content = Files.readAllBytes(known ? file : folder.resolve("404.html"));
        String end = known ? file.toString().substring(file.toString().lastIndexOf('.') + 1) : "html";
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(end, "application/octet-stream"));
        exchange.sendResponseHeaders(known ? 200 : 404, content.length);
        try (var out = exchange.getResponseBody()) {
            out.write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
