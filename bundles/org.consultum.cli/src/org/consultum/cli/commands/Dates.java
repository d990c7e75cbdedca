package org.consultum.cli.commands;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.consultum.cli.internal.Texts;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.RefusedException;

/** Dates as they are typed: {@code 2026-12-08}. */
final class Dates {

    private Dates() {
    }

    static Optional<LocalDate> option(CommandContext context, String name) throws RefusedException {
        Optional<String> typed = context.option(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = read(typed.get());
        if (date.isEmpty()) {
            throw new RefusedException(Texts.of("date.unreadable", name, typed.get()), Texts.of("date.unreadable.remedy"));
        }
        return date;
    }

    /** The date, if the text is one. */
    static Optional<LocalDate> read(String typed) {
        try {
            return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
