/** What review rounds, notes, comparisons, approvals and markings share in the window. */
package org.consultum.ui.review.internal;
