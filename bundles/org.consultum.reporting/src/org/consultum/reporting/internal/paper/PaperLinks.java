package org.consultum.reporting.internal.paper;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.consultum.reporting.internal.text.MarkdownHtml;

/** Links of a paper that are worth keeping: to the web, to a mailbox, to another page of the same paper. All others are left out. */
final class PaperLinks {
    private static final int MOST = 500;

    /** A link. */
    record Found(Rectangle2D place, String address, int page) {
    }

    private PaperLinks() {
    }

    static List<Found> of(PDPage page, PaperFile file) {
        var found = new ArrayList<Found>();
        if (!(page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return found;
        }
        for (int i = 0; i < Math.min(annotations.size(), MOST); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && COSName.getPDFName("Link").equals(annotation.getCOSName(COSName.SUBTYPE))) {
                Rectangle2D place = PageCopier.rectangle(annotation.getDictionaryObject(COSName.RECT));
                if (place != null) {
                    add(found, place, annotation, file);
                }
            }
        }
        return found;
    }

    private static void add(List<Found> found, Rectangle2D place, COSDictionary annotation, PaperFile file) {
        COSBase destination = annotation.getDictionaryObject(COSName.DEST);
        if (annotation.getDictionaryObject(COSName.A) instanceof COSDictionary action) {
            String kind = action.getNameAsString(COSName.S, "");
            if (kind.equals("URI") && action.getDictionaryObject(COSName.URI) instanceof COSString address
                    && MarkdownHtml.harmless(address.getString())) {
                found.add(new Found(place, address.getString(), -1));
                return;
            }
            destination = kind.equals("GoTo") ? action.getDictionaryObject(COSName.D) : null;
        }
        if (destination != null) {
            int target = target(destination, file);
            if (target >= 0) {
                found.add(new Found(place, "", target));
            }
        }
    }

    private static int target(COSBase destination, PaperFile file) {
        try {
            return file.pageOf(PDDestination.create(destination));
        } catch (IOException | RuntimeException e) {
            // a link that cannot be read leads nowhere
            return -1;
        }
    }
}
