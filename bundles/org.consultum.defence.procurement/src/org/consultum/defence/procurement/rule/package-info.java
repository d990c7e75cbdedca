/** Rules about procurement cases; their numbers stand in the packs {@code defence-procurement} and {@code eu-2009-81}. */
package org.consultum.defence.procurement.rule;
