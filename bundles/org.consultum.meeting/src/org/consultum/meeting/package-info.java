/** The meeting itself and its record: states, attendance, quorum and majority, votes, notes and minutes. Knows no window. */
package org.consultum.meeting;
