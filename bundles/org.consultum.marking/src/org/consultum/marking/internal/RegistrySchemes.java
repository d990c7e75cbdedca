package org.consultum.marking.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Kind;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemeReader;
import org.consultum.marking.MarkingSchemes;

/** The schemes contributed at the extension point {@value #POINT}, read when the first is asked for and when plugins came or went. */
public final class RegistrySchemes implements MarkingSchemes {

    /** The extension point. */
    static final String POINT = "org.consultum.spi.markings";

    private static final String OWN = "org.consultum.marking";
    private static final Kind<Void> SCHEME = Kind.data(POINT, "scheme");

    private final ContributionRegistry contributions;
    private List<Contribution<Void>> read = List.of();
    private List<MarkingScheme> schemes = List.of();

    public RegistrySchemes(ContributionRegistry contributions) {
        this.contributions = contributions;
    }

    @Override
    public synchronized List<MarkingScheme> all() {
        List<Contribution<Void>> now = contributions.all(SCHEME);
        if (!now.equals(read)) {
            var usable = new ArrayList<Contribution<Void>>();
            var found = new ArrayList<MarkingScheme>();
            for (Contribution<Void> contribution : now) {
                read(contribution).ifPresent(scheme -> {
                    usable.add(contribution);
                    found.add(scheme);
                });
            }
            read = List.copyOf(usable);
            schemes = List.copyOf(found);
        }
        return schemes;
    }

    @Override
    public List<String> faults() {
        all();
        return contributions.faults().at(POINT).stream().map(Fault::happened).toList();
    }

    private static Optional<MarkingScheme> read(Contribution<Void> contribution) {
        String id = contribution.id();
        return contribution.plugin().id().equals(OWN) ? Optional.of(Shipped.read(id))
            : contribution.read(contribution.text("file"),
                file -> MarkingSchemeReader.read(file, id, contribution.attribute("name").orElse(id)));
    }
}
