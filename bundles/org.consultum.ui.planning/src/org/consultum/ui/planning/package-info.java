/** The deadlines of a meeting on a time line, and what moving the meeting would do to them. Everything runs on the display thread. */
package org.consultum.ui.planning;
