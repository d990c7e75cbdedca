/** Rules of groups of the W3C. */
package org.consultum.rules.packs.w3c;
