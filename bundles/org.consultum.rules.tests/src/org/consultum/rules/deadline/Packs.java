package org.consultum.rules.deadline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.RulePackReader;

/** The rule packs we supply, read from the sources, because this bundle does not know the one they are in. */
final class Packs {

    private Packs() {
    }

    static RuleCatalogue supplied() {
        Path folder = Path.of(System.getProperty("consultum.root", "../..")).resolve("bundles/org.consultum.rules.packs/packs");
        assumeTrue(Files.isDirectory(folder), () -> "no packs at " + folder.toAbsolutePath());
        var packs = new ArrayList<RulePack>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String id = file.getFileName().toString().replace(".xml", "");
                try (InputStream input = Files.newInputStream(file)) {
                    packs.add(RulePackReader.read(input, id, id, false));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RuleCatalogue.of(List.of(), packs, List.of());
    }
}
