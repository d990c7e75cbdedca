/** Approval and certification of exactly one content: its canonical form, its digest, signatures over it, and what they prove later. */
package org.consultum.review.approval;
