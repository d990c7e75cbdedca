/**
 * Instruments: laws, agreements, memoranda, arrangements, standards and protocols with their clauses, validity and obligations.
 *
 * <p>The metamodel stands in {@code model/instruments.ecore}. When an obligation is due next is computed and never typed in.
 */
package org.consultum.defence.instruments;
