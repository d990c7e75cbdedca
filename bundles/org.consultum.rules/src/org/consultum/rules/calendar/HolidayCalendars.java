package org.consultum.rules.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.rules.internal.planning.Texts;

/**
 * The calendars of holidays there are: those that plugins supply, ours among them, and those an organisation keeps with its register in files
 * {@code calendars/NAME.holidays}, which take the place of others of the same name. Files of the register are read when they are asked for,
 * every time anew, so that an edit shows at once. Used by any thread.
 */
public final class HolidayCalendars {

    /** Folder of the register in which own calendars lie. */
    public static final String FOLDER = "calendars";
    /** Ending of their names. */
    public static final String ENDING = ".holidays";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int MOST_FILES = 500;

    private final HolidaySource supplied;
    private final Optional<Path> register;

    private HolidayCalendars(HolidaySource supplied, Optional<Path> register) {
        this.supplied = supplied;
        this.register = register;
    }

    /** Only those we supply. */
    public static HolidayCalendars shipped() {
        return of(HolidaySource.SHIPPED, Optional.empty());
    }

    /** Those we supply and those of a register. */
    public static HolidayCalendars of(Path registerFolder) {
        return of(HolidaySource.SHIPPED, Optional.of(registerFolder));
    }

    /** Those that are supplied and those of a register. */
    public static HolidayCalendars of(HolidaySource supplied, Optional<Path> registerFolder) {
        return new HolidayCalendars(supplied, registerFolder);
    }

    /**
     * Calendars as one.
     *
     * @param calendar a day is worked in it when it is worked in each of them; only weekends when none was found
     * @param faults what could not be used and what to do about it, in words
     */
    public record Chosen(HolidayCalendar calendar, List<String> faults) {

        public Chosen {
            faults = List.copyOf(faults);
        }
    }

    /** The names of all that can be chosen, in alphabetical order. */
    public List<String> names() {
        var names = new TreeSet<>(supplied.names());
        register.map(folder -> folder.resolve(FOLDER)).filter(Files::isDirectory).ifPresent(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length())).filter(NAME.asMatchPredicate())
                    .sorted().limit(MOST_FILES).forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return List.copyOf(names);
    }

    /** The calendars a committee names; one that is missing or damaged is left out and named among the faults. */
    public Chosen named(Collection<String> names) {
        var calendars = new ArrayList<HolidayCalendar>();
        var faults = new ArrayList<String>();
        for (String name : names.stream().distinct().limit(MOST_FILES).toList()) {
            try {
                read(name).ifPresentOrElse(calendars::add,
                    () -> faults.add(Texts.text("calendar.unknown", name, String.join(", ", names()), FOLDER + "/" + name + ENDING)));
            } catch (IOException | UncheckedIOException e) {
                faults.add(e instanceof HolidayFileException ? e.getMessage() : Texts.text("calendar.unreadable", name, e.getMessage()));
            }
        }
        return new Chosen(HolidayCalendar.together(calendars), faults);
    }

    /**
     * One calendar; empty when there is none of this name.
     *
     * @throws HolidayFileException when its file is not a calendar
     * @throws IOException when its file cannot be read
     */
    public Optional<HolidayCalendar> read(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        if (register.isPresent()) {
            Path folder = register.get().resolve(FOLDER);
            Path file = folder.resolve(name + ENDING);
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                try (InputStream input = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.of(HolidayFile.read(input, FOLDER + "/" + name + ENDING, name));
                }
            }
        }
        return supplied.read(name);
    }
}
