/** Whether the papers of a meeting are in order. */
package org.consultum.agenda.readiness;
