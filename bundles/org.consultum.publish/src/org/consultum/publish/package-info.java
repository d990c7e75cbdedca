/** The publication site: what is public of a register, as static pages, feeds, calendars and open data. */
package org.consultum.publish;
