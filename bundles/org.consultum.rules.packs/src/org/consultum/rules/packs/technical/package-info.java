/** Rules of technical committees. */
package org.consultum.rules.packs.technical;
