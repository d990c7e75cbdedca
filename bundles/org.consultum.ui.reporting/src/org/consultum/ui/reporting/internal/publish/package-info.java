/** Publishing a site from the window. */
package org.consultum.ui.reporting.internal.publish;
