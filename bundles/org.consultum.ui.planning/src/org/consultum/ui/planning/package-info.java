/** Deadlines that follow from a meeting, on a time line. */
package org.consultum.ui.planning;
