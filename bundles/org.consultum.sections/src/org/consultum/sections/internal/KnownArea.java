package org.consultum.sections.internal;

import org.consultum.sections.SectionInfo;
import org.eclipse.emf.common.notify.Adapter;

/** Tied to the package of a subject area: what is known of the area. */
public interface KnownArea extends Adapter {

    SectionInfo info();
}
