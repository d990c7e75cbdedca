/**
 * Mails that tell people what is expected of them and what became of their advice: one digest for each recipient, escalations, and
 * reminders to addressees outside. The same register and day give the same bytes; a message is handed to a mail server once.
 */
package org.consultum.reminders;
