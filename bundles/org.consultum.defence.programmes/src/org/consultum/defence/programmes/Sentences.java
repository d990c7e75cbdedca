package org.consultum.defence.programmes;

import java.util.Locale;
import org.consultum.defence.programmes.ProgrammeStatus.Level;
import org.consultum.spi.section.PluginTexts;

/** What is said about programmes, in the language of who reads it. */
public final class Sentences {

    /** The sentences of this plugin. */
    public static final PluginTexts TEXTS = new PluginTexts(Sentences.class);

    private Sentences() {
    }

    /** A status as a word. */
    public static String word(Level level, Locale language) {
        return TEXTS.text(language, switch (level) {
            case GREEN -> "status.green";
            case AMBER -> "status.amber";
            case RED -> "status.red";
        });
    }

    /** A status with what it rests on. */
    public static String status(ProgrammeStatus status, Locale language) {
        String word = word(status.level(), language);
        String slip = status.worst().map(milestone -> TEXTS.text(language, "status.slip", milestone.title(), status.worstDays()))
            .orElse("");
        String outside = status.outside().isEmpty() ? "" : TEXTS.text(language, "status.outside", status.outside().size());
        if (status.level() == Level.GREEN) {
            return word;
        }
        return slip.isEmpty() || outside.isEmpty() ? TEXTS.text(language, "status.because", word, slip + outside)
            : TEXTS.text(language, "status.because.both", word, slip, outside);
    }
}
