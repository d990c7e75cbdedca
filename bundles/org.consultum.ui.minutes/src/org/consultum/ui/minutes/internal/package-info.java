/** The parts of the minutes editor. */
package org.consultum.ui.minutes.internal;
