package org.consultum.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The unpacked product of one system, as its user will find it. */
final class ProductImage {

    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private ProductImage() {
    }

    /**
     * What an image is made of.
     *
     * @param product what the director installed, one folder per system
     * @param commandLine the same for the command line alone; only its list of bundles is used
     * @param scripts the start scripts
     * @param launcher the jar they start
     */
    record Parts(Path product, Path commandLine, Path scripts, Path launcher) {
    }

    /** Makes the image anew; {@code runtime} is the Java runtime it carries, if any. */
    static void assemble(Packager.Target system, Parts parts, Optional<Path> runtime, Path image) throws IOException {
        Folders.delete(image);
        Path installed = system.installed(parts.product());
        for (String folder : List.of("plugins", "features")) {
            Folders.copy(installed.resolve(folder), image.resolve(folder));
        }
        Path framework = onlyFile(image.resolve("plugins"), "org.eclipse.osgi_*.jar");
        ChangedJar.withoutSignature(framework);
        Path configuration = Files.createDirectories(image.resolve("configuration"));
        Files.writeString(configuration.resolve("config.ini"), settings(installed.resolve("configuration/config.ini")));
        writeBundles(installed.resolve(BUNDLES), image.resolve(BUNDLES), image);
        writeBundles(system.installed(parts.commandLine()).resolve(BUNDLES), configuration.resolve("cli/bundles.info"), image);

        Path library = Files.createDirectories(image.resolve("lib"));
        Path launcher = Files.copy(parts.launcher(), library.resolve("consultum-launcher.jar"));
        ChangedJar.withClassPath(launcher, "../plugins/" + framework.getFileName());
        if (system.isWindows()) {
            Files.copy(parts.scripts().resolve("consultum.cmd"), image.resolve("consultum.cmd"));
        } else {
            copyExecutable(parts.scripts().resolve("consultum"), image.resolve("consultum"));
            copyExecutable(parts.scripts().resolve("find-java"), library.resolve("find-java"));
        }
        Files.writeString(configuration.resolve("build.id"), digest(image) + "\n");
        if (runtime.isPresent()) {
            Folders.copy(runtime.get(), image.resolve("jre"));
        }
        Folders.date(image, Archive.DATE.toInstant(ZoneOffset.UTC));
    }

    /** The one file of the folder that fits the pattern. */
    static Path onlyFile(Path folder, String pattern) throws IOException {
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            var files = found.iterator();
            if (files.hasNext()) {
                Path file = files.next();
                if (!files.hasNext()) {
                    return file;
                }
            }
            throw new IOException("there must be exactly one " + pattern + " in " + folder);
        }
    }

    /** The settings the director wrote, without its date and without the places of the build. */
    private static String settings(Path file) throws IOException {
        Properties written = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            written.load(in);
        }
        var sorted = new TreeMap<String, String>();
        written.forEach((key, value) -> sorted.put((String) key, (String) value));
        sorted.keySet().removeIf(key -> key.startsWith("eclipse.p2.") || key.equals("osgi.framework.extensions"));
        return sorted.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue() + "\n").collect(Collectors.joining());
    }

    private static void writeBundles(Path from, Path to, Path image) throws IOException {
        List<String> lines = Files.readAllLines(from);
        for (String line : lines) {
            if (!line.startsWith("#") && !Files.exists(image.resolve(line.split(",")[2]))) {
                throw new IOException(from + " names a bundle the product does not have: " + line);
            }
        }
        Files.createDirectories(to.getParent());
        Stream<String> header = lines.stream().filter(line -> line.startsWith("#"));
        Stream<String> bundles = lines.stream().filter(line -> !line.startsWith("#")).sorted();
        Files.writeString(to, Stream.concat(header, bundles).collect(Collectors.joining("\n", "", "\n")));
    }

    private static void copyExecutable(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        if (Files.getFileStore(to).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** One value for the content of all files, so that state cached for another build is never taken for this one's. */
    private static String digest(Path image) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        try (Stream<Path> files = Files.walk(image)) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted(Comparator.comparing(Path::toString))
                    .forEach(file -> update(digest, image.relativize(file), file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path name, Path file) {
        try {
            digest.update(name.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
