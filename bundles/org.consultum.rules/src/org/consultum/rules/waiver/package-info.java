/** Accepting a finding for a reason: granting and withdrawing waivers, and which findings they cover. */
package org.consultum.rules.waiver;
