/** Texts of the register made safe for pages of others, and the words and dates documents share. */
package org.consultum.reporting.text;
