/**
 * What a report consists of: data by a {@link org.consultum.spi.report.Report}, a template that says it in words, and renderers that make
 * files of it. For plugins that contribute to the extension points {@code org.consultum.spi.reports} and
 * {@code org.consultum.spi.renderers}; what the product ships uses the same.
 */
package org.consultum.spi.report;
