/** What nobody follows up: decisions, recommendations, measures, reviews and actions that were left alone. */
package org.consultum.followup.orphan;
