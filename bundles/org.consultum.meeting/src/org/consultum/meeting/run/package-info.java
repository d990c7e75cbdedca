/** The meeting while it runs: the item in hand, its clock, and when the rest will end. */
package org.consultum.meeting.run;
