/**
 * Risks and issues: what may happen and what is done about it, what has come up between parties and how it is settled.
 *
 * <p>The metamodel stands in {@code model/risks.ecore}. Scores and levels are computed and never typed in.
 */
package org.consultum.defence.risks;
