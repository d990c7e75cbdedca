/** The minutes: their skeleton, their states, and their corrections. */
package org.consultum.meeting.minutes;
