/**
 * Kinds of agenda items that plugins contribute, for everything that shows, makes or checks agendas.
 *
 * @since 0.1
 */
package org.consultum.edit.kind;
