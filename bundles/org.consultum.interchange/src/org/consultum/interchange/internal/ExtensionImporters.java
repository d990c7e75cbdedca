package org.consultum.interchange.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Kind;
import org.consultum.interchange.Importers;
import org.consultum.spi.importer.Importer;

/** The importers that plugins contribute. What is installed later is found at the next question. */
public final class ExtensionImporters implements Importers {

    private static final String POINT = "org.consultum.spi.importers";
    private static final Kind<Importer> IMPORTER = Kind.of(POINT, "importer", Importer.class);

    private final ContributionRegistry contributions;

    public ExtensionImporters(ContributionRegistry contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<Format> formats() {
        return contributions.all(IMPORTER).stream().map(each -> new Format(each.id(), name(each), each.text("description")))
            .sorted(Comparator.comparing(Format::name)).toList();
    }

    @Override
    public Optional<Importer> find(String id) {
        return contributions.find(IMPORTER, id).filter(ExtensionImporters::starts)
            .map(contribution -> new GuardedImporter(contribution, name(contribution)));
    }

    /** Whether it can be created, and is what its extension says. */
    private static boolean starts(Contribution<Importer> contribution) {
        return contribution.call(Importer::id).answeringSoon().checked(id -> id.equals(contribution.id()) ? Optional.empty()
            : Optional.of(Messages.of("importers.otherId", id))).orEmpty().isPresent();
    }

    @Override
    public List<String> problems() {
        contributions.all(IMPORTER);
        return contributions.faults().at(POINT).stream().map(Fault::happened).toList();
    }

    private static String name(Contribution<Importer> contribution) {
        return contribution.attribute("name").orElse(contribution.id());
    }
}
