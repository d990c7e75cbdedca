package org.consultum.reporting.internal.render.file;

import org.consultum.reporting.internal.docx.TextDocument;

/**
 * How letters look in a text document, and what language they are.
 *
 * @param style character style; empty for that of the paragraph
 * @param language BCP 47 tag; empty for that of the document
 */
record Marks(String style, boolean bold, boolean italic, boolean code, boolean small, String language) {

    static final Marks NONE = new Marks("", false, false, false, false, "");

    Marks withStyle(String name) {
        return new Marks(name, bold, italic, code, small, language);
    }

    Marks withBold() {
        return new Marks(style, true, italic, code, small, language);
    }

    Marks withItalic() {
        return new Marks(style, bold, true, code, small, language);
    }

    Marks withCode() {
        return new Marks(style, bold, italic, true, small, language);
    }

    Marks withSmall() {
        return new Marks(style, bold, italic, code, true, language);
    }

    Marks withLanguage(String tag) {
        return new Marks(style, bold, italic, code, small, tag);
    }

    /** As properties of a run, in the order of the schema (ECMA-376 part 1, 17.3.2.28). */
    String properties() {
        return (style.isEmpty() ? "" : "<w:rStyle w:val=\"" + style + "\"/>")
            + (code ? "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>" : "") + (bold ? "<w:b/><w:bCs/>" : "")
            + (italic ? "<w:i/><w:iCs/>" : "") + (small ? "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>" : "")
            + (language.isEmpty() ? "" : TextDocument.languageOfRun(language));
    }
}
