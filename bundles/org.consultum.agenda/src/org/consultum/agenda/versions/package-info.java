/** Published versions of an agenda and the differences between them. */
package org.consultum.agenda.versions;
