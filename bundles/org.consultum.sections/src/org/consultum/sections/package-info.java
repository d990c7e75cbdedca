/**
 * Subject areas of plugins: what classes they add to registers, how those are shown and found, and what they propose to committees.
 *
 * @since 0.1
 */
package org.consultum.sections;
