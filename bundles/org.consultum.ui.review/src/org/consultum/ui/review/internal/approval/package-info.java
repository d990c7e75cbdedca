/** What is approved or certified, by whom and over which content. */
package org.consultum.ui.review.internal.approval;
