/** Rules of federal advisory committees of the United States (41 CFR part 102-3). */
package org.consultum.rules.packs.faca;
