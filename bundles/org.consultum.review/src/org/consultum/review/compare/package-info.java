/** Versions of an element, an agenda, minutes or a pack, and what differs between any two of them. */
package org.consultum.review.compare;
