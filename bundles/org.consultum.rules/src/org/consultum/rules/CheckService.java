package org.consultum.rules;

import java.util.List;
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
     * @return findings, errors first, otherwise in the order of the register; the same register gives the same list
     * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
     */
    List<CheckFinding> check(CheckRequest request, IProgressMonitor monitor);

    /** The rules and packs that are installed. */
    RuleCatalogue catalogue();

    /** A service with a given catalogue, where there is no platform to ask for contributions. */
    static CheckService of(RuleCatalogue catalogue) {
        return new Checks(catalogue);
    }
}
