package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.util.Matrix;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.paper.TakenPage;
import org.consultum.reporting.internal.paper.TakenPaper;
import org.consultum.reporting.internal.template.PackView;
import org.consultum.reporting.internal.text.Wording;

/**
 * Puts the pages of the papers between the agenda and the annex and makes one document of them: stamps, structure, links. The pages set
 * from the template come first, up to the annex.
 */
public final class PackAssembler {
    private static final COSName LINK = COSName.getPDFName("Link");

    /**
     * A paper to put in.
     *
     * @param index its place among all papers of the pack, included or not
     * @param title what its strip says
     */
    public record Inserted(int index, String title, TakenPaper paper) {
    }

    private final PDDocument document;
    private final Anchors anchors;
    private final Wording wording;
    private final Stamper stamper;
    private final LineSetter setter;
    private final BooleanSupplier cancelled;
    private final StructureTree structure;
    private final Map<Integer, PDPage> firstPages = new LinkedHashMap<>();
    private List<String> stamps = List.of();

    PackAssembler(PDDocument document, Anchors anchors, Wording wording, LineSetter setter, Stamper stamper, BooleanSupplier cancelled)
            throws IOException {
        this.document = document;
        this.anchors = anchors;
        this.wording = wording;
        this.setter = setter;
        this.stamper = stamper;
        this.cancelled = cancelled;
        this.structure = new StructureTree(document);
    }

    /** {@return first pages of the papers put in, by their index} */
    Map<Integer, PDPage> firstPages() {
        return firstPages;
    }

    /**
     * Does it all.
     *
     * @param papers in the order of the file
     * @param numbers what every page of the file is called, in its order
     */
    void assemble(List<Inserted> papers, List<String> numbers) throws IOException {
        stamps = numbers;
        int front = anchors.page("annex").map(page -> document.getPages().indexOf(page)).orElse(document.getNumberOfPages());
        var behind = new ArrayList<PDPage>();
        while (document.getNumberOfPages() > front) {
            behind.add(document.getPage(front));
            document.removePage(front);
        }
        for (int i = 0; i < front; i++) {
            stampOnly(document.getPage(i), i + 1);
        }
        COSDictionary annex = anchors.element("annex").orElse(null);
        COSDictionary first = Stream.of("agenda", "cover", "changes").flatMap(anchor -> anchors.element(anchor).stream()).findFirst()
                .orElseThrow(() -> new IOException("The pages have no place in the structure"));
        COSDictionary parent = (COSDictionary) first.getDictionaryObject(COSName.P);
        int number = front;
        for (Inserted inserted : papers) {
            COSDictionary section = StructureTree.element("Sect");
            section.setItem(COSName.T, new COSString(inserted.title()));
            StructureTree.insertBefore(parent, section, annex);
            insert(inserted, section, number);
            number += inserted.paper().pages().size();
        }
        for (PDPage page : behind) {
            document.addPage(page);
            number++;
            stampOnly(page, number);
        }
        linkPapers();
    }

    private String pageNumber(int number) {
        return stamps.get(number - 1);
    }

