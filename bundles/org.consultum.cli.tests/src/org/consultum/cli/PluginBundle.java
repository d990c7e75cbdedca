package org.consultum.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/**
 * A plugin that exists only in a test, as a bundle in the running framework: with a copy of classes of the test, which use nothing but the
 * API, and whatever files it has.
 */
final class PluginBundle implements AutoCloseable {

    private final Bundle bundle;

    private PluginBundle(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Whether the tests run in a framework. */
    static boolean possible() {
        return FrameworkUtil.getBundle(CommandLineMain.class) != null;
    }

    /**
     * Installs the plugin and starts it.
     *
     * @param xml its {@code plugin.xml}
     * @param files folder with its other files; need not exist
     * @param types its classes
     */
    static PluginBundle installed(String name, String xml, Path files, Class<?>... types) throws IOException, BundleException {
        Bundle installed = FrameworkUtil.getBundle(CommandLineMain.class).getBundleContext().installBundle("test:" + name,
            new ByteArrayInputStream(jar(name, xml, files, types)));
        installed.start();
        return new PluginBundle(installed);
    }

    private static byte[] jar(String name, String xml, Path files, Class<?>... types) throws IOException {
        var manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name + ";singleton:=true");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Name", name);
        headers.putValue("Require-Bundle", "org.consultum.model,org.consultum.spi,org.consultum.testing,org.eclipse.emf.ecore");
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            add(jar, "plugin.xml", xml.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : types) {
                String path = type.getName().replace('.', '/') + ".class";
                try (InputStream code = Objects.requireNonNull(type.getResourceAsStream("/" + path))) {
                    add(jar, path, code.readAllBytes());
                }
            }
            for (Path file : files(files)) {
                add(jar, files.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(JarOutputStream jar, String path, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(path));
        jar.write(content);
        jar.closeEntry();
    }

    @Override
    public void close() throws BundleException {
        bundle.uninstall();
    }
}
