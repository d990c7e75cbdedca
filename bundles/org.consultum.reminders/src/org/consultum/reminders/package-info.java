/** Reminders. */
package org.consultum.reminders;
