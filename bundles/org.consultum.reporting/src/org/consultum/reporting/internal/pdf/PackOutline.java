package org.consultum.reporting.internal.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.consultum.reporting.internal.template.PackView;
import org.consultum.reporting.internal.template.PackView.OutlineEntry;
import org.consultum.reporting.internal.text.Wording;

/** The outline readers show beside the pages: cover, contents, agenda with its items and their papers, annex. */
final class PackOutline {
    private final PackView view;
    private final Wording wording;
    private final Anchors anchors;
    private final Map<Integer, PDPage> papers;

    PackOutline(PackView view, Wording wording, Anchors anchors, Map<Integer, PDPage> papers) {
        this.view = view;
        this.wording = wording;
        this.anchors = anchors;
        this.papers = papers;
    }

    void write(PDDocument document) {
        var outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        if (anchors.page("changes").isPresent()) {
            supplement(outline);
            return;
        }
        anchored(outline, wording.text("contents.cover"), "cover");
        anchored(outline, wording.text("contents.title"), "contents");
        PDOutlineItem agenda = anchored(outline, wording.text("agenda.title"), "agenda");
        agenda(agenda);
        List<Integer> free = view.papersWithoutItem().stream().filter(papers::containsKey).toList();
        if (!free.isEmpty()) {
            PDOutlineItem rest = item(outline, wording.text("papers.title"), top(papers.get(free.getFirst())));
            free.forEach(paper -> item(rest, view.paperLabel(paper), top(papers.get(paper))));
        }
        if (anchors.page("annex").isPresent()) {
            anchored(outline, wording.text("annex.title"), "annex");
        }
        agenda.openNode();
    }

    /** What is in a supplement, one after the other. */
    private void supplement(PDDocumentOutline outline) {
        anchored(outline, wording.text("supplement.sheet"), "changes");
        inside(outline, "contents.cover", "cover");
        inside(outline, "contents.title", "contents");
        inside(outline, "agenda.title", "agenda");
        papers.forEach((paper, page) -> item(outline, view.paperLabel(paper), top(page)));
        inside(outline, "annex.title", "annex");
    }

    private void inside(PDDocumentOutline outline, String title, String anchor) {
        if (anchors.page(anchor).isPresent()) {
            anchored(outline, wording.text(title), anchor);
        }
    }

    private void agenda(PDOutlineItem agenda) {
        record Open(int level, PDOutlineItem node) {
        }
        Deque<Open> open = new ArrayDeque<>();
        Set<Integer> inside = papers.keySet().stream().collect(Collectors.toSet());
        for (OutlineEntry entry : view.outline()) {
            while (!open.isEmpty() && open.peek().level() >= entry.level()) {
                open.pop();
            }
            PDOutlineNode parent = open.isEmpty() ? agenda : open.peek().node();
            PDOutlineItem node = anchored(parent, entry.title(), entry.anchor());
            entry.papers().stream().filter(inside::contains)
                    .forEach(paper -> item(node, view.paperLabel(paper), top(papers.get(paper))));
            open.push(new Open(entry.level(), node));
        }
    }

    private PDOutlineItem anchored(PDOutlineNode parent, String title, String anchor) {
        return item(parent, title, anchors.destination(anchor).orElse(null));
    }

    private static PDOutlineItem item(PDOutlineNode parent, String title, PDPageXYZDestination destination) {
        var item = new PDOutlineItem();
        item.setTitle(title.isEmpty() ? "\u2013" : title);
        if (destination != null) {
            item.setDestination(destination);
        }
        parent.addLast(item);
        return item;
    }

    private static PDPageXYZDestination top(PDPage page) {
        var destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop((int) page.getMediaBox().getHeight());
        return destination;
    }
}
