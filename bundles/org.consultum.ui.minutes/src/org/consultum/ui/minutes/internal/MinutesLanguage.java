package org.consultum.ui.minutes.internal;

import java.util.Locale;
import org.consultum.model.Meeting;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.ui.UserChoices;

/** The language minutes are written in: the one the user chose for documents, else that of the committee. */
final class MinutesLanguage {

    private MinutesLanguage() {
    }

    static Locale of(Meeting meeting) {
        return UserChoices.ofUser().documentLanguage().orElseGet(() -> Locale.forLanguageTag(MinutesDocument.languageOf(meeting)));
    }
}
