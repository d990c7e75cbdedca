package org.consultum.reporting.internal.docx;

import static org.consultum.reporting.internal.docx.Sheet.escape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document refers to: its pictures, and the addresses its links lead to. */
public final class Media {

    private static final int UNITS = 635;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    /** A picture that is part of the document. */
    record Picture(String id, String part, byte[] png) {
    }

    private final Map<String, String> links = new LinkedHashMap<>();
    private final List<Picture> pictures = new ArrayList<>();

    String link(String target) {
        return links.computeIfAbsent(target, any -> "rIdLink" + (links.size() + 1));
    }

    /** {@return identities of links by their targets} */
    Map<String, String> links() {
        return links;
    }

    List<Picture> pictures() {
        return pictures;
    }

    String picture(byte[] png, int width, int height, String text, boolean atRight) {
        int number = pictures.size() + 1;
        var picture = new Picture("rIdPicture" + number, "media/picture" + number + ".png", png);
        pictures.add(picture);
        String size = "cx=\"" + (long) width * UNITS + "\" cy=\"" + (long) height * UNITS + "\"";
        String named = "id=\"" + number + "\" name=\"Picture " + number + "\" descr=\"" + escape(text) + "\"";
        String begin = atRight
                ? "<wp:anchor distT=\"0\" distB=\"0\" distL=\"180000\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" behindDoc=\"0\""
                        + " locked=\"0\" layoutInCell=\"1\" allowOverlap=\"0\"><wp:simplePos x=\"0\" y=\"0\"/>"
                        + "<wp:positionH relativeFrom=\"margin\"><wp:align>right</wp:align></wp:positionH>"
                        + "<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent " + size
                        + "/><wp:wrapSquare wrapText=\"bothSides\"/>"
                : "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size + "/>";
        return "<w:r><w:drawing>" + begin + "<wp:docPr " + named + "/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"" + DRAWING
                + "main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\"" + DRAWING + "main\"><a:graphicData uri=\""
                + DRAWING + "picture\"><pic:pic xmlns:pic=\"" + DRAWING + "picture\"><pic:nvPicPr><pic:cNvPr " + named
                + "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + picture.id()
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + size
                + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                + (atRight ? "</wp:anchor>" : "</wp:inline>") + "</w:drawing></w:r>";
    }
}
