package org.consultum.ui.actions.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Paper;

/**
 * What a user offers as evidence.
 *
 * @param title what it is
 * @param source where it is
 */
public record Attachment(String title, Source source) {

    public Attachment {
        Objects.requireNonNull(title);
        Objects.requireNonNull(source);
    }

    /** Where the evidence is. */
    public sealed interface Source {

        /** On the web. */
        record Link(String address) implements Source {
        }

        /** A file on this computer, to be kept in the register. */
        record OfFile(Path path) implements Source {
        }

        /** A paper of the register. */
        record OfPaper(Paper paper) implements Source {
        }
    }

    /** A web address or the path of a file, as typed or pasted; empty if it is neither. */
    public static Optional<Source> source(String typed) {
        String text = typed.strip();
        return link(text).<Source>map(Source.Link::new).or(() -> file(text).map(Source.OfFile::new));
    }

    /** A title to begin with: the name of the file, the title of the paper, the last part of the address. */
    public static String proposedTitle(Source source) {
        return switch (source) {
            case Source.Link(String address) -> ofAddress(address);
            case Source.OfFile(Path path) -> withoutExtension(path.getFileName().toString());
            case Source.OfPaper(Paper paper) -> paper.getTitle() == null ? "" : paper.getTitle();
        };
    }

    /** The name of a file as a title. */
    static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).replace('_', ' ').strip();
    }

    private static String ofAddress(String address) {
        URI uri = URI.create(address);
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
        String last = withoutExtension(path.substring(path.lastIndexOf('/') + 1));
        return last.isEmpty() ? uri.getHost() : last;
    }

    private static Optional<String> link(String text) {
        try {
            var uri = new URI(text);
            boolean web = uri.getScheme() != null && uri.getHost() != null
                && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?");
            return web ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Path> file(String text) {
        try {
            Path path = Path.of(text.startsWith("file:") ? text.substring("file:".length()).replaceFirst("^//", "") : text);
            return text.isEmpty() || !Files.isRegularFile(path) ? Optional.empty() : Optional.of(path);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
