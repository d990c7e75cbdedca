/** Puts the pack together: pages in order, stamps, structure, outline, links, metadata, attachments. Knows PDF, not committees. */
package org.consultum.reporting.internal.pdf;
