/** Registers of what committees decided, asked for and recommended, and what came of it. */
package org.consultum.reports.register;
