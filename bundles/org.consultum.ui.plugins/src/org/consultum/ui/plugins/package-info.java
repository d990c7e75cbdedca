/** The page of plugins: what is installed and who signed it; installing, updating and removing. */
package org.consultum.ui.plugins;
