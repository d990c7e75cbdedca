package org.consultum.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.ContributionRegistry.HungException;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Kind;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.rules.IncrementalCheck;
import org.consultum.rules.ModelAccess;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.RulePackReader;
import org.consultum.spi.rule.Rule;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Checks with the rules and packs contributed at the extension point {@value #POINT}, read when the first check starts and when plugins
 * came, went or failed.
 */
public final class RegistryChecks implements CheckService {

    /** The extension point. */
    static final String POINT = "org.consultum.spi.rules";

    @SuppressWarnings("rawtypes")
    private static final Kind<Rule> RULE = Kind.of(POINT, "rule", Rule.class).keyed("class");
    private static final Kind<Void> PACK = Kind.data(POINT, "pack");

    private final ContributionRegistry contributions;
    private List<Contribution<?>> read = List.of();
    private Optional<RuleCatalogue> catalogue = Optional.empty();

    public RegistryChecks(ContributionRegistry contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<CheckFinding> check(CheckRequest request, IProgressMonitor monitor) {
        while (true) {
            try {
                return new Checks(catalogue()).check(watched(request), monitor);
            } catch (HungException e) {
                // The rule that hangs is switched off now, and the rest is checked from the beginning.
                monitor.subTask(e.fault().happened());
            }
        }
    }

    @Override
    public IncrementalCheck incremental(CheckRequest request, Function<String, Optional<Element>> find) {
        return new WatchedCheck(() -> new LiveCheck(catalogue(), watched(request), find));
    }

    /** Where plugins have rules, the model is read while somebody looks at the clock. */
    private CheckRequest watched(CheckRequest request) {
        if (catalogue().rules().stream().noneMatch(ContributedRule.class::isInstance)) {
            return request;
        }
        ModelAccess access = request.access();
        return new CheckRequest(request.register(), request.asOf(), request.packs(), request.folder(), new ModelAccess() {

            @Override
            public <T> T read(Supplier<T> reader) {
                return access.read(() -> contributions.watched(reader));
            }
        }, request.problems());
    }

    @Override
    public synchronized RuleCatalogue catalogue() {
        if (catalogue.isEmpty() || !usable().equals(read)) {
            catalogue = Optional.of(read());
            read = usable();
        }
        return catalogue.get();
    }

    private List<Contribution<?>> usable() {
        var usable = new ArrayList<Contribution<?>>(contributions.all(RULE));
        usable.addAll(contributions.all(PACK));
        return usable;
    }

    private RuleCatalogue read() {
        var rules = new ArrayList<Rule<?>>();
        var packs = new ArrayList<RulePack>();
        for (var contribution : contributions.all(RULE)) {
            ContributedRule.of(contribution).ifPresent(rules::add);
        }
        for (var contribution : contributions.all(PACK)) {
            contribution.read(contribution.text("file"), file -> RulePackReader.read(file, contribution.id(),
                contribution.attribute("name").orElse(contribution.id()), contribution.element().flag("always"))).ifPresent(packs::add);
        }
        return RuleCatalogue.of(rules, packs, contributions.faults().at(POINT).stream().map(Fault::happened).toList())
            .with(new ContributedHolidays(contributions));
    }
}
