/** The story of an action, a recommendation or a decision, told like a conversation, with a field below it to go on. */
package org.consultum.ui.actions.story;
