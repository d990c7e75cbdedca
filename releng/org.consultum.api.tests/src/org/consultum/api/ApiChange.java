package org.consultum.api;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One difference between the baseline of a package and the package as it is.
 *
 * @param type the class or interface it is in, by its full name
 * @param what the element, in the words of the baseline
 * @param breaking whether a plugin that was built before may break
 */
record ApiChange(String type, String what, boolean breaking) {

    private static final Set<Type> TYPES = Set.of(Type.CLASS, Type.INTERFACE, Type.ENUM, Type.ANNOTATION);

    /** The differences of a package, those in removed types as one. */
    static List<ApiChange> between(ApiPackage older, ApiPackage newer) {
        var changes = new ArrayList<ApiChange>();
        collect(newer.tree().diff(older.tree()), newer.name(), changes);
        return changes;
    }

    private static void collect(Diff diff, String type, List<ApiChange> changes) {
        for (Diff child : diff.getChildren()) {
            String in = TYPES.contains(child.getType()) ? child.getName() : type;
            switch (child.getDelta()) {
                case UNCHANGED, IGNORED -> { }
                case ADDED -> changes.add(new ApiChange(in, "added " + described(child, type), child.getNewer().ifAdded() == Delta.MAJOR));
                case REMOVED -> changes.add(new ApiChange(in, "removed " + described(child, type),
                    child.getOlder().ifRemoved() == Delta.MAJOR));
                default -> {
                    if (child.getChildren().isEmpty()) {
                        changes.add(new ApiChange(in, "changed " + described(child, type), child.getDelta() == Delta.MAJOR));
                    } else {
                        collect(child, in, changes);
                    }
                }
            }
        }
    }

    private static String described(Diff diff, String type) {
        String kind = diff.getType().toString().toLowerCase(Locale.ROOT);
        return kind + " " + diff.getName() + (TYPES.contains(diff.getType()) ? "" : " of " + type);
    }

    /** The type without those nested in it, as it has a source file. */
    String topLevel() {
        int nested = type.indexOf('$');
        return nested < 0 ? type : type.substring(0, nested);
    }
}
