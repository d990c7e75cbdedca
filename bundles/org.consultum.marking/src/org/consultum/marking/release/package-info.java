/**
 * Releasability: what of a register a recipient may see, a copy that holds nothing else, and the manifest that says what was left out.
 */
package org.consultum.marking.release;
