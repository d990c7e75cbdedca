package org.consultum.ui.dashboard.internal;

import org.consultum.charts.Scene;

/** What a tile shows, laid out anew whenever its size or the letters change. */
@FunctionalInterface
interface TileContent {

    /** Lays it out in an area. */
    Scene lay(SwtScenePainter painter, double width, double height);
}
