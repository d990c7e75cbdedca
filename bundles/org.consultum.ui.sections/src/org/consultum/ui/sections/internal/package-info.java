/** Parts of the editor of a subject area. */
package org.consultum.ui.sections.internal;
