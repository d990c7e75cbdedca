package org.consultum.sdk;

import java.util.List;
import java.util.Objects;

/**
 * A kind of contribution a project can have an example of.
 *
 * @param name what its author ticks, such as {@code report}
 * @param order its place in lists
 * @param summary what it is, in one line
 * @param requires symbolic names of the plugins its classes use; with a question mark where those are there in the window only
 * @param testRequires symbolic names of the plugins its tests use beyond those
 * @param includes folders and files of the plugin that are packed
 * @since 0.1
 */
public record ContributionKind(String name, int order, String summary, List<String> requires, List<String> testRequires,
        List<String> includes) {

    public ContributionKind {
        Objects.requireNonNull(name);
        Objects.requireNonNull(summary);
        requires = List.copyOf(requires);
        testRequires = List.copyOf(testRequires);
        includes = List.copyOf(includes);
    }
}
