package org.consultum.review.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import org.consultum.model.PaperVersion;
import org.consultum.papertext.PaperContent;
import org.consultum.papertext.PaperText;
import org.consultum.session.RegisterSession;

/**
 * Pages of the papers kept in a register. Each file is read once, for up to the limit of time of {@link PaperText}, on the thread of
 * whoever asks first. Thread-safe.
 */
public final class StoredPages implements PaperPages {

    private final RegisterSession session;
    private final BooleanSupplier cancelled;
    private final PaperText reader = new PaperText();
    private final ConcurrentMap<String, List<String>> read = new ConcurrentHashMap<>();

    /**
     * Pages of the papers of a register.
     *
     * @param cancelled asked now and then whether to give up reading a file
     */
    public StoredPages(RegisterSession session, BooleanSupplier cancelled) {
        this.session = Objects.requireNonNull(session);
        this.cancelled = Objects.requireNonNull(cancelled);
    }

    @Override
    public List<String> of(PaperVersion version) {
        String digest = version.getSha256();
        return digest == null ? List.of() : read.computeIfAbsent(digest, this::read);
    }

    private List<String> read(String digest) {
        return session.paper(digest).map(file -> switch (reader.read(file, cancelled)) {
            case PaperContent.Text text -> pages(text);
            case PaperContent.Unreadable unreadable -> List.<String>of();
        }).orElse(List.of());
    }

    /** By their numbers, where the file has such: pages without text are not among those read. */
    private static List<String> pages(PaperContent.Text text) {
        var pages = new ArrayList<String>();
        for (PaperContent.Page page : text.pages()) {
            while (page.number().isPresent() && pages.size() < page.number().getAsInt() - 1) {
                pages.add("");
            }
            pages.add(page.text());
        }
        return pages;
    }
}
