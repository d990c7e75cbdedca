package org.consultum.engagement.intake;

import java.util.Locale;
import java.util.Optional;
import org.consultum.engagement.internal.Messages;

/**
 * What a column of a table holds.
 *
 * @param kind what it holds
 * @param question number of the question it answers, counted from 1; 0 for other kinds
 */
public record ColumnUse(Kind kind, int question) {

    /** Not used. */
    public static final ColumnUse NOTHING = new ColumnUse(Kind.NOTHING, 0);

    /** Kinds of columns. */
    public enum Kind {
        /** Not used. */
        NOTHING,
        /** What tells submissions apart. Rows with the same one are one submission. */
        ID,
        /** Name of who sent it. */
        SUBMITTER,
        /** Organisation of who sent it. */
        ORGANISATION,
        /** Address of who sent it. */
        EMAIL,
        /** Day or moment it came in. */
        RECEIVED,
        /** Title. */
        TITLE,
        /** Text of the submission. */
        TEXT,
        /** One point; rows of one sender are one submission. */
        POINT,
        /** Number or wording of the question the point of the row answers. */
        QUESTION,
        /** What the point of the row is about. */
        TOPIC,
        /** How it came. */
        CHANNEL,
        /** Whether it is not to be published. */
        CONFIDENTIAL,
        /** Answer to a question of the round. */
        ANSWER
    }

    public ColumnUse {
        if (kind == Kind.ANSWER ? question < 1 : question != 0) {
            throw new IllegalArgumentException("a question belongs to an answer");
        }
    }

    /** A use other than an answer. */
    public static ColumnUse of(Kind kind) {
        return new ColumnUse(kind, 0);
    }

    /** The answer to a question. */
    public static ColumnUse answer(int question) {
        return new ColumnUse(Kind.ANSWER, question);
    }

    /** The use as it is typed and remembered: {@code email}, {@code answer:2}, {@code nothing}. */
    public String key() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.ANSWER ? name + ":" + question : name;
    }

    /** The use that is typed; empty when there is no such. */
    public static Optional<ColumnUse> parse(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT);
        if (plain.matches("answer:[1-9]\\d?")) {
            return Optional.of(answer(Integer.parseInt(plain.substring(7))));
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.ANSWER && kind.name().toLowerCase(Locale.ROOT).equals(plain)) {
                return Optional.of(of(kind));
            }
        }
        return Optional.empty();
    }

    /** The use in the language of the user. */
    public String text() {
        String key = "column." + kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.ANSWER ? Messages.text(key, question) : Messages.text(key);
    }
}
