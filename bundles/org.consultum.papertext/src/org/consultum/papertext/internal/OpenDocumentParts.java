package org.consultum.papertext.internal;

import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Takes the text from OpenDocument: paragraphs and headings, without comments and deleted text. */
final class OpenDocumentParts implements OfficeText.Parts {

    private static final Set<String> LEFT_OUT = Set.of("tracked-changes", "annotation", "forms", "automatic-styles", "font-face-decls",
        "scripts");
    private static final int MOST_SPACES = 1_000;

    private final Budget budget;
    private int paragraphs;
    private int skipped;
    private int page = 1;
    private boolean pagesKnown;

    OpenDocumentParts(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void start(XMLStreamReader element) {
        String name = element.getLocalName();
        if (skipped > 0 || LEFT_OUT.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "p", "h" -> paragraphs++;
            case "s" -> budget.add(" ".repeat(spaces(element)));
            case "tab" -> budget.add("\t");
            case "line-break" -> budget.endLine();
            // Where the page ended when the document was last laid out (ODF 1.3, part 3, 5.6).
            case "soft-page-break" -> {
                pagesKnown = true;
                budget.endPage(OptionalInt.of(page++));
                budget.checkPage(page);
            }
            default -> {
            }
        }
    }

    private static int spaces(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("c")) {
                try {
                    return Math.clamp(Integer.parseInt(element.getAttributeValue(i)), 0, MOST_SPACES);
                } catch (NumberFormatException e) {
                    return 1;
                }
            }
        }
        return 1;
    }

    @Override
    public void text(String text) {
        if (paragraphs > 0 && skipped == 0) {
            budget.add(text);
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "p", "h" -> {
                paragraphs--;
                budget.endLine();
            }
            case "table-cell" -> budget.add(" ");
            default -> {
            }
        }
    }

    @Override
    public OptionalInt page() {
        return pagesKnown ? OptionalInt.of(page) : OptionalInt.empty();
    }
}
