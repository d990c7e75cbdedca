/** Stakeholder engagement. */
package org.consultum.engagement;
