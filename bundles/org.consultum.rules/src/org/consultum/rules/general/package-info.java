/** The rules of the pack {@code general}, which hold for any committee. Contributed like any plugin's rules. */
package org.consultum.rules.general;
