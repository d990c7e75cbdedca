/**
 * Rule packs for bodies that many readers know, as data in the folder {@code packs}. There is no code here: packs are contributed at the
 * extension point {@code org.consultum.spi.rules} like those of any plugin.
 */
package org.consultum.rules.packs;
