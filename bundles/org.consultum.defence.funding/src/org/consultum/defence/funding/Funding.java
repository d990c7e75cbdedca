package org.consultum.defence.funding;

import org.consultum.spi.section.PluginTexts;

/** Names of the subject area: its identity, its metamodel and the classes of it. */
public final class Funding {

    /** Identity of the subject area. */
    public static final String ID = "org.consultum.defence.funding";

    /** Namespace of the metamodel. */
    public static final String NAMESPACE = "http://consultum.org/ns/defence/funding/1";

    /** Class of a budget line. */
    public static final String LINE = "BudgetLine";

    /** Class of a criterion of priority. */
    public static final String CRITERION = "PriorityCriterion";

    /** Class of the points of a line on a criterion. */
    public static final String POINTS = "PriorityPoints";

    /** Class of a partnership. */
    public static final String PARTNERSHIP = "Partnership";

    /** Sentences to users. */
    public static final PluginTexts TEXTS = new PluginTexts(Funding.class);

    private Funding() {
    }
}
