package org.consultum.spi;

/** Passes the work of one step on to the progress of the whole run, scaled to the share it stands for. */
final class ProgressPart implements Progress {

    private final Progress whole;
    private final int share;
    private long total;
    private long done;
    private int passedOn;

    ProgressPart(Progress whole, int share) {
        this.whole = whole;
        this.share = share;
    }

    @Override
    public void begin(int steps) {
        total = steps;
    }

    @Override
    public void worked(int steps) {
        if (total > 0) {
            done = Math.min(total, done + steps);
            int due = (int) (share * done / total);
            if (due > passedOn) {
                whole.worked(due - passedOn);
                passedOn = due;
            }
        }
    }

    @Override
    public void subtask(String what) {
        whole.subtask(what);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
