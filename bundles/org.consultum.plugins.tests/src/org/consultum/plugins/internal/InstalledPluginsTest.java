package org.consultum.plugins.internal;

import static org.consultum.plugins.internal.Desk.done;
import static org.consultum.plugins.internal.Desk.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.consultum.plugins.Consent;
import org.consultum.plugins.Offer;
import org.consultum.plugins.OfferedPlugin.Standing;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.PluginOutcome;
import org.consultum.plugins.PluginOutcome.Kind;
import org.consultum.plugins.PluginOutcome.Reason;
import org.consultum.plugins.PluginSignature;
import org.consultum.plugins.PluginSource;
import org.consultum.plugins.PluginState;
import org.consultum.spi.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Plugins of the user")
class InstalledPluginsTest {

    private static final String TOOLS = "org.example.tools";
    private static final Consent UNSIGNED = Consent.NONE.allowingUnsigned();

    @TempDir
    Path folder;

    Desk desk;
    Maker maker;

    @BeforeEach
    void atTheDesk() throws IOException {
        desk = new Desk(folder);
        maker = new Maker(folder.resolve("maker"));
    }

    private Path tools(String version) throws IOException {
        return maker.bundle(Maker.Draft.of(TOOLS, version).needs("org.example.program", "[1.0.0,2.0.0)").file("plugin.xml",
            "<plugin><extension point='org.consultum.spi.commands'><command/><command/></extension></plugin>"));
    }

    @Test
    @DisplayName("are installed, updated, taken back by one step and removed; each time the next start finds exactly that")
    void wholeLife() throws Exception {
        done(desk.install(tools("1.0.0"), UNSIGNED));
        assertEquals(List.of(TOOLS + " 1.0.0"), desk.next());
        assertInstanceOf(PluginState.NeedsRestart.class, desk.state(TOOLS));
        assertInstanceOf(PluginState.Active.class, desk.startedWith(TOOLS + "/1.0.0").state(TOOLS));

        var updated = done(desk.install(tools("1.1.0"), UNSIGNED)).changes();
        assertEquals(List.of(new PluginOutcome.Change(Kind.UPDATED, TOOLS, Optional.of("1.0.0"), Optional.of("1.1.0"), Optional.empty())),
            updated);
        assertEquals(List.of(TOOLS + " 1.1.0"), desk.next());

        assertEquals(List.of(TOOLS + " 1.0.0"), desk.plugins().earlier().orElseThrow().plugins());
        done(desk.plugins().revert(Progress.NONE));
        assertEquals(List.of(TOOLS + " 1.0.0"), desk.next());

        done(desk.plugins().remove(List.of(TOOLS), Progress.NONE));
        assertEquals(List.of(), desk.next());
        assertFalse(desk.plugins().list().stream().anyMatch(plugin -> plugin.id().equals(TOOLS)));
        done(desk.plugins().revert(Progress.NONE));
        assertEquals(List.of(TOOLS + " 1.0.0"), desk.next());
    }

    @Test
    @DisplayName("show before they are installed what they are and what they add")
    void offer() throws Exception {
        try (Offer offer = desk.open(tools("1.0.0"))) {
            var plugin = offer.plugins().getFirst();
            assertEquals("Name of " + TOOLS, plugin.name());
            assertEquals(Optional.of("Example Works"), plugin.vendor());
            assertEquals(Standing.NEW, plugin.standing());
            assertEquals("org.consultum.spi.commands", plugin.contributions().getFirst().point());
            assertEquals(2, plugin.contributions().getFirst().count());
            assertEquals(List.of(), plugin.missing());
        }
        assertEquals(List.of(), desk.next());
        assertTrue(Desk.inventory(desk.home().resolve("fetched")).isEmpty(), "nothing fetched is left");
    }

    @ParameterizedTest(name = "at the step {0}")
    @EnumSource(Step.class)
    @DisplayName("stay as they were when an update is interrupted, and can be updated afterwards")
    void interrupted(Step step) throws Exception {
        done(desk.install(tools("1.0.0"), UNSIGNED));
        String before = Files.readString(desk.home().resolve("active.info"));

        var failed = assertInstanceOf(PluginOutcome.Failed.class, desk.failingAt(step).install(tools("1.1.0"), UNSIGNED));

        assertTrue(failed.happened().contains("interrupted"), failed.happened());
        assertEquals(before, Files.readString(desk.home().resolve("active.info")));
        desk.undisturbed();
        assertEquals("1.0.0", desk.info(TOOLS).version());
        assertTrue(desk.plugins().verify(Progress.NONE).stream().noneMatch(plugin -> plugin.signature() instanceof PluginSignature.Altered));
        done(desk.install(tools("1.1.0"), UNSIGNED));
        assertEquals(List.of(TOOLS + " 1.1.0"), desk.next());
    }

