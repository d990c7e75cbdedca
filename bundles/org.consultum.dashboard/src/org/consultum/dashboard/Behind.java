package org.consultum.dashboard;

import java.util.Objects;
import org.consultum.index.FilterText;
import org.consultum.index.ListQuery;

/** What lies behind a number: where a click on it leads. Written as text, it goes along with bars and points of charts. */
public sealed interface Behind {

    /**
     * A list.
     *
     * @param type class of the metamodel, such as {@code ActionItem}
     * @param filter as {@link FilterText} writes it
     */
    record ListOf(String type, String filter) implements Behind {

        public ListOf {
            Objects.requireNonNull(type);
            Objects.requireNonNull(filter);
        }

        /** The list of a filter. */
        public static ListOf of(String type, ListQuery.Filter filter) {
            return new ListOf(type, FilterText.write(filter));
        }
    }

    /** One element. */
    record ElementOf(String id) implements Behind {

        public ElementOf {
            Objects.requireNonNull(id);
        }
    }

    /** Nothing more than the number says. */
    record Nothing() implements Behind {
    }

    /** As text, which {@link #parse} reads. */
    default String text() {
        return switch (this) {
            case ListOf list -> "list " + list.type() + " " + list.filter();
            case ElementOf element -> "element " + element.id();
            case Nothing nothing -> "";
        };
    }

    /** What such a text says; nothing when it says nothing. */
    static Behind parse(String text) {
        String[] parts = text.split(" ", 3);
        if (parts.length >= 2 && parts[0].equals("element")) {
            return new ElementOf(parts[1]);
        }
        if (parts.length >= 2 && parts[0].equals("list")) {
            return new ListOf(parts[1], parts.length == 3 ? parts[2] : "");
        }
        return new Nothing();
    }
}
