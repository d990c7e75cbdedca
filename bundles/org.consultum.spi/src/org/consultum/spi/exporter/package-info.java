/**
 * Formats in which a register can be handed on; contributed at the extension point {@code org.consultum.spi.exporters}.
 *
 * @since 0.1
 */
package org.consultum.spi.exporter;
