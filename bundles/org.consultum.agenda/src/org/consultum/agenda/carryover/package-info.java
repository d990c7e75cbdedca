/** Carrying items over to the next agenda by rule. */
package org.consultum.agenda.carryover;
