package org.consultum.interchange;

import java.io.IOException;
import org.consultum.model.Register;
import org.consultum.session.RegisterSession;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;

/** Prepares imports. An OSGi service without state; thread-safe. */
public interface ImportService {

    /**
     * Extracts, checks and compares, and changes nothing. Loads the whole register.
     *
     * <p>Matching goes by what {@link org.consultum.model.ImportTrace} says; two registers with the same identity that import the same
     * source get the same identities for what is new. Every value is compared three ways: with what was imported last, and with what
     * stands in the register now.
     *
     * @param register the register; not changed, and not to be changed by others while this runs
     * @throws org.consultum.spi.importer.ImportRefusedException when the source as a whole is refused
     * @throws java.util.concurrent.CancellationException when the run was cancelled
     */
    ImportPlan prepare(Register register, Importer importer, ImportSource source, ImportOptions options, Progress progress)
        throws IOException;

    /**
     * The same for an open register, from any thread. Commands wait until it is done.
     *
     * @throws org.consultum.spi.importer.ImportRefusedException also when files of the register cannot be read
     */
    ImportPlan prepare(RegisterSession session, Importer importer, ImportSource source, ImportOptions options, Progress progress)
        throws IOException;
}
