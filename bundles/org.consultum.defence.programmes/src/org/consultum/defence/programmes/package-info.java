/**
 * Programmes: what partners undertake together over years, with milestones, gates, indicators and capability targets.
 *
 * <p>The metamodel stands in {@code model/programmes.ecore}. How things stand is computed from it and never typed in: the slip of a
 * milestone against its baseline, the status of a programme.
 */
package org.consultum.defence.programmes;
