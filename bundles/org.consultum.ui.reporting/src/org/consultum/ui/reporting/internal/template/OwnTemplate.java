package org.consultum.ui.reporting.internal.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An organisation's own template of a report, with the words beside it.
 *
 * @param file the template
 */
public record OwnTemplate(Path file) {

    private static final String KEPT = ".bak";

    public OwnTemplate {
        Objects.requireNonNull(file);
    }

    /**
     * Puts it aside, so that the shipped one counts again: every file is kept beside under its name with the ending {@code .bak}.
     *
     * @return the files that were put aside, as they are called now
     * @throws IOException when one of them cannot be renamed; what was renamed until then is
     */
    public List<Path> putAside() throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.ftlh$", "");
        var kept = new ArrayList<Path>();
        List<Path> all;
        try (Stream<Path> beside = Files.list(file.getParent())) {
            all = beside.filter(Files::isRegularFile).filter(each -> belongs(name, each.getFileName().toString())).sorted().toList();
        }
        for (Path each : all) {
            kept.add(Files.move(each, each.resolveSibling(each.getFileName() + KEPT), StandardCopyOption.REPLACE_EXISTING));
        }
        return kept;
    }

    private static boolean belongs(String name, String candidate) {
        return candidate.equals(name + ".ftlh") || candidate.equals(name + ".properties")
            || candidate.startsWith(name + "_") && candidate.endsWith(".properties");
    }
}
