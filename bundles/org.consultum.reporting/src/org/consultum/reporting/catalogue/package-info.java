/**
 * The catalogue of reports, and how they are made into files. What is in it is contributed through the extension points
 * {@code org.consultum.spi.reports} and {@code org.consultum.spi.renderers}, also what the product ships.
 */
package org.consultum.reporting.catalogue;
