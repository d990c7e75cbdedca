/** Views, editor and pages of reports. */
package org.consultum.ui.reporting.internal;
