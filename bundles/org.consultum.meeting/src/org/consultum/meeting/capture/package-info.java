/** Actions, decisions and recommendations written as lines in the notes. */
package org.consultum.meeting.capture;