    private void stampOnly(PDPage page, int number) throws IOException {
        stopIfCancelled();
        PDRectangle box = page.getMediaBox();
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            stamper.stamp(content, box.getWidth(), box.getHeight(), pageNumber(number));
        }
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new Cancelled();
        }
    }

    private void insert(Inserted inserted, COSDictionary section, int before) throws IOException {
        List<TakenPage> taken = inserted.paper().pages();
        var pages = new ArrayList<PDPage>();
        var frames = new ArrayList<Frame>();
        for (TakenPage page : taken) {
            Frame frame = Frame.of(page.width(), page.height());
            var sheet = new PDPage(new PDRectangle(frame.width(), frame.height()));
            frames.add(frame);
            pages.add(sheet);
            document.addPage(sheet);
        }
        firstPages.put(inserted.index(), pages.getFirst());
        for (int i = 0; i < taken.size(); i++) {
            stopIfCancelled();
            fill(inserted, section, taken.get(i), i, pages.get(i), frames.get(i), before + i + 1);
            links(taken.get(i), pages, pages.get(i), frames.get(i), section);
        }
    }

    private void fill(Inserted inserted, COSDictionary section, TakenPage taken, int index, PDPage page, Frame frame, int number)
            throws IOException {
        var parents = new COSArray();
        int count = inserted.paper().pages().size();
        try (var content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true, false)) {
            boolean first = index == 0;
            COSDictionary heading = StructureTree.element("H2");
            boolean shortened = stamper.strip(content, frame.width(), frame.height(), inserted.title(),
                    wording.text("papers.strip", index + 1, count), first, 0);
            if (first) {
                StructureTree.append(section, heading);
                mark(heading, page, parents);
                if (shortened) {
                    heading.setItem(COSName.ACTUAL_TEXT, new COSString(inserted.title()));
                }
            }
            if (taken.body().isPresent()) {
                COSDictionary body = StructureTree.element("P");
                StructureTree.append(section, body);
                content.beginMarkedContent(COSName.P, parents.size());
                place(content, taken.body().get(), frame);
                content.endMarkedContent();
                mark(body, page, parents);
            } else {
                picture(content, inserted, taken, index, section, page, frame, parents);
            }
            stamper.stamp(content, frame.width(), frame.height(), pageNumber(number));
        }
        structure.register(page, parents);
    }

    private void picture(PDPageContentStream content, Inserted inserted, TakenPage taken, int index, COSDictionary section, PDPage page,
            Frame frame, COSArray parents) throws IOException {
        COSDictionary figure = StructureTree.element("Figure");
        StructureTree.append(section, figure);
        StructureTree.alternative(figure, wording.text(taken.text().isPresent() ? "papers.alternative" : "papers.alternativeNoText",
                inserted.title(), index + 1, inserted.paper().pages().size()));
        float width = taken.width() * frame.scale();
        float height = taken.height() * frame.scale();
        StructureTree.place(figure, new PDRectangle(frame.x(), frame.y(), width, height));
        content.beginMarkedContent(COSName.getPDFName("Figure"), parents.size());
        COSStream image = taken.picture().orElseThrow(() -> new IOException("A page has neither body nor picture"));
        content.drawImage(new PDImageXObject(new PDStream(image), null), frame.x(), frame.y(), width, height);
        content.endMarkedContent();
        mark(figure, page, parents);
        if (taken.text().isPresent()) {
            COSDictionary text = StructureTree.element("P");
            StructureTree.append(section, text);
            content.beginMarkedContent(COSName.P, parents.size());
            place(content, taken.text().get(), frame);
            content.endMarkedContent();
            mark(text, page, parents);
        }
    }

    private static void mark(COSDictionary element, PDPage page, COSArray parents) {
        StructureTree.content(element, page, parents.size());
        parents.add((COSBase) element);
    }

    private static void place(PDPageContentStream content, COSStream form, Frame frame) throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(frame.scale(), 0, 0, frame.scale(), frame.x(), frame.y()));
        content.drawForm(new PDFormXObject(form));
        content.restoreGraphicsState();
    }

    private void links(TakenPage taken, List<PDPage> pages, PDPage page, Frame frame, COSDictionary section) throws IOException {
        for (TakenPage.PaperLink link : taken.links()) {
            var annotation = new PDAnnotationLink();
            annotation.setRectangle(new PDRectangle(frame.x() + link.left() * frame.scale(), frame.y() + link.bottom() * frame.scale(),
                    (link.right() - link.left()) * frame.scale(), (link.top() - link.bottom()) * frame.scale()));
            annotation.setPrinted(true);
            var border = new PDBorderStyleDictionary();
            border.setWidth(0);
            annotation.setBorderStyle(border);
            if (link.page() >= 0 && link.page() < pages.size()) {
                annotation.setAction(goTo(pages.get(link.page())));
                annotation.setContents(wording.text("papers.strip", link.page() + 1, pages.size()));
            } else {
                var action = new PDActionURI();
                action.setURI(link.address());
                annotation.setAction(action);
                annotation.setContents(link.address());
            }
            annotation.setPage(page);
            page.getAnnotations().add(annotation);
            COSDictionary element = StructureTree.element("Link");
            StructureTree.append(section, element);
            structure.register(annotation.getCOSObject(), page, element);
        }
    }

    private static PDActionGoTo goTo(PDPage page) {
        var destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop((int) page.getMediaBox().getHeight());
        var action = new PDActionGoTo();
        action.setDestination(destination);
        return action;
    }

    /** Links of the template to papers become links to their first pages. */
    private void linkPapers() throws IOException {
        var targets = new HashMap<String, PDPage>();
        firstPages.forEach((index, page) -> targets.put(PackView.PAPER_LINK + index, page));
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && LINK.equals(link.getCOSObject().getCOSName(COSName.SUBTYPE))
                        && link.getAction() instanceof PDActionURI uri && targets.containsKey(uri.getURI())) {
                    link.setAction(goTo(targets.get(uri.getURI())));
                }
            }
        }
    }

    LineSetter setter() {
        return setter;
    }
}
