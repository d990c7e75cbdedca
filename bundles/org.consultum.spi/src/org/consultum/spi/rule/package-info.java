/**
 * What a plugin implements to contribute rules: one small class per rule, contributed at the extension point
 * {@code org.consultum.spi.rules}. Numbers, dates and sources belong to a rule pack, which is a data file contributed at the same point.
 */
package org.consultum.spi.rule;
