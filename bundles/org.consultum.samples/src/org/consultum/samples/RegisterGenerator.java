package org.consultum.samples;

import java.util.Objects;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.samples.internal.generator.CommitteeMaker;
import org.consultum.samples.internal.generator.Dice;
import org.consultum.samples.internal.generator.FrameMaker;

/**
 * Makes registers of any size for benchmarks. The same size and seed give the same register, object by object; the work grows linearly
 * with the number of objects.
 *
 * <p>A committee can be made and stored before the next one is made, so that only one has to be held in memory. Used on one thread.
 */
public final class RegisterGenerator {

    private final GeneratorSize size;
    private final FrameMaker frame;

    public RegisterGenerator(GeneratorSize size) {
        this.size = Objects.requireNonNull(size);
        this.frame = new FrameMaker(size);
    }

    public GeneratorSize size() {
        return size;
    }

    /** The register with its organisations, people and roles and without committees; always the same object. */
    public Register frame() {
        return frame.register();
    }

    /**
     * One committee with its meetings, actions, recommendations and papers. It refers to people of {@link #frame()} and is not yet part
     * of it. Each call makes a new one.
     *
     * @param index which one, counted from 0
     */
    public Committee committee(int index) {
        Objects.checkIndex(index, size.committees());
        return new CommitteeMaker(size, frame, index, new Dice(size.seed(), index + 1L)).make();
    }

    /** The whole register. */
    public Register register() {
        Register register = frame();
        for (int index = register.getCommittees().size(); index < size.committees(); index++) {
            register.getCommittees().add(committee(index));
        }
        return register;
    }
}
