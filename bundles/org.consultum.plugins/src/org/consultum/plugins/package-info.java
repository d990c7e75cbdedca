/**
 * Plugins of the user: what is installed, what a source offers, who signed it, and how it is installed, updated and removed.
 *
 * @since 0.1
 */
package org.consultum.plugins;
