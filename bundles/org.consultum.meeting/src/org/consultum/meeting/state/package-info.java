/** The states of a meeting from draft to approved minutes, and what stands in the way of each. */
package org.consultum.meeting.state;
