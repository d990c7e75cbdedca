package org.consultum.papertext.internal;

import java.util.OptionalInt;
import javax.xml.stream.XMLStreamReader;

/** Takes the text from WordprocessingML: runs of paragraphs, without deleted text, field codes and the second writing of drawings. */
final class WordParts implements OfficeText.Parts {

    private final Budget budget;
    private boolean inText;
    private int skipped;
    private int page = 1;
    private boolean pagesKnown;

    WordParts(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void start(XMLStreamReader element) {
        String name = element.getLocalName();
        if (skipped > 0 || name.equals("Fallback")) {
            skipped++;
            return;
        }
        switch (name) {
            case "t" -> inText = true;
            case "tab" -> budget.add("\t");
            case "br", "cr" -> budget.endLine();
            case "noBreakHyphen" -> budget.add("-");
            // Where the page ended when the document was last laid out (ECMA-376 part 1, 17.3.3.13).
            case "lastRenderedPageBreak" -> {
                pagesKnown = true;
                budget.endPage(OptionalInt.of(page++));
                budget.checkPage(page);
            }
            default -> {
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText && skipped == 0) {
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
            case "t" -> inText = false;
            case "tc" -> budget.add(" ");
            case "p" -> budget.endLine();
            default -> {
            }
        }
    }

    @Override
    public OptionalInt page() {
        return pagesKnown ? OptionalInt.of(page) : OptionalInt.empty();
    }
}
