/** The report on programmes. */
package org.consultum.defence.programmes.reports;