    @Test
    @DisplayName("do not pass for parts of the program by their name")
    void namedLikeTheProgram() throws Exception {
        Path jar = maker.bundle(Maker.Draft.of("org.consultum.defence.more", "1.0.0"));

        assertThrows(PluginException.class, () -> desk.install(jar, UNSIGNED));
        assertEquals(List.of(), desk.next());
    }

    @Test
    @DisplayName("change nothing when the user cancels")
    void cancelled() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        var progress = new Counting(asked, 3);
        try (Offer offer = desk.open(tools("1.0.0"))) {
            assertThrows(CancellationException.class, () -> desk.plugins().install(offer, UNSIGNED, progress));
        }
        assertEquals(List.of(), desk.next());
    }

    @Test
    @DisplayName("that nobody signed are refused each time unless the user allows it for this time")
    void unsigned() throws Exception {
        refused(desk.install(tools("1.0.0"), Consent.NONE), Reason.UNSIGNED);
        assertEquals(List.of(), desk.next());
        done(desk.install(tools("1.0.0"), UNSIGNED));
        refused(desk.install(tools("1.1.0"), Consent.NONE), Reason.UNSIGNED);
        assertEquals(List.of(TOOLS + " 1.0.0"), desk.next());
    }

    @Test
    @DisplayName("of a signer are refused until the signer is trusted, then installed without asking, and left out when trust is withdrawn")
    void trust() throws Exception {
        maker.key("works", "-validity", "3650");
        Path first = maker.sign(tools("1.0.0"), "works");

        var refusal = refused(desk.install(first, UNSIGNED), Reason.UNTRUSTED);
        String fingerprint = refusal.signer().orElseThrow().fingerprint();
        assertTrue(refusal.signer().get().subject().contains("CN=works"), refusal::happened);
        refused(desk.install(first, UNSIGNED.trusting("00" + fingerprint.substring(2))), Reason.UNTRUSTED);

        done(desk.install(first, Consent.NONE.trusting(fingerprint.toUpperCase().replaceAll("(..)(?=.)", "$1:"))));
        assertEquals(List.of(fingerprint), desk.plugins().trusted().stream().map(signer -> signer.fingerprint()).toList());
        done(desk.install(maker.sign(tools("1.1.0"), "works"), Consent.NONE));

        var withdrawn = done(desk.plugins().withdraw(fingerprint));
        assertEquals(List.of(Kind.LEFT_OUT), withdrawn.changes().stream().map(PluginOutcome.Change::kind).toList());
        assertEquals(List.of(), desk.next());
        assertInstanceOf(PluginState.SwitchedOff.class, desk.state(TOOLS));
        refused(desk.install(maker.sign(tools("1.2.0"), "works"), Consent.NONE), Reason.UNTRUSTED);

        done(desk.install(maker.sign(tools("1.2.0"), "works"), Consent.NONE.trusting(fingerprint)));
        assertEquals(List.of(TOOLS + " 1.2.0"), desk.next());
    }

    @Test
    @DisplayName("whose content was changed, extended or thinned out after signing are refused, also for those who allow unsigned ones")
    void altered() throws Exception {
        maker.key("works", "-validity", "3650");
        Path signed = maker.sign(tools("1.0.0"), "works");
        String fingerprint = refused(desk.install(signed, Consent.NONE), Reason.UNTRUSTED).signer().orElseThrow().fingerprint();
        Consent consent = UNSIGNED.trusting(fingerprint);

        for (Path jar : List.of(maker.altered(signed, "text.txt", "something else"), maker.altered(signed, "added.txt", "added"),
            maker.altered(signed, "plugin.xml", ""))) {
            refused(desk.install(jar, consent), Reason.ALTERED);
        }
        assertEquals(List.of(), desk.next());
        done(desk.install(maker.altered(signed, "text.txt", "something else"), consent.allowingAltered()));
    }

    @Test
    @DisplayName("signed with a certificate that has ended are not relied on")
    void expired() throws Exception {
        maker.key("old", "-startdate", "2020/01/01", "-validity", "30");
        var refusal = refused(desk.install(maker.sign(tools("1.0.0"), "old"), UNSIGNED), Reason.ALTERED);
        assertTrue(refusal.happened().contains("2020"), refusal.happened());
    }

    @Test
    @DisplayName("that need what is not there are refused and say what it is")
    void missing() throws Exception {
        Path jar = maker.bundle(Maker.Draft.of(TOOLS, "1.0.0").needs("org.example.absent", "[3.0.0,4.0.0)")
            .header("Import-Package", "org.example.api;version=\"[5.0.0,6.0.0)\",org.example.perhaps;resolution:=optional"));
        var refused = assertInstanceOf(PluginOutcome.Refused.class, desk.install(jar, UNSIGNED));
        String said = refused.refusals().toString();
        assertTrue(said.contains("org.example.absent") && said.contains("[3.0.0,4.0.0)"), said);
        assertTrue(said.contains("org.example.api") && said.contains("[5.0.0,6.0.0)"), said);
        assertFalse(said.contains("perhaps"), said);
        assertEquals(List.of(), desk.next());
    }

    @Test
    @DisplayName("come from a repository, from a folder, packed or over the web, and none of its instructions is carried out")
    void repositories() throws Exception {
        var core = Maker.Draft.of("org.example.core", "2.0.0");
        var extra = Maker.Draft.of("org.example.extra", "2.0.0");
        Path repository = maker.repository("site", "org.example.suite.feature", "2.0.0", List.of(core, extra),
            List.of(maker.bundle(core), maker.bundle(extra)));
        List<String> bundles = List.of("org.example.core 2.0.0", "org.example.extra 2.0.0");

        for (Path source : List.of(repository, maker.zip(repository, "site.zip"))) {
            done(desk.install(source, UNSIGNED));
            assertEquals(bundles, desk.next());
            assertEquals("The feature", desk.info("org.example.suite").name());
            done(desk.plugins().remove(List.of("org.example.suite"), Progress.NONE));
        }
        HttpServer server = serve(repository);
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/site");
            try (Offer offer = desk.plugins().open(new PluginSource.Remote(address), Progress.NONE)) {
                done(desk.plugins().install(offer, UNSIGNED, Progress.NONE));
            }
        } finally {
            server.stop(0);
        }
        assertEquals(bundles, desk.next());
    }

    private static HttpServer serve(Path content) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/site/", exchange -> {
            Path file = content.resolve(exchange.getRequestURI().getPath().substring("/site/".length()));
            boolean there = Files.isRegularFile(file);
            boolean body = there && exchange.getRequestMethod().equals("GET");
            exchange.sendResponseHeaders(there ? 200 : 404, body ? Files.size(file) : -1);
            if (body) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    @DisplayName("are updated from where they came from")
    void updates() throws Exception {
        Path shelf = Files.createDirectories(folder.resolve("shelf"));
        Files.copy(tools("1.0.0"), shelf.resolve("tools.jar"));
        done(desk.install(shelf, UNSIGNED));
        assertEquals(List.of(), desk.plugins().updates(List.of(), Progress.NONE));

        Files.delete(shelf.resolve("tools.jar"));
        Files.copy(tools("1.5.0"), shelf.resolve("tools.jar"));
        List<Offer> offers = desk.plugins().updates(List.of(TOOLS), Progress.NONE);
        assertEquals(1, offers.size());
        try (Offer offer = offers.getFirst()) {
            done(desk.plugins().install(offer, UNSIGNED, Progress.NONE));
        }
        assertEquals(List.of(TOOLS + " 1.5.0"), desk.next());
    }

    @Test
    @DisplayName("from a zip that would write elsewhere, or from anything larger than allowed, are refused and leave nothing behind")
    void hostileZip() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.copy(tools("1.0.0"), content.resolve("tools.jar"));
        Path escaping = maker.altered(maker.zip(content, "a.zip"), "../../escaped.txt", "out");
        assertThrows(PluginException.class, () -> desk.open(escaping));
        Path whole = maker.zip(content, "b.zip");
        desk.allowing(new Limits(10, 200, 1 << 20));
        assertThrows(PluginException.class, () -> desk.open(whole));
        Files.writeString(content.resolve("more.txt"), "");
        Path many = maker.zip(content, "c.zip");
        desk.allowing(new Limits(1, 1 << 20, 1 << 20));
        assertThrows(PluginException.class, () -> desk.open(many));
        Path swollen = Files.createDirectories(folder.resolve("swollen"));
        Path description = Files.createDirectories(folder.resolve("description"));
        Files.writeString(description.resolve("content.xml"), " ".repeat(1 << 20));
        Files.copy(maker.zip(description, "d.zip"), swollen.resolve("content.jar"));
        desk.allowing(new Limits(10, 1 << 20, 1 << 16));
        assertTrue(assertThrows(PluginException.class, () -> desk.open(swollen)).getMessage().contains("larger"));
        try (var files = Files.walk(folder)) {
            assertTrue(files.noneMatch(file -> file.endsWith("escaped.txt")));
        }
        assertTrue(Desk.inventory(desk.home().resolve("fetched")).isEmpty());
    }

    @Test
    @DisplayName("never touch the folder of the program, which may be read-only")
    @DisabledOnOs(OS.WINDOWS)
    void readOnlyProgram() throws Exception {
        Path program = desk.programFolder();
        var before = Desk.inventory(program);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            done(desk.install(tools("1.0.0"), UNSIGNED));
            done(desk.plugins().remove(List.of(Desk.AREA), Progress.NONE));
            assertEquals(before, Desk.inventory(program));
        } finally {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    @DisplayName("that no longer fit a new version of the program are left out and named, and are taken in again when they fit again")
    void newProgram() throws Exception {
        done(desk.install(tools("1.0.0"), UNSIGNED));
        assertInstanceOf(PluginOutcome.Unchanged.class, desk.plugins().adapt(Progress.NONE));

        desk.program("2.0.0");
        var left = done(desk.plugins().adapt(Progress.NONE)).changes().getFirst();
        assertEquals(Kind.LEFT_OUT, left.kind());
        assertTrue(left.note().orElseThrow().contains("org.example.program"), left::toString);
        assertEquals(List.of(), desk.next());
        var state = assertInstanceOf(PluginState.DoesNotFit.class, desk.state(TOOLS));
        assertTrue(state.why().getFirst().contains("[1.0.0,2.0.0)"), state::toString);

        desk.program("1.4.0");
        assertEquals(Kind.TAKEN_IN, done(desk.plugins().adapt(Progress.NONE)).changes().getFirst().kind());
        assertEquals(List.of(TOOLS + " 1.0.0"), desk.next());
    }

    @Test
    @DisplayName("include the removable parts of the program: removed they are left out, with what needs them, and they can be brought back")
    void parts() throws Exception {
        done(desk.install(maker.bundle(Maker.Draft.of(TOOLS, "1.0.0").needs(Desk.AREA, "[1.0.0,2.0.0)")), UNSIGNED));
        assertEquals("An area", desk.info(Desk.AREA).name());

        done(desk.plugins().remove(List.of("org.example.area.feature"), Progress.NONE));
        assertEquals(List.of("-" + Desk.AREA), desk.next());
        assertInstanceOf(PluginState.SwitchedOff.class, desk.state(Desk.AREA));
        assertInstanceOf(PluginState.DoesNotFit.class, desk.state(TOOLS));

        done(desk.plugins().restore(List.of(Desk.AREA), Progress.NONE));
        assertEquals(List.of(TOOLS + " 1.0.0"), desk.next());
        refused(desk.plugins().remove(List.of("org.example.program"), Progress.NONE), Reason.UNKNOWN);
    }

    @Test
    @DisplayName("whose installed files were changed are found by looking, and put right by installing them again")
    void verified() throws Exception {
        done(desk.install(tools("1.0.0"), UNSIGNED));
        try (var files = Files.list(desk.home().resolve("files"))) {
            Files.writeString(files.findFirst().orElseThrow(), "broken");
        }
        assertInstanceOf(PluginSignature.Altered.class, desk.plugins().verify(Progress.NONE).stream()
            .filter(plugin -> plugin.id().equals(TOOLS)).findFirst().orElseThrow().signature());
        done(desk.install(tools("1.0.0"), UNSIGNED));
        assertTrue(desk.plugins().verify(Progress.NONE).stream().noneMatch(plugin -> plugin.signature() instanceof PluginSignature.Altered));
    }

    @Test
    @DisplayName("find what is running where the program is not installed, as in a debug launch")
    void running() throws Exception {
        var unit = new ProgramReader(Optional.empty(), desk.context()).read().unit(Set.of());
        List<String> provided = unit.getProvidedCapabilities().stream().map(one -> one.getNamespace() + " " + one.getName()).toList();
        assertTrue(provided.containsAll(List.of("osgi.bundle org.consultum.plugins", "java.package org.consultum.spi",
            "java.package javax.xml.parsers", "osgi.ee JavaSE", "osgi.bundle system.bundle")), provided::toString);
    }

    /** Cancelled after it was asked a number of times. */
    private record Counting(AtomicInteger asked, int most) implements Progress {

        @Override
        public void begin(int total) {
            // not of interest
        }

        @Override
        public void worked(int steps) {
            // not of interest
        }

        @Override
        public void subtask(String what) {
            // not of interest
        }

        @Override
        public boolean isCancelled() {
            return asked.incrementAndGet() > most;
        }
    }
}
