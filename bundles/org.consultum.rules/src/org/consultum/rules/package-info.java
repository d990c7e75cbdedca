/** The check of a register: evaluates rules and combines them with what is wrong with its files and its structure. */
package org.consultum.rules;
