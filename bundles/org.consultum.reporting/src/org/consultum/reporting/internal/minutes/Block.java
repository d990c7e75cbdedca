package org.consultum.reporting.internal.minutes;

import java.util.List;

import org.commonmark.node.Node;

/** A part of a document, whatever its format. Every text in it is clean, every label in the language of the document. */
public sealed interface Block {

    /**
     * What stands at the top.
     *
     * @param over above the title; may be empty
     * @param title the title
     * @param below lines below it
     * @param note what must be known at once, such as that something is left out; may be empty
     */
    record Title(String over, String title, List<String> below, String note) implements Block {
    }

    /**
     * A heading.
     *
     * @param level 1 for parts of the document, 2 and more for items
     * @param anchor name to link to, of letters, digits and hyphens
     * @param number printed before the text; may be empty
     * @param flags short remarks behind it
     */
    record Heading(int level, String anchor, String number, String text, List<String> flags) implements Block {
    }

    /** Facts under their labels. */
    record Facts(List<Fact> facts) implements Block {
    }

    /** One fact; several lines where it has several parts. */
    record Fact(String label, List<String> lines) {
    }

    /**
     * A sentence.
     *
     * @param label what it is about; may be empty
     * @param quiet whether it is no more than a remark
     */
    record Line(String label, String text, boolean quiet) implements Block {
    }

    /**
     * Text from the register.
     *
     * @param label what it is; may be empty
     * @param document a tamed CommonMark document
     */
    record Prose(String label, Node document) implements Block {
    }

    /** A list under a label. */
    record Bullets(String label, List<String> entries) implements Block {
    }

    /**
     * Something that stands out: a decision, a motion, an action, a recommendation.
     *
     * @param title what it is
     * @param verdict what became of it, or who is to do it by when; may be empty
     */
    record Panel(Kind kind, String title, String verdict, List<Block> blocks) implements Block {
        /** What stands out. */
        public enum Kind {
            DECISION, MOTION, ACTION, RECOMMENDATION
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param showCaption whether the caption is printed; otherwise a heading before it says the same
     * @param columns heads of the columns with their shares of the width, which add up to 100
     */
    record Table(String caption, boolean showCaption, List<Column> columns, List<List<String>> rows) implements Block {
    }

    /** A column. */
    record Column(String head, int share) {
    }

    /** Lines to sign on. */
    record Signatures(List<Signature> signatures) implements Block {
    }

    /**
     * A line to sign on.
     *
     * @param name may be empty
     * @param date label for the date of the signature
     */
    record Signature(String role, String name, String date) {
    }
}
