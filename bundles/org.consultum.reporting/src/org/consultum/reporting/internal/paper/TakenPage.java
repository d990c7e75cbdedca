package org.consultum.reporting.internal.paper;

import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.cos.COSStream;

/**
 * A page of a paper, ready to be placed. Its parts lie upright in the rectangle from 0,0 to {@code width,height}, in points.
 *
 * @param width width in points
 * @param height height in points
 * @param body its drawing operations, where it could be taken over
 * @param picture the page as a picture, where it could not
 * @param text the text of such a page, invisible; absent where it has none
 * @param links places that lead somewhere
 */
public record TakenPage(float width, float height, Optional<COSStream> body, Optional<COSStream> picture, Optional<COSStream> text,
        List<PaperLink> links) {

    /**
     * A place on a page that leads somewhere.
     *
     * @param left in points, as the page
     * @param address where on the web it leads; empty when it leads to a page of the same paper
     * @param page that page, from 0; -1 when it leads to the web
     */
    public record PaperLink(float left, float bottom, float right, float top, String address, int page) {
    }

    public TakenPage {
        links = List.copyOf(links);
    }
}
