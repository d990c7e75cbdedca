/** Reports about meetings: their notice, agenda, attendance and minutes, and what was decided. */
package org.consultum.reports.meeting;
