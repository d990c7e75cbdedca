/** What the board, the calendar, the story and the menu have in common: words about actions, and what is asked before one is changed. */
package org.consultum.ui.actions.internal;
