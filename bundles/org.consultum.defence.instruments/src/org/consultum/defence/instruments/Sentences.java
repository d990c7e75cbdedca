package org.consultum.defence.instruments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.spi.section.PluginTexts;

/** What is said about instruments, in the language of who reads it. */
public final class Sentences {

    /** The sentences of this plugin. */
    public static final PluginTexts TEXTS = new PluginTexts(Sentences.class);

    private Sentences() {
    }

    /** Parties by their short names, where they have one; a word for nobody. */
    public static String names(List<Party> parties, Locale language) {
        return parties.isEmpty() ? TEXTS.text(language, "nobody") : parties.stream().map(party -> name(party, language))
            .collect(Collectors.joining("; "));
    }

    private static String name(Party party, Locale language) {
        String brief = switch (party) {
            case Organisation organisation -> organisation.getShortName();
            case Committee committee -> committee.getShortName();
            default -> null;
        };
        return Stream.of(brief, party.getName(), party.getEmail()).filter(name -> name != null && !name.isBlank()).findFirst()
            .orElseGet(() -> TEXTS.text(language, "nameless"));
    }
}
