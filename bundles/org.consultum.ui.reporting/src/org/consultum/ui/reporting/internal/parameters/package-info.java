/** Fields for what a report asks for. */
package org.consultum.ui.reporting.internal.parameters;
