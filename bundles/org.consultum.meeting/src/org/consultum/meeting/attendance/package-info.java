/** Who is expected, who is there, and in which capacity, at any moment and for any item. */
package org.consultum.meeting.attendance;
