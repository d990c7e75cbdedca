package org.consultum.reporting.internal.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.consultum.meeting.minutes.MinutesSkeleton;
import org.consultum.model.Meeting;

/**
 * What the workbench fills into minutes for their writer: who was there, the papers, the motions. A document says all that itself, from the
 * records and in its tables; paragraphs that nobody changed are therefore left out of its running text.
 */
final class FilledIn {
    private static final String BETWEEN = "\n\n";

    private final Meeting meeting;
    private final List<Locale> languages;
    private final List<MinutesSkeleton> skeletons = new ArrayList<>();

    /** @param languages tags of languages in which it may have been filled in */
    FilledIn(Meeting meeting, String... languages) {
        this.meeting = meeting;
        this.languages = Stream.concat(Arrays.stream(languages).map(tag -> Locale.forLanguageTag(tag.replace('_', '-'))),
                Stream.of(Locale.ENGLISH, Locale.GERMAN)).distinct().toList();
    }

    /**
     * Takes out what was filled in.
     *
     * @param text text of the register; may be null
     * @param part which part of what is filled in it may hold
     * @param notes text whose paragraphs stay, because they are somebody's notes; may be null
     */
    String without(String text, Function<MinutesSkeleton, String> part, String notes) {
        if (text == null || text.isBlank()) {
            return "";
        }
        Set<String> known = new HashSet<>();
        for (MinutesSkeleton skeleton : skeletons()) {
            known.addAll(paragraphs(part.apply(skeleton)));
        }
        String own = notes == null ? "" : notes;
        return paragraphs(text).stream().filter(paragraph -> !known.contains(paragraph) || own.contains(paragraph))
                .collect(Collectors.joining(BETWEEN));
    }

    private List<MinutesSkeleton> skeletons() {
        if (skeletons.isEmpty()) {
            languages.forEach(language -> skeletons.add(MinutesSkeleton.of(meeting, language)));
        }
        return skeletons;
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.replace("\r\n", "\n").split("\n{2,}"));
    }
}
