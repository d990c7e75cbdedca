/** The table of actions: what it asks of the index, how it looks, and what can be done in it. */
package org.consultum.ui.actions.table;
