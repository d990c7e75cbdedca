package org.consultum.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Somebody who makes plugins: bundles, signatures and repositories in a folder. */
final class Maker {

    private static final String PASSWORD = "changeit";

    private final Path folder;

    Maker(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** A bundle to be. */
    record Draft(String name, String version, Map<String, String> headers, Map<String, String> content) {

        static Draft of(String name, String version) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Bundle-ManifestVersion", "2");
            headers.put("Bundle-SymbolicName", name + ";singleton:=true");
            headers.put("Bundle-Version", version);
            headers.put("Bundle-Name", "Name of " + name);
            headers.put("Bundle-Vendor", "Example Works");
            headers.put("Bundle-RequiredExecutionEnvironment", "JavaSE-21");
            return new Draft(name, version, headers, new LinkedHashMap<>(Map.of("text.txt", name + " " + version)));
        }

        Draft header(String header, String value) {
            headers.put(header, value);
            return this;
        }

        Draft file(String path, String text) {
            content.put(path, text);
            return this;
        }

        Draft needs(String bundle, String range) {
            return header("Require-Bundle", bundle + ";bundle-version=\"" + range + "\"");
        }
    }

    Path bundle(Draft draft) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        draft.headers().forEach(manifest.getMainAttributes()::putValue);
        Path jar = folder.resolve(draft.name() + "_" + draft.version() + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var file : draft.content().entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }

    /** A key of its own with a certificate of its own. */
    void key(String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("keytool", "-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", "CN=" + alias
            + ", O=Example Works", "-keystore", folder.resolve("keys.p12").toString(), "-storepass", PASSWORD));
        command.addAll(List.of(more));
        run(command);
    }

    /** Signs a jar in its place. */
    Path sign(Path jar, String alias) throws IOException, InterruptedException {
        run(List.of("jarsigner", "-keystore", folder.resolve("keys.p12").toString(), "-storepass", PASSWORD, jar.toString(), alias));
        return jar;
    }

    private static void run(List<String> typed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(typed);
        command.set(0, Path.of(System.getProperty("java.home"), "bin", typed.getFirst()).toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /** Replaces a file of a jar, or adds one, and leaves everything else as it is. */
    Path altered(Path jar, String path, String text) throws IOException {
        Path fresh = jar.resolveSibling("altered-" + jar.getFileName());
        try (var in = new java.util.zip.ZipFile(jar.toFile()); var out = new ZipOutputStream(Files.newOutputStream(fresh))) {
            for (var entries = in.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (!entry.getName().equals(path)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(out);
                }
            }
            if (!text.isEmpty()) {
                out.putNextEntry(new ZipEntry(path));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return fresh;
    }

    /** A p2 repository with one feature over the bundles. */
    Path repository(String name, String feature, String version, List<Draft> drafts, List<Path> jars) throws IOException {
        Path repository = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(repository.resolve("plugins"));
        var units = new StringBuilder();
        var artifacts = new StringBuilder();
        var requires = new StringBuilder();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Files.copy(jars.get(i), repository.resolve("plugins/" + draft.name() + "_" + draft.version() + ".jar"));
            units.append("""
                <unit id='%1$s' version='%2$s'><provides size='2'>
                <provided namespace='org.eclipse.equinox.p2.iu' name='%1$s' version='%2$s'/>
                <provided namespace='osgi.bundle' name='%1$s' version='%2$s'/></provides>
                <artifacts size='1'><artifact classifier='osgi.bundle' id='%1$s' version='%2$s'/></artifacts>
                <touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/>
                <touchpointData size='1'><instructions size='1'><instruction key='install'>chmod(targetDir:/etc,permissions:777)</instruction>
                </instructions></touchpointData></unit>
                """.formatted(draft.name(), draft.version()));
            artifacts.append("<artifact classifier='osgi.bundle' id='%s' version='%s'/>".formatted(draft.name(), draft.version()));
            requires.append("<required namespace='org.eclipse.equinox.p2.iu' name='%s' range='[%2$s,%2$s]'/>".formatted(draft.name(),
                draft.version()));
        }
        units.append("""
            <unit id='%1$s.feature.group' version='%2$s'><properties size='2'><property name='org.eclipse.equinox.p2.name' value='The feature'/>
            <property name='org.eclipse.equinox.p2.type.group' value='true'/></properties><provides size='1'>
            <provided namespace='org.eclipse.equinox.p2.iu' name='%1$s.feature.group' version='%2$s'/></provides>
            <requires size='%3$d'>%4$s</requires></unit>
            """.formatted(feature, version, drafts.size(), requires));
        Files.writeString(repository.resolve("content.xml"), """
            <?xml version='1.0' encoding='UTF-8'?>
            <?metadataRepository version='1.1.0'?>
            <repository name='r' type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1'>
            <units size='%d'>%s</units></repository>
            """.formatted(drafts.size() + 1, units));
        Files.writeString(repository.resolve("artifacts.xml"), """
            <?xml version='1.0' encoding='UTF-8'?>
            <?artifactRepository version='1.1.0'?>
            <repository name='r' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'>
            <mappings size='1'><rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/></mappings>
            <artifacts size='%d'>%s</artifacts></repository>
            """.formatted(drafts.size(), artifacts));
        return repository;
    }

    /** Packs a folder. */
    Path zip(Path content, String name) throws IOException {
        Path zip = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip)); var files = Files.walk(content)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(content.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return zip;
    }
}
