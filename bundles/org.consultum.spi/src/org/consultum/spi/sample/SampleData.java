package org.consultum.spi.sample;

import org.consultum.model.Register;
import org.consultum.model.base.NewElements;

/**
 * Adds what a plugin keeps to a sample register that is being made, so that people see it at work.
 *
 * @since 0.1
 */
public interface SampleData {

    /**
     * Adds to a sample. The same sample is the same in every process: days are fixed, and identities come from the given source.
     *
     * @param register the sample with its committees, meetings and papers, not yet stored; only additions
     * @param elements makes new elements of the register's and the plugin's own classes
     */
    void add(Register register, NewElements elements);
}
