/** What the rules find in the open register, kept up to date while it is edited. */
package org.consultum.ui.problems;
