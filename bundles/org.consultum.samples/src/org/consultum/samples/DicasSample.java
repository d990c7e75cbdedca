package org.consultum.samples;

import java.time.LocalDate;
import java.util.List;
import org.consultum.model.Register;
import org.consultum.model.base.NewElements;
import org.consultum.samples.internal.dicas.DicasRegister;

/**
 * The sample register: the US-Japan Forum on Defense Industrial Cooperation, Acquisition and Sustainment (DICAS).
 *
 * <p>Illustrative content built on public facts; it names offices, not people. The same identities give the same register.
 */
public final class DicasSample {

    /** The day the sample is written for: what is due before it and still open is overdue. */
    public static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 11, 23);

    private static final long SEED = 20_240_610L;

    private DicasSample() {
    }

    /** The sample with the identities it has everywhere. */
    public static Register create() {
        return create(new NewElements(new RepeatableIds(SEED)));
    }

    /**
     * The sample with other identities.
     *
     * @param elements where the elements get their identity from
     * @return the register with everything it contains, owned by the caller
     */
    public static Register create(NewElements elements) {
        return DicasRegister.write(elements);
    }

    /** Files of the papers in the sample; whoever stores the register keeps them with it. */
    public static List<SamplePaper> papers() {
        return DicasRegister.files();
    }
}
