package org.consultum.store.internal.codec;

import org.consultum.model.base.UnknownContent;

/** Places the attributes of one element: the first beside the tag's name where there is room, each other on a line of its own. */
final class AttributeLayout {

    private final XmlBytes out;
    private final int indent;
    private boolean onFirstLine;

    AttributeLayout(XmlBytes out, int indent, boolean onFirstLine) {
        this.out = out;
        this.indent = indent;
        this.onFirstLine = onFirstLine;
    }

    void start(String name) {
        if (onFirstLine) {
            onFirstLine = false;
            out.ascii(" ");
        } else {
            out.newLine(indent);
        }
        out.xml(name).ascii("=\"");
    }

    void end() {
        out.ascii("\"");
    }

    void unknown(UnknownContent.Attribute attribute) {
        start(attribute.name());
        out.attribute(attribute.value());
        end();
    }
}
