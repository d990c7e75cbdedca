/** Stakeholders, consultation rounds and the answers given in them, in the window. */
package org.consultum.ui.engagement;
