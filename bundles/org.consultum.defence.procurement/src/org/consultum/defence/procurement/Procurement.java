package org.consultum.defence.procurement;

import org.consultum.spi.section.PluginTexts;

/** Names of the subject area: its identity, its metamodel and the classes of it. */
public final class Procurement {

    /** Identity of the subject area. */
    public static final String ID = "org.consultum.defence.procurement";

    /** Namespace of the metamodel. */
    public static final String NAMESPACE = "http://consultum.org/ns/defence/procurement/1";

    /** Class of a case. */
    public static final String CASE = "ProcurementCase";

    /** Class of a bid. */
    public static final String BID = "Bid";

    /** Class of a score. */
    public static final String SCORE = "BidScore";

    /** Class of a threshold. */
    public static final String THRESHOLD = "ApprovalThreshold";

    /** Sentences to users. */
    public static final PluginTexts TEXTS = new PluginTexts(Procurement.class);

    private Procurement() {
    }
}
