/**
 * What plugins add to the sample registers.
 *
 * @since 0.1
 */
package org.consultum.spi.sample;
