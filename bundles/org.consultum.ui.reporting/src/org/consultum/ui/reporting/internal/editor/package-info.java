/** The editor of one report: its pages, and what is chosen for it. */
package org.consultum.ui.reporting.internal.editor;
