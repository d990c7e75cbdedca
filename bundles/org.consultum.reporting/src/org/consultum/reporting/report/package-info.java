/**
 * Reports of headings, paragraphs, tables and figures, as PDF/A-3a that also meets PDF/UA-1 and as one HTML file. For bundles and plugins
 * that know what to report and leave to this one how it is set.
 */
package org.consultum.reporting.report;
