package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.consultum.reporting.internal.template.HtmlRenderer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;

/**
 * Sets a document as pages, piece by piece where it has long tables, so that the memory it takes does not grow with what is laid out. Each
 * piece but the last ends at the end of a page: what would be set on its last page begins the next one. Headings become the outline.
 */
final class PieceSetter {
    private static final int HEADING_GAP = 12;

    private final PDDocument document;
    private final DocumentFonts fonts;
    private final Map<String, FSObjectDrawer> drawers;
    private final List<Heading> headings = new ArrayList<>();

    /** A heading and where it is. */
    private record Heading(int level, String text, int page, float fromTop) {
    }

    /**
     * A setter.
     *
     * @param document takes the pages
     * @param drawers draw objects of the markup, by type
     */
    PieceSetter(PDDocument document, DocumentFonts fonts, Map<String, FSObjectDrawer> drawers) {
        this.document = document;
        this.fonts = fonts;
        this.drawers = drawers;
    }

    /**
     * Sets a document.
     *
     * @param tree is taken apart where it is long
     * @param stop called before each piece; throws when nobody wants the pages any more
     */
    void set(Document tree, Runnable stop) throws IOException {
        PDStructureTreeRoot structure = null;
        boolean last = false;
        while (!last) {
            stop.run();
            Piece piece = Piece.of(tree);
            last = piece.isLast();
            int firstPage = document.getNumberOfPages();
            set(piece, firstPage);
            PDStructureTreeRoot own = document.getDocumentCatalog().getStructureTreeRoot();
            StructureTree.flatten(own);
            if (structure == null) {
                structure = own;
            } else {
                document.getDocumentCatalog().setStructureTreeRoot(structure);
                new StructureTree(document).append(own, pagesFrom(firstPage));
            }
            if (!last) {
                document.getDocumentCatalog().setStructureTreeRoot(null);
            }
        }
        outline();
    }

    private List<PDPage> pagesFrom(int first) {
        var pages = new ArrayList<PDPage>();
        document.getPages().forEach(pages::add);
        return pages.subList(first, pages.size());
    }

    private void set(Piece piece, int firstPage) throws IOException {
        try (PdfBoxRenderer renderer = new HtmlRenderer().renderer(piece.document(), document, fonts::font, drawers)) {
            renderer.layout();
            headings(renderer, firstPage);
            if (!piece.isLast()) {
                endWithPage(renderer, piece);
            }
            renderer.createPDFWithoutClosing();
        }
    }

    /** Takes the last page away, or the last before which a row ends. */
    private static void endWithPage(PdfBoxRenderer renderer, Piece piece) {
        List<Box> boxes = boxes(renderer.getRootBox(), piece.rows());
        List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
        int from = piece.rows().size();
        for (int page = pages.size() - 1; page > 0 && from == piece.rows().size(); page--) {
            int top = pages.get(page).getTop();
            int first = firstBelow(boxes, top);
            if (first > 0 && first < boxes.size() && boxes.get(first - 1).getAbsY() + boxes.get(first - 1).getHeight() <= top) {
                from = first;
                for (Box box : boxes.subList(first, boxes.size())) {
                    box.getParent().removeChild(box);
                }
                renderer.getRootBox().getLayer().trimPageCount(page);
            }
        }
        piece.giveBack(from);
    }

    private static int firstBelow(List<Box> boxes, int top) {
        int first = 0;
        while (first < boxes.size() && boxes.get(first).getAbsY() < top) {
            first++;
        }
        return first;
    }

    /** The boxes of rows, in the order of the rows. */
    private static List<Box> boxes(Box root, List<Element> rows) {
        Set<Element> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(rows);
        var found = new ArrayList<Box>();
        walk(root, box -> {
            if (wanted.contains(box.getElement())) {
                found.add(box);
            }
        });
        return found;
    }

    private void headings(PdfBoxRenderer renderer, int firstPage) {
        List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
        float dots = renderer.getDotsPerPoint();
        walk(renderer.getRootBox(), box -> {
            String name = box.getElement() == null ? "" : box.getElement().getTagName();
            if (name.equals("h2") || name.equals("h3")) {
                int page = pages.size() - 1;
                while (page > 0 && pages.get(page).getTop() > box.getAbsY()) {
                    page--;
                }
                headings.add(new Heading(name.equals("h2") ? 2 : 3, box.getElement().getTextContent().strip(), firstPage + page,
                        (box.getAbsY() - pages.get(page).getTop()) / dots));
            }
        });
    }

    private static void walk(Box root, Consumer<Box> visitor) {
        Deque<Box> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Box box = open.pop();
            if (!(box instanceof LineBox)) {
                visitor.accept(box);
                box.getChildren().reversed().forEach(open::push);
            }
        }
    }

    private void outline() {
        if (headings.isEmpty()) {
            return;
        }
        var outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        Map<Integer, PDOutlineNode> above = new HashMap<>();
        List<PDPage> pages = pagesFrom(0);
        for (Heading heading : headings) {
            PDPage page = pages.get(Math.min(heading.page(), pages.size() - 1));
            var place = new PDPageXYZDestination();
            place.setPage(page);
            place.setTop(Math.round(page.getMediaBox().getHeight() - PrintedReport.top() - heading.fromTop() + HEADING_GAP));
            var item = new PDOutlineItem();
            item.setTitle(heading.text());
            item.setDestination(place);
            (heading.level() == 3 ? above.getOrDefault(2, outline) : outline).addLast(item);
            above.put(heading.level(), item);
        }
        outline.openNode();
    }
}
