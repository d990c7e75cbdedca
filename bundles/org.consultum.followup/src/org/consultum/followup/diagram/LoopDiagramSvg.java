package org.consultum.followup.diagram;

import org.consultum.followup.internal.diagram.SvgWriting;

/** A loop as a stand-alone SVG document that needs nothing from elsewhere: no script, no font, no picture. */
public final class LoopDiagramSvg {

    /** The colours of the drawing. */
    public enum Palette { LIGHT, DARK }

    private LoopDiagramSvg() {
    }

    /** The document, in UTF-8; the same diagram gives the same text. */
    public static String write(LoopDiagram diagram, Palette palette) {
        return SvgWriting.write(diagram, palette);
    }
}
