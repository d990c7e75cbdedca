/** Proposing an order of the items of a meeting, and accepting it. */
package org.consultum.agenda.schedule;
