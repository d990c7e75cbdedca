/** How tables become workbooks, and what of their values spreadsheets must not misunderstand. */
package org.consultum.reporting.internal.table;
