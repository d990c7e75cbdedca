/** Parts of the page of plugins. */
package org.consultum.ui.plugins.internal;
