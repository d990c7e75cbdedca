/** The report on procurement cases. */
package org.consultum.defence.procurement.report;
