package org.consultum.sections.internal;

/** A mistake in the metamodel or the description of a subject area, in words that continue "the section ...". */
final class UnusableArea extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableArea(String key, Object... values) {
        super(Messages.text(key, values));
    }
}
