/** Referring items and decisions to other committees, which report back. */
package org.consultum.agenda.referral;
