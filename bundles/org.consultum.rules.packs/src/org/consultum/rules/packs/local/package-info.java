/** Rules of local authorities in England and Wales. */
package org.consultum.rules.packs.local;
