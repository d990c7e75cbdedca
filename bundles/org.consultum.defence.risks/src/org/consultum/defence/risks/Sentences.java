package org.consultum.defence.risks;

import java.util.Locale;
import java.util.Optional;
import org.consultum.model.Marking;
import org.consultum.model.MarkingLevel;
import org.consultum.model.Profile;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.model.derived.Markings;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.PluginTexts;
import org.eclipse.emf.common.util.Enumerator;

/** What is said about risks and issues, in the language of who reads it. */
public final class Sentences {

    /** The sentences of this plugin. */
    public static final PluginTexts TEXTS = new PluginTexts(Sentences.class);

    private Sentences() {
    }

    /**
     * What a risk or an issue is called where many may read it, as on an agenda: its title, and where it is marked above the lowest level
     * of the register only its number and its marking.
     */
    public static String name(SectionItem item, Register register, Locale language) {
        Optional<String> level = Markings.effective(item, register).map(Marking::getLevel).filter(code -> !lowest(register, code));
        if (level.isEmpty()) {
            return ItemFields.of(item).text("title").orElseGet(() -> item.eClass().getName());
        }
        String number = ItemFields.of(item).text("reference").orElse("");
        return TEXTS.text(language, item.eClass().getName().equals("Risk") ? "withheld.risk" : "withheld.issue", number, level.get())
            .strip();
    }

    /** Whether something may be said of an element besides its number. */
    public static boolean open(SectionItem item, Register register) {
        return Markings.effective(item, register).map(Marking::getLevel).filter(code -> !lowest(register, code)).isEmpty();
    }

    private static boolean lowest(Register register, String code) {
        Profile profile = register.getProfile();
        return profile != null && profile.getMarkingLevels().stream().findFirst().map(MarkingLevel::getCode).filter(code::equals)
            .isPresent();
    }

    /** A level of a dispute as a word. */
    public static String level(Enumerator level, Locale language) {
        return TEXTS.text(language, "dispute.level." + level.getLiteral());
    }

    /** A level as a word. */
    public static String word(Matrix.Level level, Locale language) {
        return TEXTS.text(language, switch (level) {
            case LOW -> "level.low";
            case MEDIUM -> "level.medium";
            case HIGH -> "level.high";
            case SEVERE -> "level.severe";
        });
    }
}
