package org.consultum.spi.tile;

/**
 * Counts something for the dashboard. Has no state.
 *
 * @since 0.1
 */
public interface Tile {

    /** Counts. Called off the display thread, while nobody changes the register: only reads, and answers within a second. */
    TileFigure figure(TileScope scope);
}
