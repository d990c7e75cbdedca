/**
 * Office Open XML text documents (ECMA-376, fifth edition, part 1, the transitional forms of 1st edition that every office program reads),
 * written as they are defined: no library stands between, so that the same texts give the same bytes.
 */
package org.consultum.reporting.internal.docx;
