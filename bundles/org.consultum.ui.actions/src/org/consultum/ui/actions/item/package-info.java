/** The form of one action. */
package org.consultum.ui.actions.item;
