package org.consultum.followup.action;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Paper;

/**
 * What shows that an action was done.
 *
 * @param title what it is
 * @param paper the paper that shows it
 * @param link address on the web where it can be seen
 * @param note explanation, in Markdown
 */
public record Proof(String title, Optional<Paper> paper, Optional<String> link, Optional<String> note) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public Proof {
        Objects.requireNonNull(title);
        Objects.requireNonNull(paper);
        Objects.requireNonNull(link);
        Objects.requireNonNull(note);
    }

    /** A paper of the register. */
    public static Proof paper(Paper paper) {
        return new Proof(Words.plain(paper.getTitle()), Optional.of(paper), Optional.empty(), Optional.empty());
    }

    /** Something on the web. */
    public static Proof link(String title, String link) {
        return new Proof(title, Optional.empty(), Optional.of(link), Optional.empty());
    }

    /** Words that explain how it was done. */
    public static Proof note(String title, String note) {
        return new Proof(title, Optional.empty(), Optional.empty(), Optional.of(note));
    }

    /** Why this is no proof, if it is none: it needs a name, and a link leads to the web. */
    Optional<String> problem() {
        if (title.isBlank()) {
            return Optional.of(Words.refused("proofTitle"));
        }
        return link.filter(address -> !leadsToTheWeb(address)).map(address -> Words.refused("proofLink"));
    }

    /** Whether an address is one of the web, and neither a file nor a program. */
    static boolean leadsToTheWeb(String address) {
        try {
            var uri = new URI(address.strip());
            return uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
