/** The report on instruments. */
package org.consultum.defence.instruments.reports;
