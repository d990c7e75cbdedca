/**
 * Rule packs for bodies that many readers know, as data in the folder {@code packs}, and in the packages below the rules that only such
 * bodies need: one small class each. Both are contributed at the extension point {@code org.consultum.spi.rules} like those of any plugin.
 */
package org.consultum.rules.packs;
