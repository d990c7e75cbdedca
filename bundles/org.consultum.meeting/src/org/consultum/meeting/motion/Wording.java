package org.consultum.meeting.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.Motion;
import org.consultum.model.Property;
import org.consultum.model.RegisterFactory;

/**
 * What an amendment does to the text of a motion. It is kept with the amendment as properties, so that it can be done when the amendment
 * is carried; an amendment without them puts its whole text in the place of the motion's.
 */
public sealed interface Wording {

    /** The text of a motion after the change; empty if the words it changes are not in it. */
    Optional<String> applied(String text);

    /** The change in words, as it is moved. */
    String text();

    /** The properties under which it is kept. */
    List<Property> properties();

    /** The change that an amendment makes. */
    static Wording of(Motion amendment) {
        Map<String, String> kept = amendment.getProperties().stream().filter(property -> property.getKey() != null)
            .collect(Collectors.toMap(Property::getKey, property -> Objects.requireNonNullElse(property.getValue(), ""),
                (first, other) -> first));
        if (kept.containsKey(Kept.PASSAGE)) {
            return new Replace(kept.get(Kept.PASSAGE), kept.getOrDefault(Kept.REPLACEMENT, ""));
        }
        return kept.containsKey(Kept.ADDED) ? new Add(kept.get(Kept.ADDED))
            : new Substitute(Objects.requireNonNullElse(amendment.getText(), ""));
    }

    /** Puts words in the place of others, where they stand first; no words in their place strikes them out. */
    record Replace(String passage, String replacement) implements Wording {

        public Replace {
            Objects.requireNonNull(passage);
            Objects.requireNonNull(replacement);
        }

        @Override
        public Optional<String> applied(String text) {
            int at = passage.isEmpty() ? -1 : text.indexOf(passage);
            return at < 0 ? Optional.empty() : Optional.of(text.substring(0, at) + replacement + text.substring(at + passage.length()));
        }

        @Override
        public String text() {
            return replacement.isEmpty() ? Messages.text("wording.strike", passage)
                : Messages.text("wording.replace", passage, replacement);
        }

        @Override
        public List<Property> properties() {
            var properties = new ArrayList<Property>();
            properties.add(Kept.property(Kept.PASSAGE, passage));
            if (!replacement.isEmpty()) {
                properties.add(Kept.property(Kept.REPLACEMENT, replacement));
            }
            return properties;
        }
    }

    /** Adds words at the end. */
    record Add(String words) implements Wording {

        public Add {
            Objects.requireNonNull(words);
        }

        @Override
        public Optional<String> applied(String text) {
            return Optional.of(text.isEmpty() || text.endsWith(" ") || text.endsWith("\n") ? text + words : text + " " + words);
        }

        @Override
        public String text() {
            return Messages.text("wording.add", words);
        }

        @Override
        public List<Property> properties() {
            return List.of(Kept.property(Kept.ADDED, words));
        }
    }

    /** Puts a whole new text in the place of the old. */
    record Substitute(String text) implements Wording {

        public Substitute {
            Objects.requireNonNull(text);
        }

        @Override
        public Optional<String> applied(String before) {
            return Optional.of(text);
        }

        @Override
        public List<Property> properties() {
            return List.of();
        }
    }

    /** Keys of the properties. */
    final class Kept {

        static final String PASSAGE = "amendment.passage";
        static final String REPLACEMENT = "amendment.replacement";
        static final String ADDED = "amendment.added";

        private Kept() {
        }

        static Property property(String key, String value) {
            Property property = RegisterFactory.eINSTANCE.createProperty();
            property.setKey(key);
            property.setValue(value);
            return property;
        }
    }
}
