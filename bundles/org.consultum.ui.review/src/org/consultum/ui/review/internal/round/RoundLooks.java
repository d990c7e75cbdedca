package org.consultum.ui.review.internal.round;

import org.consultum.model.CommentState;
import org.consultum.model.RoundResult;
import org.consultum.model.Verdict;
import org.consultum.ui.ThemeColours;

/** Signs and colours of verdicts, results and comments; the sign always stands beside a word. Stateless. */
final class RoundLooks {

    private RoundLooks() {
    }

    static String sign(Verdict verdict) {
        return switch (verdict) {
            case AGREE -> "\u2713";
            case AGREE_WITH_CHANGES -> "\u2248";
            case OBJECT -> "\u2715";
            case ABSTAIN -> "\u2013";
        };
    }

    static ThemeColours colour(Verdict verdict) {
        return switch (verdict) {
            case AGREE -> ThemeColours.DONE;
            case AGREE_WITH_CHANGES -> ThemeColours.WARNING;
            case OBJECT -> ThemeColours.ALERT;
            case ABSTAIN -> ThemeColours.QUIET_TEXT;
        };
    }

    static String sign(RoundResult result) {
        return switch (result) {
            case NONE -> "\u25cb";
            case AGREED, AGREED_BY_SILENCE -> "\u2713";
            case AGREED_WITH_CHANGES -> "\u2248";
            case OBJECTED -> "\u2715";
            case INCOMPLETE -> "\u2026";
        };
    }

    static ThemeColours colour(RoundResult result) {
        return switch (result) {
            case NONE -> ThemeColours.QUIET_TEXT;
            case AGREED, AGREED_BY_SILENCE -> ThemeColours.DONE;
            case AGREED_WITH_CHANGES, INCOMPLETE -> ThemeColours.WARNING;
            case OBJECTED -> ThemeColours.ALERT;
        };
    }

    static String sign(CommentState state) {
        return switch (state) {
            case OPEN -> "\u25cb";
            case ACCEPTED -> "\u2713";
            case PARTLY_ACCEPTED -> "\u2248";
            case REJECTED -> "\u2715";
            case NOTED -> "\u2013";
        };
    }

    static ThemeColours colour(CommentState state) {
        return switch (state) {
            case OPEN -> ThemeColours.ACCENT;
            case ACCEPTED -> ThemeColours.DONE;
            case PARTLY_ACCEPTED -> ThemeColours.WARNING;
            case REJECTED -> ThemeColours.ALERT;
            case NOTED -> ThemeColours.QUIET_TEXT;
        };
    }
}
