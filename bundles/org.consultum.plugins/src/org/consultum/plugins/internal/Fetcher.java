package org.consultum.plugins.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.PluginSource;
import org.consultum.plugins.internal.Fetched.Jar;
import org.consultum.spi.Progress;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.osgi.framework.BundleException;

/** Fetches what a source holds into a folder of ours, so that what is checked and shown is what is installed. */
final class Fetcher {

    private static final List<String> REPOSITORY = List.of("p2.index", "content.xml", "content.jar", "content.xml.xz",
        "compositeContent.xml", "compositeContent.jar");
    private static final List<String> PACKED = List.of("content.jar", "artifacts.jar", "compositeContent.jar", "compositeArtifacts.jar");
    /** A repository of files has no business on the web. */
    private static final URI NOWHERE = URI.create("http://localhost.invalid/");
    private static final String PROGRAM = "org.consultum.";
    /** Names become parts of file names and of lists. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private final Provisioning p2;
    private final Set<String> programUnits;
    private final JarSignature signatures;
    private final Limits limits;
    private final Progress progress;

    Fetcher(Provisioning p2, Set<String> programUnits, JarSignature signatures, Limits limits, Progress progress) {
        this.p2 = p2;
        this.programUnits = programUnits;
        this.signatures = signatures;
        this.limits = limits;
        this.progress = progress;
    }

    Fetched fetch(PluginSource source, Path folder) throws IOException, CoreException, PluginException, BundleException {
        return switch (source) {
            case PluginSource.Local local -> local(local.path(), local.text(), folder);
            case PluginSource.Remote remote -> remote(remote.address(), folder);
            case PluginSource.Program program -> throw new IllegalArgumentException("the program is no source to fetch from");
        };
    }

    private Fetched remote(URI address, Path folder) throws IOException, CoreException, PluginException, BundleException {
        var web = new Web(address, limits);
        String path = address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
        if (path.endsWith(".zip") || path.endsWith(".jar")) {
            progress.subtask(Texts.of("fetch.downloading", address));
            Path file = folder.resolve(path.endsWith(".jar") ? "source.jar" : "source.zip");
            try (InputStream in = new Bounded(web.open(address), limits.bytes())) {
                copy(in, file);
            }
            return local(file, address.toString(), folder);
        }
        p2.allow(web);
        return repository(address.getPath() != null && address.getPath().endsWith("/") ? address : URI.create(address + "/"),
            address.toString(), folder);
    }

    private Fetched local(Path path, String named, Path folder) throws IOException, CoreException, PluginException, BundleException {
        if (Files.isDirectory(path)) {
            if (REPOSITORY.stream().anyMatch(name -> Files.exists(path.resolve(name)))) {
                p2.allow(new Web(NOWHERE, limits));
                checkDescriptions(path, named);
                return repository(path.toUri(), named, folder);
            }
            return bundles(jars(path), named, folder);
        }
        if (!Files.isRegularFile(path)) {
            throw new PluginException(Texts.of("fetch.notThere", named), Texts.of("fetch.notThere.remedy"));
        }
        if (new BundleUnit(headers(path, named)).name().isPresent()) {
            return bundles(List.of(path), named, folder);
        }
        progress.subtask(Texts.of("fetch.unpacking"));
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        try {
            SafeZip.unpack(path, unpacked, limits, progress);
        } catch (IOException e) {
            throw new PluginException(Texts.of("fetch.zip", named, e.getMessage()), Texts.of("fetch.zip.remedy"), e);
        }
        return local(content(unpacked), named, folder);
    }

    /** p2 reads descriptions whole, so none of them may unpack to more than is good. */
    private void checkDescriptions(Path repository, String named) throws IOException, PluginException {
        for (String name : PACKED) {
            Path packed = repository.resolve(name);
            if (Files.isRegularFile(packed)) {
                try (var zip = new ZipFile(packed.toFile())) {
                    for (var entries = zip.entries(); entries.hasMoreElements();) {
                        try (InputStream in = new Bounded(zip.getInputStream(entries.nextElement()), limits.metadata())) {
                            in.transferTo(OutputStream.nullOutputStream());
                        }
                    }
                } catch (IOException e) {
                    throw new PluginException(Texts.of("fetch.repository", named, e.getMessage()), Texts.of("fetch.repository.remedy"), e);
                }
            }
        }
    }

    private static Map<String, String> headers(Path file, String named) throws BundleException, PluginException {
        try {
            return ProgramReader.headers(file);
        } catch (IOException e) {
            throw new PluginException(Texts.of("fetch.zip", named, e.getMessage()), Texts.of("fetch.zip.remedy"), e);
        }
    }

    /** Archives often hold one folder that holds the rest. */
    private static Path content(Path unpacked) throws IOException {
        try (var files = Files.list(unpacked)) {
            List<Path> all = files.toList();
            return all.size() == 1 && Files.isDirectory(all.getFirst()) && !all.getFirst().getFileName().toString().equals("plugins")
                ? all.getFirst() : unpacked;
        }
    }

