package org.consultum.reporting.internal.render.file;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/** What JSON writes by its number: characters that are not seen, turn text around or end lines, and the sign tags begin with. */
final class HiddenCharacters extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private final int[] ascii = standardAsciiEscapesForJSON();

    HiddenCharacters() {
        ascii['<'] = ESCAPE_STANDARD;
        ascii[0x7F] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        boolean shown = switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
        return shown ? null : new SerializedString(String.format(Locale.ROOT, "\\u%04X", character));
    }
}
