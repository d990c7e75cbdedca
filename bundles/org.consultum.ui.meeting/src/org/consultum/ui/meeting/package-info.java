/** Running a meeting: the window that is read from two metres. */
package org.consultum.ui.meeting;
