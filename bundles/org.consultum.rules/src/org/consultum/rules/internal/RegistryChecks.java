package org.consultum.rules.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.rules.IncrementalCheck;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.RulePackReader;
import org.consultum.spi.rule.Rule;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.framework.Bundle;

/** Checks with the rules and packs contributed at the extension point {@value #POINT}, read when the first check starts. */
public final class RegistryChecks implements CheckService {

    /** The extension point. */
    static final String POINT = "org.consultum.spi.rules";

    private final IExtensionRegistry registry;
    private CheckService checks;

    public RegistryChecks(IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<CheckFinding> check(CheckRequest request, IProgressMonitor monitor) {
        return checks().check(request, monitor);
    }

    @Override
    public IncrementalCheck incremental(CheckRequest request, Function<String, Optional<Element>> find) {
        return checks().incremental(request, find);
    }

    @Override
    public RuleCatalogue catalogue() {
        return checks().catalogue();
    }

    private synchronized CheckService checks() {
        if (checks == null) {
            checks = new Checks(contributions());
        }
        return checks;
    }

    private RuleCatalogue contributions() {
        var rules = new ArrayList<Rule<?>>();
        var packs = new ArrayList<RulePack>();
        var faults = new ArrayList<String>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String plugin = element.getContributor().getName();
            try {
                if (element.getName().equals("rule")) {
                    rules.add((Rule<?>) element.createExecutableExtension("class"));
                } else {
                    packs.add(pack(element));
                }
            } catch (CoreException | IOException | RuntimeException | LinkageError e) {
                faults.add(Messages.text("catalogue.contribution", plugin, e.getMessage()));
            }
        }
        return RuleCatalogue.of(rules, packs, faults);
    }

    private static RulePack pack(IConfigurationElement element) throws IOException {
        Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
        String file = element.getAttribute("file");
        URL entry = bundle == null || file == null ? null : bundle.getEntry(file);
        if (entry == null) {
            throw new FileNotFoundException(Messages.text("pack.file.missing", element.getAttribute("id"), file));
        }
        try (InputStream input = entry.openStream()) {
            return RulePackReader.read(input, element.getAttribute("id"), element.getAttribute("name"),
                Boolean.parseBoolean(element.getAttribute("always")));
        }
    }
}
