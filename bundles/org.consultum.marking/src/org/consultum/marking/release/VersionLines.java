package org.consultum.marking.release;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.AgendaVersionLine;
import org.consultum.model.Element;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Recipient;
import org.eclipse.emf.ecore.EObject;

/**
 * Cleans copies of agendas as they were published. They hold texts, not references: a line stays where its item is released now and was
 * not closed then, a paper where it is released under the name and with the content it had, a person where that name is released.
 */
final class VersionLines {

    private final Recipient recipient;
    private final String notReleased;
    private final Set<String> released = new HashSet<>();
    private final Set<String> withheld;
    private final Set<String> papers = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    /**
     * @param copies everything that was copied, placeholders included
     * @param placeholders items that are there but withheld
     * @param recipient whom the copy is for
     * @param notReleased what stands in the place of a title
     */
    VersionLines(Map<EObject, EObject> copies, Set<AgendaItem> placeholders, Recipient recipient, String notReleased) {
        this.recipient = recipient;
        this.notReleased = notReleased;
        this.withheld = placeholders.stream().map(Element::getId).collect(Collectors.toSet());
        copies.keySet().forEach(original -> {
            switch (original) {
                case AgendaItem item when !placeholders.contains(item) -> {
                    released.add(item.getId());
                    people.add(item.getPresenterNote());
                }
                case Party party -> people.add(party.getName());
                case Paper paper -> names(paper);
                default -> {
                    // no version names it
                }
            }
        });
    }

    void clean(AgendaVersion version) {
        boolean whole = true;
        int hidden = Integer.MAX_VALUE;
        for (Iterator<AgendaVersionLine> lines = version.getLines().iterator(); lines.hasNext();) {
            AgendaVersionLine line = lines.next();
            boolean inside = line.getDepth() > hidden;
            hidden = inside ? hidden : Integer.MAX_VALUE;
            if (inside) {
                lines.remove();
            } else if (!released.contains(line.getItem()) || line.isClosed() && !recipient.isClosedContent()) {
                whole = false;
                hidden = line.getDepth();
                if (withheld.contains(line.getItem()) || released.contains(line.getItem())) {
                    hide(line);
                } else {
                    lines.remove();
                }
            } else {
                line.getPresenters().removeIf(name -> !people.contains(name));
                papers(line);
            }
        }
        if (!whole) {
            version.setNote(null);
        }
    }

    private void hide(AgendaVersionLine line) {
        line.setTitle(notReleased);
        line.setText(null);
        line.setPurpose(ItemPurpose.NONE);
        line.setConsent(false);
        line.getPresenters().clear();
        line.getPapers().clear();
        line.getContents().clear();
        if (line.getNumber() != null && !LeftOut.isNeutral(line.getNumber())) {
            line.setNumber(null);
        }
    }

    private void papers(AgendaVersionLine line) {
        boolean paired = line.getContents().size() == line.getPapers().size();
        for (int i = line.getPapers().size() - 1; i >= 0; i--) {
            if (!papers.contains(line.getPapers().get(i))) {
                line.getPapers().remove(i);
                if (paired) {
                    line.getContents().remove(i);
                }
            }
        }
        line.getContents().removeIf(digest -> !papers.contains(digest));
    }

    /** The names a paper may have in a version of an agenda, with the digests of its contents, and these alone. */
    private void names(Paper paper) {
        String name = Stream.of(paper.getReference(), paper.getTitle()).filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(" "));
        papers.add(name);
        paper.getVersions().stream().map(PaperVersion::getSha256).filter(digest -> digest != null && !digest.isEmpty()).forEach(digest -> {
            papers.add(digest);
            papers.add((name + " #" + digest).strip());
        });
    }
}
