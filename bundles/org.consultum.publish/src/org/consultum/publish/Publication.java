package org.consultum.publish;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.marking.release.ReleasedRegister;

/**
 * A site that is to be written.
 *
 * @param released the copy of the register for the public. What is not published yet is taken out of it, so it is used up afterwards
 * @param contents where content of the register lies by its SHA-256 in lower-case hexadecimal; asked for the logo of the house only
 * @param folder absolute path of the folder of the site
 * @param base address of that folder on the web, which ends in a slash; used where standards want full addresses
 * @param language BCP 47 tag of the language of headings and labels; one without words of ours counts as English
 * @param asOf the day the site bears: what comes after it is next, and who is a member on it is one
 * @param version version of the program, for the page on the site
 */
public record Publication(ReleasedRegister released, Function<String, Optional<Path>> contents, Path folder, URI base, String language,
        LocalDate asOf, String version) {

    /** The address that stands in where nobody gave one: nothing but the data for other programs depends on it. */
    public static final URI NOWHERE = URI.create("http://localhost/");

    public Publication {
        Objects.requireNonNull(released);
        Objects.requireNonNull(contents);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(language);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(version);
        if (released.recipient().isClosedContent()) {
            throw new IllegalArgumentException("This copy of the register holds closed content");
        }
        if (!isBase(base)) {
            throw new IllegalArgumentException("Not an address of a folder on the web: " + base);
        }
    }

    /** Whether an address can be that of a site: http or https, with a host, without a query, ending in a slash. */
    public static boolean isBase(URI address) {
        String scheme = address.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) && address.getHost() != null
            && address.getUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null
            && address.getRawPath() != null && address.getRawPath().endsWith("/") && address.normalize().equals(address);
    }
}
