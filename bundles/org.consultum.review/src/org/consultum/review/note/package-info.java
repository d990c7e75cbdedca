/** Review rounds and approvals. */
package org.consultum.review.note;
