/** Markings and releasability. */
package org.consultum.marking;
