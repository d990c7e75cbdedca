/** Notes on agendas and papers, for the committee or for oneself, and what is new since a pack was opened last. */
package org.consultum.review.note;
