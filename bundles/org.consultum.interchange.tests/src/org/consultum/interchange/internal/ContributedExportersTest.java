package org.consultum.interchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.consultum.interchange.Exporters.Choice;
import org.consultum.interchange.Exporters.Format;
import org.consultum.interchange.Exporters.Included;
import org.consultum.interchange.Exporters.LeftOut;
import org.consultum.model.RegisterFactory;
import org.consultum.spi.Progress;
import org.consultum.spi.exporter.ExportRefusedException;
import org.consultum.spi.exporter.ExportScope;
import org.consultum.spi.exporter.ExportSink;
import org.consultum.spi.exporter.Exporter;
import org.consultum.testing.PretendPlugins;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exporters of plugins write files, say what they left out, and leave nothing half done whatever they do. */
class ContributedExportersTest {

    private static final String POINT = "org.consultum.spi.exporters";

    @TempDir
    private Path folder;
    private PretendPlugins plugins;
    private ContributedExporters exporters;
    private ContributionRegistry registry;

    @BeforeEach
    void install() throws CoreException {
        plugins = new PretendPlugins(getClass().getClassLoader()).points(POINT);
        plugin("names", "Names", "<choice id='former' name='Former members'/>");
        registry = ContributionRegistry.of(plugins.registry(), new Patience(Duration.ofMillis(200), Duration.ofMillis(200)), fault -> { });
        exporters = new ContributedExporters(registry);
    }

    private void plugin(String id, String type, String more) {
        plugins.extend("org.example." + id, POINT, "<exporter id='" + id + "' name='" + type + "' extension='txt' class='"
            + getClass().getName() + "$" + type + "'>" + more + "</exporter>");
    }

    private Format format(String id) {
        return exporters.find(id).orElseThrow();
    }

    private static ExportScope scope(String... choices) {
        var register = RegisterFactory.eINSTANCE.createRegister();
        register.setTitle("Council");
        return new ExportScope(register, List.of(), Optional.empty(), Set.of(choices), "council", Instant.EPOCH);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aPluginsFormatIsOfferedWithItsChoicesAndWritesAFile() throws IOException {
        assertEquals(List.of(new Format("names", "Names", "", "txt", List.of(new Choice("former", "Former members")))),
            exporters.formats());

        Path target = folder.resolve("council.txt");
        var exported = exporters.export(format("names"), scope("former"), target, Progress.NONE);

        assertEquals("Council (former members too)\n", Files.readString(target));
        assertEquals(List.of(new Included("titles", 1)), exported.included());
        assertEquals(List.of(new LeftOut("meetings", "A list of names has no room for them.")), exported.leftOut());
        assertEquals(List.of(target), files());
    }

    @Test
    void aPluginThatThrowsHangsOrWritesNothingIsNamedAndTheOldFileStays() throws IOException {
        Path target = Files.writeString(folder.resolve("council.txt"), "old");
        for (String type : List.of("Throwing", "Hanging", "Silent")) {
            plugin(type.toLowerCase(), type, "");

            var refused = assertThrows(ExportRefusedException.class,
                () -> exporters.export(format(type.toLowerCase()), scope(), target, Progress.NONE));

            assertTrue(refused.getMessage().contains("org.example." + type.toLowerCase()), refused.getMessage());
            assertTrue(exporters.find(type.toLowerCase()).isEmpty(), "switched off");
        }
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), files());
        assertEquals(List.of("org.example.throwing", "org.example.hanging", "org.example.silent"),
            registry.faults().all().stream().map(Fault::plugin).map(plugin -> plugin.id()).toList());
    }

    @Test
    void aFullDiskIsNoFaultOfThePlugin() {
        plugin("full", "Full", "");

        var thrown = assertThrows(IOException.class, () -> exporters.export(format("full"), scope(), folder.resolve("x.txt"), Progress.NONE));

        assertEquals("No space left on device", thrown.getMessage());
        assertTrue(exporters.find("full").isPresent());
    }

    @Test
    void aFormatWithAnEndingThatIsAPathIsNotOffered() {
        plugins.extend("org.example.path", POINT, "<exporter id='path' name='Path' extension='../x' class='" + getClass().getName()
            + "$Names'/>");

        assertTrue(exporters.find("path").isEmpty());
        assertFalse(registry.faults().of("org.example.path").isEmpty());
    }

    /** A plugin as in the example of the extension point. */
    public static final class Names implements Exporter {

        @Override
        public void export(ExportScope scope, ExportSink sink) throws IOException {
            sink.out().write((scope.register().getTitle() + (scope.wants("former") ? " (former members too)" : "") + "\n")
                .getBytes(StandardCharsets.UTF_8));
            sink.included("titles", 1);
            sink.leftOut("meetings", "A list of names has no room for them.");
        }
    }

    /** Throws after half of the file. */
    public static final class Throwing implements Exporter {

        @Override
        public void export(ExportScope scope, ExportSink sink) throws IOException {
            sink.out().write(65);
            throw new IllegalStateException("half way");
        }
    }

    /** Never returns. */
    public static final class Hanging implements Exporter {

        @Override
        public void export(ExportScope scope, ExportSink sink) throws IOException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                sink.out().write(65);
            }
        }
    }

    /** Writes nothing. */
    public static final class Silent implements Exporter {

        @Override
        public void export(ExportScope scope, ExportSink sink) {
            sink.included("nothing", 0);
        }
    }

    /** Meets a full disk. */
    public static final class Full implements Exporter {

        @Override
        public void export(ExportScope scope, ExportSink sink) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
