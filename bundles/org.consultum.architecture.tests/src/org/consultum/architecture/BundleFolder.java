package org.consultum.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** One bundle as it lies in the repository. */
record BundleFolder(Path folder, Manifest manifest, Properties build) {

    static BundleFolder read(Path folder) throws IOException {
        try (InputStream input = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new BundleFolder(folder, new Manifest(input), properties(folder.resolve("build.properties")));
        }
    }

    static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    String name() {
        return folder.getFileName().toString();
    }

    boolean isTests() {
        return name().endsWith(".tests");
    }

    /** The name of what a test bundle tests. */
    String host() {
        return name().substring(0, name().length() - ".tests".length());
    }

    Optional<String> header(String header) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(header));
    }

    /** The entries of a header that is a list. */
    List<Clause> clauses(String header) {
        return header(header).map(Clause::parse).orElse(List.of());
    }

    List<String> binIncludes() {
        return Arrays.stream(build.getProperty("bin.includes", "").split(",")).map(String::strip).toList();
    }

    boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    /** The hand-written Java files. */
    List<Path> sources() throws IOException {
        return files("src", ".java");
    }

    /** Files below a folder of the bundle whose names end in a certain way. */
    List<Path> files(String below, String ending) throws IOException {
        if (!has(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    Optional<Document> xml(String path) throws IOException {
        if (!has(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(folder.resolve(path).toFile()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(folder.resolve(path).toString(), e);
        }
    }

    /** How to call a file of the bundle in a message. */
    String place(Path file) {
        return folder.getParent().relativize(file).toString().replace('\\', '/');
    }

    @Override
    public String toString() {
        return name();
    }

    /**
     * One entry of a header that is a list.
     *
     * @param name what stands before the first semicolon
     * @param rest attributes and directives as they stand
     */
    record Clause(String name, String rest) {

        static List<Clause> parse(String header) {
            var clauses = new ArrayList<Clause>();
            boolean quoted = false;
            int start = 0;
            for (int i = 0; i <= header.length(); i++) {
                if (i < header.length() && header.charAt(i) == '"') {
                    quoted = !quoted;
                } else if (i == header.length() || header.charAt(i) == ',' && !quoted) {
                    String clause = header.substring(start, i).strip();
                    int end = clause.indexOf(';');
                    clauses.add(end < 0 ? new Clause(clause, "") : new Clause(clause.substring(0, end).strip(), clause.substring(end + 1)));
                    start = i + 1;
                }
            }
            return clauses;
        }
    }
}
