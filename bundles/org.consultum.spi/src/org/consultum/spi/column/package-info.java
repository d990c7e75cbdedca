/**
 * Columns of tables; contributed at the extension point {@code org.consultum.spi.columns}.
 *
 * @since 0.1
 */
package org.consultum.spi.column;
