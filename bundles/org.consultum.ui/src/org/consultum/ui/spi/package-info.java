/** What plugins with a window implement. Together with the extension points of this bundle the only lasting interface of the window. */
package org.consultum.ui.spi;
