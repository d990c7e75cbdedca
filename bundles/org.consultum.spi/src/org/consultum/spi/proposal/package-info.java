/**
 * What plugins notice that a committee should talk about.
 *
 * @since 0.1
 */
package org.consultum.spi.proposal;
