/** How the dashboard is painted and worked with. */
package org.consultum.ui.dashboard.internal;
