/**
 * Subject areas: what a plugin keeps in registers under a metamodel of its own, in a file of its own.
 *
 * @since 0.1
 */
package org.consultum.spi.section;
