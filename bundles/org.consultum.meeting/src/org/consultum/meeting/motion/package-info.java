/** Motions and their amendments, in the order in which they are put to the vote. */
package org.consultum.meeting.motion;
