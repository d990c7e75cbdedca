/** Pages of a document as they are printed, shown one below the other. */
package org.consultum.ui.reporting.internal.pages;
