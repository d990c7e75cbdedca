/** Notes at meetings, items and papers, private or for the committee. */
package org.consultum.ui.review.internal.note;
