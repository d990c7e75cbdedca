package org.consultum.reporting.pack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.consultum.meeting.pack.IssuePack;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.PackIssue;
import org.consultum.model.PackPages;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;

/** Issues of packs as the register keeps them. To be called on the thread that may read it. */
public final class PackIssues {
    /** Begins what stands for the identity of a paper that is not in the register any more. */
    private static final String LOST = "?";

    private PackIssues() {
    }

    /**
     * What was issued for a meeting.
     *
     * @param recipient name of the recipient; empty for the pack of the committee
     * @param language BCP 47 tag of the language of the pack
     * @param named whether a paper that was taken out may be named, for example whether it is released to the recipient
     */
    public static PackHistory of(Meeting meeting, Optional<String> recipient, String language, Predicate<Element> named) {
        return new PackHistory(IssuePack.issues(meeting, recipient, language).stream().map(issue -> of(issue, named)).toList());
    }

    private static IssuedPack of(PackIssue issue, Predicate<Element> named) {
        return new IssuedPack(issue.getNumber(), Optional.ofNullable(issue.getIssuedAt()), text(issue.getNote()),
                issue.getPages().stream().map(pages -> of(pages, named)).toList());
    }

    /** Parts a later version of this program added are not known here, but their labels stay used. */
    private static IssuedPages of(PackPages pages, Predicate<Element> named) {
        Element about = pages.getAbout();
        boolean known = about != null && !about.eIsProxy();
        Optional<PackPart.Kind> kind = PackPart.Kind.of(text(pages.getPart()));
        String identity = known ? about.getId() : kind.filter(part -> part != PackPart.Kind.PAPER).map(part -> "")
                .orElseGet(() -> LOST + String.join(",", pages.getLabels()));
        return new IssuedPages(kind.orElse(PackPart.Kind.PAPER), identity, known && named.test(about) ? title(about) : "",
                text(pages.getContent()), pages.getLabels(), pages.isWithdrawn() || kind.isEmpty());
    }

    private static String title(Element about) {
        return switch (about) {
            case Paper paper -> Stream.of(paper.getReference(), paper.getTitle()).filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" \u2013 "));
            case PaperVersion version -> Stream.of(version.getNote(), version.getFileName(), version.getLabel())
                    .filter(part -> part != null && !part.isBlank()).findFirst().orElse("");
            default -> "";
        };
    }

    /**
     * What the register has to keep of an issue.
     *
     * @param issue what was issued
     * @param pack data it was made of
     * @param by who issued it
     * @param recipient name of the recipient; empty for the pack of the committee
     * @param content SHA-256 of the file
     * @param elements finds elements of the register by their identity, for example {@code RegisterSession::find}
     */
    public static IssuePack.Details record(IssuedPack issue, PackData pack, Optional<Party> by, Optional<String> recipient, String content,
            Function<String, Optional<? extends Element>> elements) {
        List<IssuePack.Pages> pages = issue.pages().stream().map(part -> new IssuePack.Pages(part.kind().literal(),
                part.about().isEmpty() ? Optional.empty() : elements.apply(part.about()).map(Element.class::cast),
                Optional.of(part.content()).filter(digest -> !digest.isEmpty()), part.labels(), part.withdrawn())).toList();
        return new IssuePack.Details(issue.number(), issue.issuedAt().orElseThrow(), by, pack.language(), recipient, content,
                Optional.of(issue.note()).filter(note -> !note.isBlank()), pages);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
