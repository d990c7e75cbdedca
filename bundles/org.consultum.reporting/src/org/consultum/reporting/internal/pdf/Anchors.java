package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Where the anchors of a template ended up. The template names each anchor as a bookmark; the renderer makes an outline of these, which is
 * read here and then replaced by one for people.
 */
public final class Anchors {

    private record Place(PDPage page, int top, Optional<COSDictionary> element) {
    }

    private final Map<String, Place> places = new LinkedHashMap<>();

    private Anchors() {
    }

    /** Reads the anchors of a document fresh from the renderer. */
    public static Anchors read(PDDocument document) throws IOException {
        var anchors = new Anchors();
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            return anchors;
        }
        for (PDOutlineItem item : outline.children()) {
            if (item.getDestination() instanceof PDPageDestination destination && destination.getPage() != null) {
                int top = destination instanceof PDPageXYZDestination exact ? exact.getTop() : -1;
                anchors.places.put(item.getTitle(), new Place(destination.getPage(), top,
                        Optional.ofNullable(item.getCOSObject().getCOSDictionary(COSName.getPDFName("SE")))));
            }
        }
        return anchors;
    }

    /** {@return page numbers of all anchors within the document as the renderer made it, from 0} */
    public Map<String, Integer> pageIndexes(PDDocument document) {
        var positions = new IdentityHashMap<COSDictionary, Integer>();
        int index = 0;
        for (PDPage page : document.getPages()) {
            positions.put(page.getCOSObject(), index);
            index++;
        }
        var result = new LinkedHashMap<String, Integer>();
        places.forEach((name, place) -> result.put(name, positions.getOrDefault(place.page().getCOSObject(), 0)));
        return result;
    }

    Optional<PDPage> page(String anchor) {
        return Optional.ofNullable(places.get(anchor)).map(Place::page);
    }

    Optional<COSDictionary> element(String anchor) {
        return Optional.ofNullable(places.get(anchor)).flatMap(Place::element);
    }

    /** {@return a destination at the anchor} */
    Optional<PDPageXYZDestination> destination(String anchor) {
        return Optional.ofNullable(places.get(anchor)).map(place -> {
            var destination = new PDPageXYZDestination();
            destination.setPage(place.page());
            destination.setTop(place.top());
            return destination;
        });
    }
}
