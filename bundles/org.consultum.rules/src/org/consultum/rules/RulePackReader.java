package org.consultum.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.consultum.rules.calendar.DayCount;
import org.consultum.rules.deadline.DeadlineRule;
import org.consultum.rules.deadline.DeadlineRule.Anchor;
import org.consultum.rules.deadline.DeadlineRule.Applies;
import org.consultum.rules.deadline.Milestone;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding.Severity;

/**
 * Reads the file of a rule pack. The format is described at the extension point {@code org.consultum.spi.rules}; its namespace is
 * {@value #NAMESPACE}. Unknown elements and attributes are refused, so that a misspelt parameter is not taken for an absent one.
 */
public final class RulePackReader {

    /** Namespace of the format; the major version is in it. */
    public static final String NAMESPACE = "http://consultum.org/ns/rulepack/1";

    private static final int LARGEST = 1 << 20;
    private static final int MOST_DEADLINES = 500;

    private final XMLStreamReader xml;

    private RulePackReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Reads a pack.
     *
     * @param input the file, at most 1 MiB; not closed
     * @param expectedId the identity the pack must have
     * @param name the name it is shown by
     * @param always whether it applies without being chosen
     * @throws IOException when it cannot be read or is no rule pack; the message names line and cause
     */
    public static RulePack read(InputStream input, String expectedId, String name, boolean always) throws IOException {
        byte[] bytes = input.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException(Messages.text("pack.too.large", expectedId, LARGEST));
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new RulePackReader(xml).pack(expectedId, name, always);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new IOException(Messages.text("pack.unreadable", expectedId, line, e.getMessage()), e);
        }
    }

    private RulePack pack(String expectedId, String name, boolean always) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            refuse(xml.getEventType() == XMLStreamConstants.DTD, "pack.dtd");
        }
        start("pack", Set.of("id"));
        refuse(!expectedId.equals(required("id")), "pack.id", expectedId, required("id"));
        var uses = new ArrayList<RulePack.Use>();
        var deadlines = new ArrayList<DeadlineRule>();
        while (nextChild()) {
            if (xml.getLocalName().equals("deadline")) {
                deadlines.add(deadline(deadlines));
            } else {
                uses.add(use());
            }
        }
        return new RulePack(expectedId, name, always, uses, deadlines);
    }

    private DeadlineRule deadline(List<DeadlineRule> earlier) throws XMLStreamException {
        start("deadline", Set.of("rule", "milestone", "before", "after", "amount", "unit", "severity", "applies", "reason", "from", "until"));
        String rule = required("rule");
        Milestone milestone = known("milestone", Milestone.of(required("milestone")));
        boolean before = xml.getAttributeValue(null, "before") != null;
        refuse(before == (xml.getAttributeValue(null, "after") != null), "pack.deadline.side", rule);
        Anchor anchor = anchor(required(before ? "before" : "after"), milestone);
        int amount = amount();
        Optional<DayCount> unit = Optional.empty();
        if (!required("unit").equals("hours")) {
            unit = Optional.of(known("unit", DayCount.of(required("unit"))));
        }
        Severity severity = known("severity", Optional.of(optional("severity").orElse("warning")).filter(List.of("error", "warning",
            "info")::contains).map(text -> Severity.valueOf(text.toUpperCase(Locale.ROOT))));
        Applies applies = known("applies", Applies.of(optional("applies").orElse("always")));
        boolean reason = known("reason", Optional.of(optional("reason").orElse("no")).filter(List.of("no", "allowed")::contains))
            .equals("allowed");
        var from = date("from");
        var until = date("until");
        refuse(from.isPresent() && until.isPresent() && until.get().isBefore(from.get()), "pack.dates", rule);
        List<Citation> citations = new ArrayList<>();
        while (nextChild()) {
            citations.add(citation());
        }
        refuse(citations.isEmpty(), "pack.deadline.citation", rule);
        refuse(earlier.size() >= MOST_DEADLINES, "pack.deadline.many", MOST_DEADLINES);
        var deadline = new DeadlineRule(rule, milestone, before, anchor, amount, unit, severity, applies, reason, from, until, citations);
        refuse(earlier.stream().anyMatch(one -> overlap(one, deadline)), "pack.deadline.twice", rule, milestone.literal());
        return deadline;
    }

    /** Two wordings of one deadline for the same meeting. */
    private static boolean overlap(DeadlineRule one, DeadlineRule other) {
        return one.rule().equals(other.rule()) && one.milestone() == other.milestone()
            && (one.applies() == other.applies() || one.applies() == Applies.ALWAYS || other.applies() == Applies.ALWAYS)
            && !one.until().map(last -> other.from().filter(last::isBefore).isPresent()).orElse(false)
            && !other.until().map(last -> one.from().filter(last::isBefore).isPresent()).orElse(false);
    }

    private Anchor anchor(String text, Milestone milestone) throws XMLStreamException {
        return switch (text) {
            case "start" -> new Anchor.Start();
            case "end" -> new Anchor.End();
            default -> {
                Milestone other = known("after", Milestone.of(text));
                refuse(other == milestone, "pack.deadline.self", text);
                yield new Anchor.Reached(other);
            }
        };
    }

    private int amount() throws XMLStreamException {
        String text = required("amount");
        refuse(!text.matches("\\d{1,4}") || Integer.parseInt(text) > DeadlineRule.LARGEST_AMOUNT, "pack.deadline.amount", text,
            DeadlineRule.LARGEST_AMOUNT);
        return Integer.parseInt(text);
    }

    private Optional<String> optional(String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute));
    }

    private <T> T known(String attribute, Optional<T> value) throws XMLStreamException {
        refuse(value.isEmpty(), "pack.deadline.word", attribute, optional(attribute).orElse(""));
        return value.get();
    }

    private RulePack.Use use() throws XMLStreamException {
        start("use", Set.of("rule", "from", "until"));
        String rule = required("rule");
        var from = date("from");
        var until = date("until");
        refuse(from.isPresent() && until.isPresent() && until.get().isBefore(from.get()), "pack.dates", rule);
        var parameters = new LinkedHashMap<String, String>();
        List<Citation> citations = new ArrayList<>();
        while (nextChild()) {
            if (xml.getLocalName().equals("parameter")) {
                parameter(parameters);
            } else {
                citations.add(citation());
            }
        }
        refuse(citations.size() != 1, "pack.citation", rule);
        return new RulePack.Use(rule, from, until, parameters, citations.getFirst());
    }

    private void parameter(Map<String, String> parameters) throws XMLStreamException {
        start("parameter", Set.of("name", "value"));
        refuse(parameters.put(required("name"), required("value")) != null, "pack.parameter.twice", required("name"));
        end();
    }

    private Citation citation() throws XMLStreamException {
        start("citation", Set.of("source", "date", "read", "link"));
        String read = required("read").toUpperCase(Locale.ROOT);
        Citation.Reading reading = null;
        for (Citation.Reading known : Citation.Reading.values()) {
            reading = known.name().equals(read) ? known : reading;
        }
        refuse(reading == null, "pack.read", required("read"));
        String link = xml.getAttributeValue(null, "link");
        Optional<URI> address = Optional.empty();
        if (link != null) {
            refuse(!link.matches("https?://[\\x21-\\x7e]+"), "pack.link", link);
            try {
                address = Optional.of(URI.create(link));
            } catch (IllegalArgumentException e) {
                throw fault("pack.link", link);
            }
        }
        var citation = new Citation(required("source"), Optional.ofNullable(xml.getAttributeValue(null, "date")), reading, address);
        end();
        return citation;
    }

    private Optional<LocalDate> date(String attribute) throws XMLStreamException {
        String text = xml.getAttributeValue(null, attribute);
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw fault("pack.date", attribute, text);
        }
    }

    private String required(String attribute) throws XMLStreamException {
        String text = xml.getAttributeValue(null, attribute);
        refuse(text == null || text.isBlank(), "pack.attribute.missing", attribute, xml.getLocalName());
        return text;
    }

    private void start(String name, Set<String> attributes) throws XMLStreamException {
        refuse(!name.equals(xml.getLocalName()) || !NAMESPACE.equals(xml.getNamespaceURI()), "pack.element", xml.getName(), name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            refuse(!attributes.contains(xml.getAttributeLocalName(i)), "pack.attribute.unknown", xml.getAttributeLocalName(i), name);
        }
    }

    /** Goes to the next child element; false at the end of the element. */
    private boolean nextChild() throws XMLStreamException {
        return xml.nextTag() == XMLStreamConstants.START_ELEMENT;
    }

    private void end() throws XMLStreamException {
        refuse(nextChild(), "pack.element", xml.getName(), "");
    }

    private void refuse(boolean wrong, String key, Object... values) throws XMLStreamException {
        if (wrong) {
            throw fault(key, values);
        }
    }

    private XMLStreamException fault(String key, Object... values) {
        return new XMLStreamException(Messages.text(key, values), xml.getLocation());
    }
}
