package org.consultum.reporting.catalogue;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a user keeps templates of their own, for all registers: {@code consultum/templates} below the folder that the operating system
 * gives programs for data of the user (XDG Base Directory Specification 0.8 of 8 May 2021 on Linux, {@code APPDATA} on Windows,
 * {@code Library/Application Support} on macOS). The folder need not exist.
 */
public final class UserTemplates {

    private UserTemplates() {
    }

    /** The folder of whoever runs this program. */
    public static Path folder() {
        return folder(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path folder(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path data = name.startsWith("windows") ? absolute(environment.get("APPDATA")).orElse(home.resolve("AppData").resolve("Roaming"))
            : name.startsWith("mac") ? home.resolve("Library").resolve("Application Support")
            : absolute(environment.get("XDG_DATA_HOME")).orElse(home.resolve(".local").resolve("share"));
        return data.resolve("consultum").resolve(ReportSource.TEMPLATES);
    }

    /** Relative paths are to be ignored, says the specification. */
    private static Optional<Path> absolute(String path) {
        try {
            return Optional.ofNullable(path).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            // The variable holds nothing that could be a folder.
            return Optional.empty();
        }
    }
}
