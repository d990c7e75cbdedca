/** Subject areas of plugins in the window: tables and forms made from their metamodels. */
package org.consultum.ui.sections;
