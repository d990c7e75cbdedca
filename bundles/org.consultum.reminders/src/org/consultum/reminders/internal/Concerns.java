package org.consultum.reminders.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consultum.followup.action.Contact;
import org.consultum.model.Element;
import org.consultum.reminders.internal.Matter.Topic;

/** What one recipient is told in one message. */
final class Concerns {

    private final Contact recipient;
    private final Map<Topic, List<Matter>> matters = new EnumMap<>(Topic.class);
    private int later;

    Concerns(Contact recipient) {
        this.recipient = recipient;
    }

    Contact recipient() {
        return recipient;
    }

    /** Adds a matter, once. */
    void add(Matter matter) {
        List<Matter> same = matters.computeIfAbsent(matter.topic(), topic -> new ArrayList<>());
        if (same.stream().noneMatch(other -> other.element() == matter.element())) {
            same.add(matter);
        }
    }

    /** Counts an action that is due later. */
    void addLater() {
        later++;
    }

    int later() {
        return later;
    }

    /** The matters of a topic, the earliest first. */
    List<Matter> of(Topic topic) {
        return matters.getOrDefault(topic, List.of()).stream().sorted(Matter.BY_DAY).toList();
    }

    boolean isEmpty() {
        return matters.isEmpty();
    }

    /** Whether anything is expected of the recipient. */
    boolean asks() {
        return matters.keySet().stream().anyMatch(Topic::asks);
    }

    /** What it is about, the most pressing first. */
    List<Element> about() {
        return matters.keySet().stream().flatMap(topic -> of(topic).stream()).map(Matter::element).distinct().toList();
    }
}
