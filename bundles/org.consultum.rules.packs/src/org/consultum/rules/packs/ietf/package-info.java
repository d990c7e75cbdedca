/** Rules of working groups of the IETF. */
package org.consultum.rules.packs.ietf;
