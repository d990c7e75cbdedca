/** Rules of expert groups of the European Commission. */
package org.consultum.rules.packs.eu;
