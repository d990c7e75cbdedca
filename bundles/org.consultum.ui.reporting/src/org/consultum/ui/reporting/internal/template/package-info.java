/** Templates of the organisation: where they lie, and what happens to them. */
package org.consultum.ui.reporting.internal.template;
