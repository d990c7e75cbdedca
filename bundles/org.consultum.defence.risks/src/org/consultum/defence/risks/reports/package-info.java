/** The report on risks and issues. */
package org.consultum.defence.risks.reports;
