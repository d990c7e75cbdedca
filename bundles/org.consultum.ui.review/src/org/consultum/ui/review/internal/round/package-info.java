/** Review rounds in the window: the list, the dialog that starts one, and the text with its comments beside it. */
package org.consultum.ui.review.internal.round;
