/** Reports as markup. */
package org.consultum.reporting.internal.report;
