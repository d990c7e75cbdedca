/** Policy review sessions: meetings about one policy or instrument with mandatory inputs, findings, and outputs that are followed. */
package org.consultum.meeting.policyreview;
