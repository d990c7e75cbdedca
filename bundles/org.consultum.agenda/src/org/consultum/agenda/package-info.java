/** The agenda before the meeting: order, versions, carry-over, referral, templates and readiness. Knows no window. */
package org.consultum.agenda;
