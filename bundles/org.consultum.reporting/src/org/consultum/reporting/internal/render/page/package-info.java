/** Renderers of reports as pages and for the screen. */
package org.consultum.reporting.internal.render.page;
