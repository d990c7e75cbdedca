/** The catalogue of reports. */
package org.consultum.ui.reporting.internal.catalogue;
