package org.consultum.sdk.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.consultum.sdk.ContributionKind;

/** The files projects are made of, as they lie in this bundle. */
public final class Templates {

    /** The list of all files; a test keeps it equal to what is there. */
    public static final String INDEX = "index.txt";

    private static final String KIND = "kind.properties";

    private final List<String> files;

    /** Reads the list of files. */
    public Templates() throws IOException {
        files = text(INDEX).lines().filter(line -> !line.isBlank()).toList();
    }

    /** The files below a folder, by their paths in it. */
    public List<String> below(String folder) {
        return files.stream().filter(file -> file.startsWith(folder + "/")).map(file -> file.substring(folder.length() + 1)).toList();
    }

    /** Whether there is a file. */
    public boolean has(String file) {
        return files.contains(file);
    }

    /** The content of a file. */
    public String text(String file) throws IOException {
        try (InputStream in = Templates.class.getClassLoader().getResourceAsStream("templates/" + file)) {
            if (in == null) {
                throw new IOException("The bundle lacks the template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The kinds of contribution, in their order. */
    public List<ContributionKind> kinds() throws IOException {
        Stream.Builder<ContributionKind> kinds = Stream.builder();
        for (String file : below("kinds")) {
            if (file.endsWith("/" + KIND)) {
                kinds.add(kind(file.substring(0, file.indexOf('/'))));
            }
        }
        return kinds.build().sorted(Comparator.comparingInt(ContributionKind::order)).toList();
    }

    private ContributionKind kind(String name) throws IOException {
        var said = new Properties();
        said.load(new StringReader(text("kinds/" + name + "/" + KIND)));
        return new ContributionKind(name, Integer.parseInt(said.getProperty("order")), said.getProperty("summary"),
            words(said, "requires"), words(said, "test.requires"), words(said, "includes"));
    }

    private static List<String> words(Properties said, String key) {
        return Stream.of(said.getProperty(key, "").split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