    private List<Path> jars(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path place : List.of(folder, folder.resolve("plugins"))) {
            if (Files.isDirectory(place)) {
                try (var files = Files.newDirectoryStream(place, "*.jar")) {
                    for (Path file : files) {
                        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && jars.size() < limits.files()) {
                            jars.add(file);
                        }
                    }
                }
            }
        }
        return jars.stream().sorted().toList();
    }

    /** Bundles without a description for p2: it is made from their manifests. */
    private Fetched bundles(List<Path> found, String named, Path folder) throws IOException, PluginException, BundleException {
        Map<IInstallableUnit, Jar> jars = new LinkedHashMap<>();
        long left = limits.bytes();
        for (Path jar : found) {
            progress.check();
            Map<String, String> headers = headers(jar, named);
            var bundle = new BundleUnit(headers);
            if (bundle.name().isEmpty() || headers.containsKey("Eclipse-SourceBundle") || ofProgram(bundle.name().get())) {
                continue;
            }
            Path mine = place(folder, checked(bundle.name().get(), bundle.version().toString()));
            try (InputStream in = new Bounded(Files.newInputStream(jar), left)) {
                left -= copy(in, mine);
            }
            jars.put(bundle.unit(texts(mine, headers)), jar(mine));
        }
        return complete(folder, List.copyOf(jars.keySet()), jars, named);
    }

    private static Map<String, String> texts(Path jar, Map<String, String> headers) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (var zip = new ZipFile(jar.toFile())) {
            Properties localised = ProgramReader.localised(zip, headers);
            Map.of("Bundle-Name", IInstallableUnit.PROP_NAME, "Bundle-Vendor", IInstallableUnit.PROP_PROVIDER, "Bundle-Description",
                IInstallableUnit.PROP_DESCRIPTION).forEach((header, property) -> {
                    String value = headers.getOrDefault(header, "").strip();
                    String said = value.startsWith("%") ? localised.getProperty(value.substring(1), "") : value;
                    if (!said.isBlank()) {
                        texts.put(property, said);
                    }
                });
        }
        return texts;
    }

    private Fetched repository(URI address, String named, Path folder) throws IOException, CoreException, PluginException {
        progress.subtask(Texts.of("fetch.reading", named));
        Map<IInstallableUnit, IInstallableUnit> clean = new LinkedHashMap<>();
        for (IInstallableUnit unit : units(address, named)) {
            if (!ofProgram(unit.getId())) {
                Units.clean(unit).ifPresent(cleaned -> clean.put(cleaned, unit));
            }
        }
        Set<IInstallableUnit> wanted = new HashSet<>();
        Units.roots(clean.keySet()).forEach(root -> wanted.addAll(Units.closure(root, clean.keySet())));
        Map<IInstallableUnit, Jar> jars = new LinkedHashMap<>();
        p2.withFiles(address, progress, files -> {
            long left = limits.bytes();
            for (IInstallableUnit unit : wanted) {
                Optional<IArtifactKey> key = clean.get(unit).getArtifacts().stream()
                    .filter(artifact -> artifact.getClassifier().equals("osgi.bundle")).findFirst();
                if (key.isPresent()) {
                    progress.check();
                    if (jars.size() >= limits.files()) {
                        throw new IOException(Texts.of("limit.files", limits.files()));
                    }
                    progress.subtask(Texts.of("fetch.file", unit.getId()));
                    Path mine = place(folder, checked(unit.getId(), unit.getVersion().toString()));
                    download(files, key.get(), mine, left);
                    left -= Files.size(mine);
                    jars.put(unit, jar(mine));
                }
            }
        });
        return complete(folder, List.copyOf(wanted), jars, named);
    }

    private Collection<IInstallableUnit> units(URI address, String named) throws PluginException {
        try {
            return p2.units(address, progress);
        } catch (CoreException e) {
            progress.check();
            throw new PluginException(Texts.of("fetch.repository", named, e.getStatus().getMessage()), Texts.of("fetch.repository.remedy"), e);
        }
    }

    private void download(IArtifactRepository files, IArtifactKey key, Path mine, long most) throws IOException, CoreException {
        if (files.query(new ArtifactKeyQuery(key), null).isEmpty()) {
            throw new IOException(Texts.of("fetch.fileMissing", key.getId() + " " + key.getVersion()));
        }
        IArtifactDescriptor descriptor = files.getArtifactDescriptors(key)[0];
        try (OutputStream out = new BufferedOutputStream(new Counted(Files.newOutputStream(mine), most))) {
            IStatus status = files.getArtifact(descriptor, out, new Cancel(progress));
            progress.check();
            if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
                throw new CoreException(status);
            }
        }
    }

    /** What the program has already, and what calls itself a part of it: such names are trusted elsewhere, so no source may bring them. */
    private boolean ofProgram(String name) {
        return programUnits.contains(name) || name.startsWith(PROGRAM);
    }

    private static String checked(String name, String version) throws IOException {
        if (!NAME.matcher(name).matches() || !VERSION.matcher(version).matches()) {
            throw new IOException(Texts.of("fetch.name", name, version));
        }
        return name + "_" + version;
    }

    private static Path place(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve("jars")).resolve(name + ".jar");
    }

    private Jar jar(Path mine) throws IOException {
        Map<String, Integer> counts;
        try (var zip = new ZipFile(mine.toFile())) {
            counts = PluginXml.counts(zip);
        }
        return new Jar(mine, Digests.of(mine), Files.size(mine), signatures.of(mine, progress), counts);
    }

    private static Fetched complete(Path folder, List<IInstallableUnit> units, Map<IInstallableUnit, Jar> jars, String named)
            throws PluginException {
        if (jars.isEmpty()) {
            throw new PluginException(Texts.of("fetch.nothing", named), Texts.of("fetch.nothing.remedy"));
        }
        return new Fetched(folder, units, jars);
    }

    private long copy(InputStream in, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.check();
                out.write(buffer, 0, read);
                count += read;
            }
        }
        return count;
    }

    /** Ends with an error when more is written than may be. */
    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private long left;

        Counted(OutputStream out, long most) {
            this.out = out;
            this.left = most;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException(Texts.of("limit.space"));
            }
            out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
