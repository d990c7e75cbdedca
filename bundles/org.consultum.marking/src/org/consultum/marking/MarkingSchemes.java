package org.consultum.marking;

import java.util.List;
import java.util.Optional;
import org.consultum.marking.internal.Shipped;
import org.consultum.model.MarkingLevel;
import org.consultum.model.Profile;
import org.consultum.model.Register;

/** The marking schemes of the installation. An OSGi service; thread-safe. */
public interface MarkingSchemes {

    /** All schemes, ours first, those of other plugins in the order of their identities. */
    List<MarkingScheme> all();

    /** Contributions that cannot be used, each in a sentence. */
    List<String> faults();

    default Optional<MarkingScheme> find(String id) {
        return all().stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /**
     * The scheme in force in a register: the one its profile names, with the register's own levels in the place of the scheme's where it
     * has any. Own levels under no known scheme are printed centred at the top and bottom of pages, and only the lowest may be given to
     * everybody. Where the profile says nothing no level is known, and whatever is marked is released to nobody.
     */
    default MarkingScheme of(Register register) {
        Profile profile = register == null ? null : register.getProfile();
        String named = profile == null || profile.getMarkingScheme() == null ? "" : profile.getMarkingScheme();
        Optional<MarkingScheme> known = find(named);
        if (profile == null || profile.getMarkingLevels().isEmpty()) {
            return known.orElseGet(() -> Shipped.own(named, List.of()));
        }
        List<MarkingLevel> levels = List.copyOf(profile.getMarkingLevels());
        return known.map(scheme -> Shipped.withLevels(scheme, levels)).orElseGet(() -> Shipped.own(named, levels));
    }

    /** The schemes that come with the workbench, for use without services. */
    static MarkingSchemes shipped() {
        return Shipped.SCHEMES;
    }
}
