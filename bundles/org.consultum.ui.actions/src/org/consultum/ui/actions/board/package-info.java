/** The actions as a board: a column for each status, a card for each action. */
package org.consultum.ui.actions.board;
