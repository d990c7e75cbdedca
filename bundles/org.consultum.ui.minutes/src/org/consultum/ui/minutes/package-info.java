/** Writing the minutes. */
package org.consultum.ui.minutes;
