/** Panes of stakeholder engagement. */
package org.consultum.ui.engagement.internal;
