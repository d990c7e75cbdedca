/** The report on funding. */
package org.consultum.defence.funding.report;
