package org.consultum.spi.importer;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.consultum.spi.Progress;
import org.eclipse.emf.ecore.EClass;

/**
 * Takes what an importer extracts. Used on the thread of the extraction only, and only while it runs.
 *
 * @since 0.1
 */
public interface ImportSink {

    /** Takes an element. Parents, targets of links and links themselves may come in any order. */
    void add(Extracted extracted);

    /**
     * Tells that the source says an element has been withdrawn. It is not removed from the register, but reported if it is there.
     *
     * @param type class the element has in the register
     * @param source its identity in the source
     */
    void withdrawn(EClass type, String source, Origin origin);

    /**
     * Accounts for values of the source: every value ends up somewhere, or is counted. Targets of links are accounted for when they are
     * looked up and not told here.
     *
     * @param kind class of the object in the words of the source
     * @param property its property, in the words of the source
     * @param fate what became of the values
     * @param count how many values
     * @param sample one of them, to be shown; may be empty
     */
    void account(String kind, String property, Fate fate, long count, String sample);

    /** Takes a notice. */
    void notice(ImportNotice notice);

    /**
     * Classes of the elements that earlier imports made of an object of the source; mostly none or one. An importer that decides by what
     * else the source holds asks here, so that a part of an export makes the same of an object as the whole did.
     *
     * @param source identity in the source
     */
    Set<EClass> known(String source);

    /** Time zone of the register, for times without a zone of their own. */
    Optional<ZoneId> zone();

    /** Where to tell how far the extraction is. */
    Progress progress();
}
