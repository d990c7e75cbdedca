package org.consultum.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Chromium without a window, driven through WebDriver (W3C, 5 June 2018) and what chromedriver adds to it. */
final class Browser implements AutoCloseable {

    static final String TAB = "\uE004";
    static final String ENTER = "\uE007";

    private static final Pattern STARTED = Pattern.compile("started successfully on port ([0-9]+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final Path profile;
    private String session;

    private Browser(Process driver, Path profile, int port) throws IOException {
        this.driver = driver;
        this.profile = profile;
        this.session = "http://127.0.0.1:" + port + "/session";
    }

    /** Starts one; the test is skipped where there is none. */
    static Browser start() throws IOException {
        Optional<Path> program = found("chromedriver");
        Assumptions.assumeTrue(program.isPresent() && found("chromium").isPresent(),
            "There is no chromium with chromedriver here: pages are not looked at in a browser");
        Process driver = new ProcessBuilder(program.get().toString(), "--port=0").redirectErrorStream(true).start();
        var output = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        int port = 0;
        for (String line = output.readLine(); line != null && port == 0; line = port == 0 ? output.readLine() : line) {
            var matcher = STARTED.matcher(line);
            port = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        }
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> { }));
        Path profile = Files.createTempDirectory("chromium");
        var browser = new Browser(driver, profile, port);
        try {
            browser.open();
        } catch (IOException | RuntimeException e) {
            browser.close();
            throw e;
        }
        return browser;
    }

    private static Optional<Path> found(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable).findFirst();
    }

    private void open() throws IOException {
        ObjectNode wanted = JSON.createObjectNode();
        ObjectNode always = wanted.putObject("capabilities").putObject("alwaysMatch");
        always.putObject("goog:loggingPrefs").put("browser", "ALL").put("performance", "ALL");
        var arguments = always.putObject("goog:chromeOptions").put("binary", found("chromium").orElseThrow().toString())
            .putArray("args");
        for (String argument : List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--window-size=1200,900", "--lang=en", "--user-data-dir=" + profile)) {
            arguments.add(argument);
        }
        session += "/" + post("", wanted).path("sessionId").asText();
    }

    private JsonNode post(String path, JsonNode body) throws IOException {
        try {
            HttpResponse<String> response = client.send(HttpRequest.newBuilder(URI.create(session + path))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).header("Content-Type", "application/json").build(),
                HttpResponse.BodyHandlers.ofString());
            JsonNode value = JSON.readTree(response.body()).path("value");
            if (response.statusCode() != 200) {
                throw new IOException(path + ": " + value.path("message").asText());
            }
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Goes to an address and waits until the page is there. */
    void go(String address) throws IOException {
        post("/url", JSON.createObjectNode().put("url", address));
    }

    /** Runs a script in the page and gives what it returns. */
    JsonNode run(String script) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("script", script);
        body.putArray("args");
        return post("/execute/sync", body);
    }

    /** Waits until a script in the page says so. */
    boolean until(String script) {
        return until(() -> {
            try {
                return run("return Boolean(" + script + ")").asBoolean();
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static boolean until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return true;
    }

    /** Presses keys, one after the other. */
    void type(String keys) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        var actions = body.putArray("actions").addObject().put("type", "key").put("id", "keyboard").putArray("actions");
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            actions.addObject().put("type", "keyDown").put("value", key);
            actions.addObject().put("type", "keyUp").put("value", key);
        });
        post("/actions", body);
    }

    private JsonNode command(String name, JsonNode parameters) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("cmd", name);
        body.set("params", parameters);
        return post("/goog/cdp/execute", body);
    }

    /** Makes the window as large as a screen of a kind. */
    void size(int width, int height, boolean phone) throws IOException {
        command("Emulation.setDeviceMetricsOverride", JSON.createObjectNode().put("width", width).put("height", height)
            .put("deviceScaleFactor", 1).put("mobile", phone));
    }

    /** Shows pages as to somebody who wants them dark, or light. */
    void dark(boolean dark) throws IOException {
        ObjectNode media = JSON.createObjectNode();
        media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", dark ? "dark" : "light");
        command("Emulation.setEmulatedMedia", media);
    }

    /** Keeps a picture of the whole page. */
    void picture(Path file) throws IOException {
        ObjectNode all = JSON.createObjectNode().put("format", "png").put("captureBeyondViewport", true);
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(command("Page.captureScreenshot", all).path("data").asText()));
    }

    /** What the browser complained of since it was asked last. */
    List<String> complaints() throws IOException {
        var complaints = new ArrayList<String>();
        for (JsonNode entry : post("/se/log", JSON.createObjectNode().put("type", "browser"))) {
            complaints.add(entry.path("level").asText() + " " + entry.path("message").asText());
        }
        return complaints;
    }

    /** The addresses the browser asked for since it was asked last. */
    List<String> requests() throws IOException {
        var requests = new ArrayList<String>();
        for (JsonNode entry : post("/se/log", JSON.createObjectNode().put("type", "performance"))) {
            JsonNode message = JSON.readTree(entry.path("message").asText()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                requests.add(message.path("params").path("request").path("url").asText());
            }
        }
        return requests;
    }

    @Override
    public void close() throws IOException {
        try {
            if (session.contains("session/")) {
                client.send(HttpRequest.newBuilder(URI.create(session)).DELETE().build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.descendants().forEach(ProcessHandle::destroyForcibly);
            driver.destroy();
            remove(profile);
        }
    }

    /** The browser may still be putting away its things; what stays is in the folder for temporary files. */
    private static void remove(Path folder) {
        until(() -> {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
                return true;
            } catch (IOException | UncheckedIOException e) {
                return false;
            }
        });
    }
}
