/** The reports that ship with the workbench. */
package org.consultum.reports;
