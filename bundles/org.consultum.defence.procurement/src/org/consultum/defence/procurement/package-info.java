/**
 * Procurement as a subject area: cases from requirements assessment to contract, the arithmetic of evaluations, and the thresholds that
 * bring a case before a committee. Uses the API of the workbench only.
 */
package org.consultum.defence.procurement;
