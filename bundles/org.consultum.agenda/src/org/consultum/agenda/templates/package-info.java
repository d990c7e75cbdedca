/** What an agenda is made from: templates, standing items, items that wait, late items, consent items. */
package org.consultum.agenda.templates;
