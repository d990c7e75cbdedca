package org.consultum.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.rules.IncrementalCheck;
import org.consultum.rules.ModelAccess;
import org.consultum.rules.RuleCatalogue;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.store.Problem;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EObject;

/** Checks with a given catalogue. */
public class Checks implements CheckService {

    /** What counts before what is waived, errors before warnings before information. */
    static final Comparator<CheckFinding> ORDER = Comparator.comparing(CheckFinding::counts).thenComparing(CheckFinding::severity).reversed();

    private final RuleCatalogue catalogue;

    public Checks(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public RuleCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public IncrementalCheck incremental(CheckRequest request, Function<String, Optional<Element>> find) {
        return new LiveCheck(catalogue, request, find);
    }

    @Override
    public List<CheckFinding> check(CheckRequest request, IProgressMonitor monitor) {
        var access = request.access();
        var places = new Places(request.register());
        var rules = access.read(() -> new RuleRun(catalogue(), request));
        var structure = new Structure(request.register(), places);
        var parts = new RegisterParts(request.register());
        var found = new ArrayList<CheckFinding>();
        monitor.beginTask(Messages.text("check.task"), IProgressMonitor.UNKNOWN);
        try {
            for (var part = step(access, parts, rules, structure, found); part.isPresent();
                    part = step(access, parts, rules, structure, found)) {
                places.file(part.get()).ifPresent(file -> monitor.subTask(file.toString()));
                monitor.worked(1);
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
            }
            found.addAll(rules.findings());
            var waivers = access.read(() -> WaiversInForce.of(request.register(), request.asOf(), places));
            found.addAll(waivers.faults().values());
            found.replaceAll(waivers::applied);
            files(request).forEach(found::add);
            found.sort(ORDER);
            return List.copyOf(request.folder().map(folder -> new Lines(folder).place(found)).orElse(found));
        } finally {
            monitor.done();
        }
    }

    private static Optional<EObject> step(ModelAccess access, RegisterParts parts, RuleRun rules,
            Structure structure, List<CheckFinding> found) {
        return access.read(() -> parts.next().map(part -> {
            for (EObject object : part) {
                found.addAll(structure.check(object));
                rules.check(object);
            }
            return part.getFirst();
        }));
    }

    /** What is wrong with files. */
    static List<CheckFinding> files(CheckRequest request) {
        return request.problems().get().stream().map(Checks::convert).toList();
    }

    private static CheckFinding convert(Problem problem) {
        var severity = switch (problem.severity()) {
            case INFO -> Severity.INFO;
            case WARNING -> Severity.WARNING;
            case ERROR -> Severity.ERROR;
        };
        return new CheckFinding(severity, CheckFinding.FILE, Optional.empty(), problem.file(), problem.line(), problem.message(),
            problem.remedy(), Optional.empty(), Optional.empty(), List.of());
    }
}
