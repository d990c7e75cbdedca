package org.consultum.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What a user of this installation chose and did last. Kept with the user's settings, never in a register. */
public final class UserChoices {

    private static final String BUNDLE = "org.consultum.ui";
    private static final String RECENT = "recentRegisters";
    private static final String LAST = "lastRegister";
    private static final String SECOND_ZONE = "secondZone";
    private static final String DOCUMENT_LANGUAGE = "documentLanguage";
    private static final String LAYOUT = "layout.";
    private static final String PERSON = "person.";
    private static final String SEPARATOR = "\n";
    private static final int MOST_RECENT = 10;

    private final IEclipsePreferences preferences;

    public UserChoices(IEclipsePreferences preferences) {
        this.preferences = Objects.requireNonNull(preferences);
    }

    /** The choices of the user in front of this window. */
    public static UserChoices ofUser() {
        return new UserChoices(InstanceScope.INSTANCE.getNode(BUNDLE));
    }

    /** Folders of registers opened lately, the last one first. They may no longer be there. */
    public List<Path> recent() {
        return preferences.get(RECENT, "").lines().flatMap(line -> parse(line, Path::of).stream()).toList();
    }

    /** The register that was open when the window was last closed. */
    public Optional<Path> lastRegister() {
        return parse(preferences.get(LAST, ""), Path::of);
    }

    /** Notes that a register was opened. */
    public void opened(Path folder) {
        var folders = new ArrayList<>(List.of(folder));
        recent().stream().filter(other -> !other.equals(folder)).limit(MOST_RECENT - 1).forEach(folders::add);
        put(RECENT, String.join(SEPARATOR, folders.stream().map(Path::toString).toList()));
        put(LAST, folder.toString());
    }

    /** Notes that the user closed the register, so that none is opened at the next start. */
    public void closed() {
        put(LAST, "");
    }

    /** Takes a register off the list of those opened lately. */
    public void forget(Path folder) {
        put(RECENT, String.join(SEPARATOR, recent().stream().filter(other -> !other.equals(folder)).map(Path::toString).toList()));
    }

    /** The zone times are shown in beside their own; empty for that of this computer. */
    public Optional<ZoneId> secondZone() {
        return parse(preferences.get(SECOND_ZONE, ""), ZoneId::of);
    }

    public void secondZone(Optional<ZoneId> zone) {
        put(SECOND_ZONE, zone.map(ZoneId::getId).orElse(""));
    }

    /** The language documents are written in; empty for that of the register. */
    public Optional<Locale> documentLanguage() {
        return parse(preferences.get(DOCUMENT_LANGUAGE, ""), Locale::forLanguageTag);
    }

    public void documentLanguage(Optional<Locale> language) {
        put(DOCUMENT_LANGUAGE, language.map(Locale::toLanguageTag).orElse(""));
    }

    /**
     * How the user arranged a part of the window, such as the columns of a table; empty before anything was arranged.
     *
     * @param part name of the part
     */
    public Optional<String> layout(String part) {
        return Optional.of(preferences.get(LAYOUT + part, "")).filter(text -> !text.isEmpty());
    }

    /** Notes how the user arranged a part of the window, in words only that part understands. */
    public void layout(String part, String arrangement) {
        put(LAYOUT + part, arrangement);
    }

    /** Who the user is in a register, in words only the service {@link CurrentPerson} understands; empty before they said so. */
    public Optional<String> person(String registerId) {
        return Optional.of(preferences.get(PERSON + registerId, "")).filter(text -> !text.isEmpty());
    }

    public void person(String registerId, Optional<String> answer) {
        put(PERSON + registerId, answer.orElse(""));
    }

    private void put(String key, String value) {
        if (value.isEmpty()) {
            preferences.remove(key);
        } else {
            preferences.put(key, value);
        }
        try {
            preferences.flush();
        } catch (BackingStoreException notKept) {
            ILog.of(UserChoices.class).warn("A setting could not be kept: " + key, notKept);
        }
    }

    private static <T> Optional<T> parse(String text, Function<String, T> parser) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (InvalidPathException | DateTimeException damaged) {
            ILog.of(UserChoices.class).warn("A setting could not be read: " + text, damaged);
            return Optional.empty();
        }
    }
}
