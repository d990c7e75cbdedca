package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Kind;
import org.consultum.contributions.Part;
import org.consultum.marking.MarkingSchemes;
import org.consultum.reporting.internal.engine.ReadContributions.Extension;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportRenderer;

/** The catalogue of the installation. */
public final class InstalledReports extends Catalogue {

    private static final Map<String, List<Kind<?>>> KINDS = Map.of(
        ReadContributions.REPORTS, List.of(Kind.data(ReadContributions.REPORTS, "category"),
            Kind.of(ReadContributions.REPORTS, "report", Report.class).matching("[a-z][a-z0-9-]*").forEveryCall()),
        ReadContributions.RENDERERS, List.of(
            Kind.of(ReadContributions.RENDERERS, "renderer", ReportRenderer.class).keyed("format").forEveryCall()));

    private final ContributionRegistry contributions;

    public InstalledReports(ContributionRegistry contributions, MarkingSchemes schemes) {
        this(contributions, new ReadContributions(point -> KINDS.get(point).stream()
            .flatMap(kind -> contributions.all(kind).stream()).map(each -> new Registered(each, each.element(), Optional.empty()))), schemes);
    }

    private InstalledReports(ContributionRegistry contributions, ReadContributions read, MarkingSchemes schemes) {
        super(() -> read, schemes);
        this.contributions = contributions;
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>(super.faults());
        formats();
        Stream.of(ReadContributions.REPORTS, ReadContributions.RENDERERS).flatMap(point -> contributions.faults().at(point).stream())
            .map(Fault::happened).filter(happened -> !faults.contains(happened)).forEach(faults::add);
        return faults;
    }

    /**
     * What a plugin contributes.
     *
     * @param contribution what stands in the registry
     * @param part the element of it that is meant
     * @param inner that part, where it is not the whole
     */
    private record Registered(Contribution<?> contribution, Part part, Optional<Part> inner) implements Extension {

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public Optional<String> attribute(String attribute) {
            return part.attribute(attribute);
        }

        @Override
        public List<Extension> children(String child) {
            return part.parts(child).stream().<Extension>map(each -> new Registered(contribution, each, Optional.of(each))).toList();
        }

        @Override
        public String plugin() {
            return contribution.plugin().id();
        }

        @Override
        public <T> T create(Class<T> type) {
            return Guarded.of(inner.<Contribution<?>>map(each -> contribution.within(each, type)).orElse(contribution), type);
        }

        @Override
        public Optional<InputStream> open(String path) throws IOException {
            return contribution.open(path);
        }
    }
}
