package org.consultum.samples;

/**
 * How large a generated register is.
 *
 * @param committees committees, 1 to 10,000
 * @param meetings meetings in all, spread evenly over the committees, 0 to 1,000,000
 * @param actions action items in all, spread evenly over the committees, 0 to 10,000,000
 * @param seed what the content depends on: the same size and seed give the same register
 */
public record GeneratorSize(int committees, int meetings, int actions, long seed) {

    /** Most committees a register can be generated with. */
    public static final int MOST_COMMITTEES = 10_000;
    /** Most meetings a register can be generated with. */
    public static final int MOST_MEETINGS = 1_000_000;
    /** Most action items a register can be generated with. */
    public static final int MOST_ACTIONS = 10_000_000;

    public GeneratorSize {
        if (committees < 1 || committees > MOST_COMMITTEES || meetings < 0 || meetings > MOST_MEETINGS || actions < 0
            || actions > MOST_ACTIONS) {
            throw new IllegalArgumentException("Not a size a register can be generated with: " + committees + " committees, " + meetings
                + " meetings, " + actions + " actions");
        }
    }

    /** The share of one committee in a number of things, so that all shares together give the number. */
    public int share(int total, int committee) {
        return total / committees + (committee < total % committees ? 1 : 0);
    }
}
