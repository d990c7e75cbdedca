/**
 * Kinds of agenda items; contributed at the extension point {@code org.consultum.spi.itemkinds}.
 *
 * @since 0.1
 */
package org.consultum.spi.item;
