package org.consultum.reporting.pack;

/**
 * How an issue differs from the one before.
 *
 * @param added papers that came
 * @param replaced papers whose pages are exchanged
 * @param withdrawn papers that went
 * @param moved papers that stand elsewhere on the agenda, with the pages they had
 * @param agenda whether the agenda has to be exchanged
 */
public record PackChanges(int added, int replaced, int withdrawn, int moved, boolean agenda) {
}
