package org.consultum.interchange.internal.plan;

import org.eclipse.emf.ecore.EClass;

/**
 * Identity of an element in a source.
 *
 * @param type its class; sources use one name for objects of different kinds
 * @param source its identity in the source
 */
record Key(EClass type, String source) {

    /** The name from which its identity in a register is made. */
    String name(String format) {
        return format + "\n" + type.getName() + "\n" + source;
    }
}
