package org.consultum.store.internal.codec;

import org.xml.sax.Attributes;

/** Keeps an element this version does not know as text, laid out as the writer would have done. */
final class UnknownElement {

    private final StringBuilder text = new StringBuilder();
    private final int outermost;
    private boolean open;

    UnknownElement(String name, Attributes attributes, int depth) {
        outermost = depth;
        start(name, attributes, depth);
    }

    void start(String name, Attributes attributes, int depth) {
        closeTag();
        text.append('<').append(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            if (i == 0) {
                text.append(' ');
            } else {
                text.append('\n').repeat(' ', (depth - 1) * 2 + 4);
            }
            text.append(attributes.getQName(i)).append("=\"");
            Escapes.attribute(attributes.getValue(i), text);
            text.append('"');
        }
        open = true;
    }

    void text(char[] chars, int start, int length) {
        if (length > 0) {
            closeTag();
            Escapes.text(new String(chars, start, length), text);
        }
    }

    /** Ends an element; whether it was the outermost. */
    boolean end(String name, int depth) {
        if (open) {
            text.append("/>");
            open = false;
        } else {
            text.append("</").append(name).append('>');
        }
        return depth == outermost;
    }

    private void closeTag() {
        if (open) {
            text.append('>');
            open = false;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
