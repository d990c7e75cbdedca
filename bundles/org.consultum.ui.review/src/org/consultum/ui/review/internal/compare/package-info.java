/** Two versions of something beside each other. */
package org.consultum.ui.review.internal.compare;
