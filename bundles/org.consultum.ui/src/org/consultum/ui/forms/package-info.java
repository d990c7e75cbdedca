/** Forms whose fields are bound to features of register objects and change them by undoable commands. */
package org.consultum.ui.forms;
