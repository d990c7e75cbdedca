package org.consultum.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A plugin with a command of its own, in an unpacked product that nobody may write to")
@EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
class PluginInstallationTest {

    private static final int WRONG_USAGE = 2;
    private static final String ID = "org.example.hello";

    @TempDir
    static Path shared;

    static Installation installed;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpackOnce() throws Exception {
        installed = Installation.unpack("linux-x86_64", shared.resolve("Program folder, read-only"), shared.resolve("nobody"));
        try (Stream<Path> files = Files.walk(installed.folder())) {
            for (Path file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
                allowed.removeAll(Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
                Files.setPosixFilePermissions(file, allowed);
            }
        }
    }

    @Test
    @DisplayName("is installed by one line, used, updated, taken back, left out of a safe start and removed, without a trace in the program")
    void wholeLife() throws Exception {
        var user = installed.usedBy(folder.resolve("home, of Zoë"));
        var before = user.inventory();
        Path shelf = Files.createDirectories(folder.resolve("shelf"));
        plugin(shelf, "1.0.0", "Hello");

        var refused = user.run("plugin", "install", shelf.toString()).expect(WRONG_USAGE);
        assertTrue(refused.err().contains("--allow-unsigned"), refused.err());
        user.run("hello").expect(WRONG_USAGE);

        assertEquals("installed " + ID + " 1.0.0\n", user.run("plugin", "install", shelf.toString(), "--allow-unsigned").expect(0).out());
        assertEquals("Hello\n", user.run("hello").expect(0).out());
        String list = user.run("plugin", "list", "--json").expect(0).out();
        assertTrue(list.contains("\"id\": \"" + ID + "\"") && list.contains("\"state\": \"active\""), list);

        plugin(shelf, "1.1.0", "Good morning");
        assertEquals("updated " + ID + " 1.0.0 -> 1.1.0\n", user.run("plugin", "update", ID, "--allow-unsigned").expect(0).out());
        assertEquals("Good morning\n", user.run("hello").expect(0).out());
        user.run("--safe-start", "hello").expect(WRONG_USAGE);
        user.run(Map.of("LANG", "C.UTF-8", "CONSULTUM_SAFE", "1"), "hello").expect(WRONG_USAGE);

        user.run("plugin", "revert").expect(0);
        assertEquals("Hello\n", user.run("hello").expect(0).out());
        assertEquals("removed " + ID + " 1.0.0\n", user.run("plugin", "remove", ID).expect(0).out());
        user.run("hello").expect(WRONG_USAGE);
        assertEquals(before, user.inventory());
    }

    @Test
    @DisplayName("may bring a view: the command line leaves that bundle unresolved and uses the rest")
    void windowPartsStayOut() throws Exception {
        var user = installed.usedBy(folder.resolve("home"));
        Path shelf = Files.createDirectories(folder.resolve("shelf"));
        plugin(shelf, "1.0.0", "Hello");
        jar(shelf.resolve("view.jar"), Map.of("Bundle-SymbolicName", "org.example.hello.ui", "Bundle-Version", "1.0.0", "Require-Bundle",
                "org.eclipse.ui," + ID), Map.of("text.txt", "a view".getBytes()));
        user.run("plugin", "install", shelf.toString(), "--allow-unsigned").expect(0);
        var said = user.run("hello").expect(0);
        assertEquals("Hello\n", said.out());
        assertEquals("", said.err());
    }

    @Test
    @DisplayName("is told apart from the removable parts of the program, which go and come back for this user alone")
    void removableParts() throws Exception {
        var user = installed.usedBy(folder.resolve("home"));
        user.run("plugin", "remove", "org.consultum.defence").expect(0);
        String without = user.run("plugin", "list", "--json").expect(0).out();
        assertTrue(without.contains("\"state\": \"switchedOff\""), without);
        String others = installed.usedBy(folder.resolve("other")).run("plugin", "list", "--json").expect(0).out();
        assertTrue(others.contains("\"state\": \"active\""), others);
        user.run("plugin", "install", "org.consultum.defence").expect(0);
        assertEquals(others, user.run("plugin", "list", "--json").expect(0).out());
    }

    /** A bundle with one command that says something. */
    private static void plugin(Path shelf, String version, String text) throws IOException {
        Path work = Files.createTempDirectory(shelf.getParent(), "work");
        Path source = Files.writeString(work.resolve("Hello.java"), """
                import java.io.IOException;
                import org.consultum.spi.cli.*;
                public final class Hello implements CommandLineCommand {
                    public CommandSyntax syntax() {
                        return CommandSyntax.takes().build();
                    }
                    public Outcome run(CommandContext context) throws IOException {
                        context.out().write("%s\\n");
                        return Outcome.DONE;
                    }
                }
                """.formatted(text));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "21", "-cp", classPath(), "-d",
                work.toString(), source.toString()));
        jar(shelf.resolve("hello.jar"), Map.of("Bundle-SymbolicName", ID + ";singleton:=true", "Bundle-Version", version, "Require-Bundle",
                "org.consultum.spi;bundle-version=\"[0.1.0,1.0.0)\""),
                Map.of("Hello.class", Files.readAllBytes(work.resolve("Hello.class")), "plugin.xml", """
                        <plugin><extension point="org.consultum.spi.commands">
                        <command name="hello" summary="Says hello" class="Hello"/></extension></plugin>
                        """.getBytes()));
    }

    private static String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(installed.folder().resolve("plugins"))) {
            return jars.map(Path::toString).filter(name -> name.contains("/org.consultum.spi_") || name.contains("/org.consultum.model_"))
                    .collect(Collectors.joining(":"));
        }
    }

    private static void jar(Path jar, Map<String, String> headers, Map<String, byte[]> content) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        headers.forEach(manifest.getMainAttributes()::putValue);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : List.copyOf(content.keySet())) {
                out.putNextEntry(new ZipEntry(name));
                out.write(content.get(name));
                out.closeEntry();
            }
        }
    }
}
