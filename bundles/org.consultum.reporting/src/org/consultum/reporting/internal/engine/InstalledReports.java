package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.marking.MarkingSchemes;
import org.consultum.reporting.internal.engine.ReadContributions.Extension;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.osgi.framework.Bundle;

/** The catalogue of the installation. */
public final class InstalledReports extends Catalogue {

    public InstalledReports(IExtensionRegistry registry, MarkingSchemes schemes) {
        this(new ReadContributions(point -> Stream.of(registry.getConfigurationElementsFor(point)).map(Registered::new)), schemes);
    }

    private InstalledReports(ReadContributions contributions, MarkingSchemes schemes) {
        super(() -> contributions, schemes);
    }

    /** An element of the extension registry. */
    private record Registered(IConfigurationElement element) implements Extension {

        @Override
        public String name() {
            return element.getName();
        }

        @Override
        public Optional<String> attribute(String attribute) {
            return Optional.ofNullable(element.getAttribute(attribute));
        }

        @Override
        public List<Extension> children(String child) {
            return Stream.of(element.getChildren(child)).<Extension>map(Registered::new).toList();
        }

        @Override
        public String plugin() {
            return element.getContributor().getName();
        }

        @Override
        public Object create() throws Exception {
            return element.createExecutableExtension("class");
        }

        @Override
        public Optional<InputStream> open(String path) throws IOException {
            if (!(element.getContributor() instanceof RegistryContributor contributor) || !contributor.getActualId().matches("[0-9]+")) {
                return beside(path);
            }
            Bundle bundle = ContributorFactoryOSGi.resolve(contributor);
            URL file = bundle == null ? null : bundle.getEntry(path);
            return file == null ? Optional.empty() : Optional.of(file.openStream());
        }

        /** Where a plugin is no bundle, its files are found as its class is. */
        private Optional<InputStream> beside(String path) throws IOException {
            try {
                return Optional.ofNullable(create().getClass().getResourceAsStream("/" + path));
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
