package org.consultum.reports.committee;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Membership;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Role;
import org.consultum.spi.report.ReportWords;
import org.eclipse.emf.ecore.EObject;

/** How what the register holds is shown in these reports. */
final class Shown {

    private Shown() {
    }

    /** A text of the register that may be missing. */
    static String text(String text) {
        return text == null ? "" : text.strip();
    }

    /** The name of a party, with its holder where it is an office; empty for nobody. */
    static String name(Party party, ReportWords words) {
        if (party == null) {
            return "";
        }
        return party instanceof Role role && role.getHolder() != null
            ? words.text("party.held", words.name(role), words.name(role.getHolder())) : words.name(party);
    }

    /** Several names. Names of offices have commas, so they are parted by semicolons. */
    static String names(Collection<? extends Party> parties, ReportWords words) {
        return parties.stream().map(party -> name(party, words)).collect(Collectors.joining("; "));
    }

    /** An organisation by its short name where it has one; empty for none. */
    static String organisation(Organisation organisation, ReportWords words) {
        if (organisation == null) {
            return "";
        }
        String brief = text(organisation.getShortName());
        return brief.isEmpty() ? words.name(organisation) : brief;
    }

    /** The role of a member in the language of the report, with the title it has in this committee where that says more. */
    static String role(Membership membership, ReportWords words) {
        String role = words.label(membership.getRole());
        String title = text(membership.getTitle());
        return title.isEmpty() || title.equalsIgnoreCase(role) || title.equalsIgnoreCase(membership.getRole().getName().replace('_', '-'))
            ? role : words.text("role.titled", role, title);
    }

    /** Several parties by their shortest names. */
    static String organisations(Collection<? extends Party> parties, ReportWords words) {
        return parties.stream().map(party -> party instanceof Organisation organisation ? organisation(organisation, words)
            : name(party, words)).collect(Collectors.joining("; "));
    }

    /** What stands before a colon and a text; the text alone where that is empty. */
    static String referenced(String reference, String text, ReportWords words) {
        return text(reference).isEmpty() ? text(text) : words.text("reference.text", text(reference), text(text));
    }

    /**
     * For elements that are named in a report without what they contain, what the report has to be marked for: the nearest of each and
     * of what contains it that has a marking of its own. An element without one would bring in the marking of content not shown.
     */
    static Collection<Element> named(Stream<? extends Element> elements) {
        return elements.flatMap(element -> Stream.<EObject>iterate(element, Objects::nonNull, EObject::eContainer)
            .filter(Element.class::isInstance).map(Element.class::cast).filter(each -> each.getMarking() != null).limit(1))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
