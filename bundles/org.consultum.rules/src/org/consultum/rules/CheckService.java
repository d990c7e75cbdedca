package org.consultum.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.Element;
import org.consultum.rules.internal.Checks;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Checks a register: what is wrong with its files, links that lead nowhere, what the metamodel does not allow, and the rules of the packs
 * in force. An OSGi service; thread-safe.
 */
public interface CheckService {

    /**
     * Runs a check.
     *
     * @param monitor is told of each file and asked whether to go on
     * @return findings, those that count before those that are waived, errors first, otherwise in the order of the register; the same
     *         register gives the same list
     * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
     */
    List<CheckFinding> check(CheckRequest request, IProgressMonitor monitor);

    /**
     * A check that is kept up to date while the register is edited. Nothing is checked yet.
     *
     * @param request what to check, as for {@link #check}
     * @param find finds an element by its identity without going through the register, as {@code session::find} does; called while the
     *        model is read
     */
    IncrementalCheck incremental(CheckRequest request, Function<String, Optional<Element>> find);

    /** The rules and packs that are installed. */
    RuleCatalogue catalogue();

    /** A service with a given catalogue, where there is no platform to ask for contributions. */
    static CheckService of(RuleCatalogue catalogue) {
        return new Checks(catalogue);
    }
}
