/**
 * Action items from the day they are raised to the evidence that they are done: who answers for them, when they are due, what may become
 * of them, who is told when they are late, and their story. Reads the model and changes it by commands only; the day and the moment are
 * always given.
 */
package org.consultum.followup.action;
