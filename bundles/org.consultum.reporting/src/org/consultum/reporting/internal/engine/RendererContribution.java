package org.consultum.reporting.internal.engine;

import org.consultum.reporting.catalogue.FormatEntry;
import org.consultum.spi.report.ReportRenderer;

/** A format as a plugin contributes it. */
public record RendererContribution(FormatEntry entry, Contribution.Maker<ReportRenderer> renderer) {
}
