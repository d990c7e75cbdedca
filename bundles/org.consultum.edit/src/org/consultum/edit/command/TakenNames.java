package org.consultum.edit.command;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Folder and file names in use among the committees of a register or the meetings of a committee, without loading any of them. */
final class TakenNames {

    private static final int DATE = "2024-06-10-".length();

    private TakenNames() {
    }

    @SuppressWarnings("unchecked")
    static Set<String> in(EObject owner, EReference reference) {
        var names = new HashSet<String>();
        for (Iterator<EObject> members = ((InternalEList<EObject>) owner.eGet(reference)).basicIterator(); members.hasNext();) {
            EObject member = members.next();
            if (member.eIsProxy()) {
                addFromLocation(((InternalEObject) member).eProxyURI(), names);
            } else if (member instanceof Meeting meeting) {
                names.add(meeting.getSlug());
            } else if (member instanceof Committee committee) {
                names.add(committee.getSlug());
            }
        }
        return names;
    }

    /** The slug in committees/SLUG/committee.xmi and committees/SLUG/meetings/DATE-SLUG.xmi; of the latter with and without its date. */
    private static void addFromLocation(URI location, Set<String> names) {
        URI file = location.trimFragment();
        if ("committee.xmi".equals(file.lastSegment()) && file.segmentCount() > 1) {
            names.add(file.segment(file.segmentCount() - 2));
        } else if (file.lastSegment() != null) {
            String name = file.trimFileExtension().lastSegment();
            names.add(name);
            if (name.matches("\\d{4}-\\d{2}-\\d{2}-.+")) {
                names.add(name.substring(DATE));
            }
        }
    }
}
