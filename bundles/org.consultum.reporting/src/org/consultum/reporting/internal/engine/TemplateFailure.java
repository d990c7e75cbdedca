package org.consultum.reporting.internal.engine;

import org.consultum.reporting.catalogue.TemplateProblem;

/** A template cannot be used. */
final class TemplateFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient TemplateProblem problem;

    TemplateFailure(TemplateProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    TemplateProblem problem() {
        return problem;
    }
}
