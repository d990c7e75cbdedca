/** The text of papers, of whatever kind and however hostile: {@link org.consultum.papertext.PaperText}. */
package org.consultum.papertext;
