/**
 * Figures on the dashboard; contributed at the extension point {@code org.consultum.spi.tiles}.
 *
 * @since 0.1
 */
package org.consultum.spi.tile;
