/** The dashboard: the opening page of those who follow up. */
package org.consultum.ui.dashboard;
