package org.consultum.reporting.internal.paper;

/** A page holds something that an archival file may not, or that cannot be proved to be allowed. It is shown as a picture instead. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; names a text of the wording. */
    enum Cause {
        FONT("raster.font"),
        COLOUR("raster.colour"),
        LAYERS("raster.layers"),
        CONSTRUCT("raster.construct"),
        /** It is drawn with more operations than allowed; drawing it as a picture would take as many. */
        EFFORT("raster.construct");

        private final String key;

        Cause(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private final Cause obstacle;
    private final String detail;

    Unfit(Cause obstacle, String detail) {
        super(obstacle + ": " + detail, null, false, false);
        this.obstacle = obstacle;
        this.detail = detail;
    }

    Cause obstacle() {
        return obstacle;
    }

    String detail() {
        return detail;
    }

    static Unfit construct(String what) {
        return new Unfit(Cause.CONSTRUCT, what);
    }

    static Unfit colour(String what) {
        return new Unfit(Cause.COLOUR, what);
    }

    static Unfit font(String name) {
        return new Unfit(Cause.FONT, name);
    }
}
