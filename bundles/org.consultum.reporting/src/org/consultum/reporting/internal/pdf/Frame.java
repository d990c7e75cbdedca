package org.consultum.reporting.internal.pdf;

/**
 * How a page of a paper sits on a sheet of the pack: the whole page, made smaller where needed, between a strip with the paper's title
 * above and the page number below, so that no stamp ever covers what the paper says. All in points.
 *
 * @param width width of the sheet
 * @param height height of the sheet
 * @param scale how much smaller the page is
 * @param x left edge of the page
 * @param y bottom edge of the page
 */
record Frame(float width, float height, float scale, float x, float y) {
    /** Height kept free above. */
    static final float ABOVE = 54;
    /** Height kept free below. */
    static final float BELOW = 36;

    private static final float SIDE = 10;
    private static final float[][] SHEETS = {{595.28f, 841.89f}, {841.89f, 1190.55f}};
    private static final float TOLERANCE = 1.12f;
    private static final float MOST = 14_000;

    /** The frame for a page of a size: A4 where that is about its size, else A3, else a sheet as large as it needs. */
    static Frame of(float pageWidth, float pageHeight) {
        boolean wide = pageWidth > pageHeight;
        for (float[] sheet : SHEETS) {
            float width = wide ? sheet[1] : sheet[0];
            float height = wide ? sheet[0] : sheet[1];
            if (pageWidth <= width * TOLERANCE && pageHeight <= height * TOLERANCE) {
                return fit(width, height, pageWidth, pageHeight);
            }
        }
        return fit(Math.min(MOST, Math.max(pageWidth + 2 * SIDE, SHEETS[0][0])),
                Math.min(MOST, Math.max(pageHeight + ABOVE + BELOW, SHEETS[0][0])), pageWidth, pageHeight);
    }

    private static Frame fit(float width, float height, float pageWidth, float pageHeight) {
        float roomAcross = width - 2 * SIDE;
        float roomUp = height - ABOVE - BELOW;
        float scale = Math.min(1, Math.min(roomAcross / pageWidth, roomUp / pageHeight));
        return new Frame(width, height, scale, (width - pageWidth * scale) / 2, BELOW + roomUp - pageHeight * scale);
    }
}
