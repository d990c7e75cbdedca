/** Tables of typed columns written as files that spreadsheets read: CSV and XLSX. Nothing of what is written is ever a formula. */
package org.consultum.reporting.table;
