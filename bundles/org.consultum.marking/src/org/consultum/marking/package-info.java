/**
 * Markings: schemes as data, and how an element is protected together with what is in it. Headless; thread-safe values; elements are read
 * on the thread that may read them.
 */
package org.consultum.marking;
