package org.consultum.store;

import java.util.List;

/** A register could not be opened or created at all. */
public final class UnusableRegister extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems why, at least one
     */
    public UnusableRegister(List<Problem> problems) {
        super(problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
