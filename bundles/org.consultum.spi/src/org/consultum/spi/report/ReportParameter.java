package org.consultum.spi.report;

import java.util.List;
import java.util.Objects;

/**
 * Something the user chooses before a report is made. Its name stands in the report's words under {@code param.ID}, the names of its
 * choices under {@code param.ID.CHOICE}.
 *
 * @param id name on the command line, in lower case with hyphens
 * @param type what is chosen
 * @param required whether there is no report without it
 * @param fallback what counts when nothing is chosen, as it is typed; empty for nothing
 * @param choices what a {@link Type#CHOICE} offers; empty otherwise
 * @since 0.1
 */
public record ReportParameter(String id, Type type, boolean required, String fallback, List<String> choices) {

    /** What is chosen. */
    public enum Type {
        /** A committee, by its slug, short name or identity. */
        COMMITTEE,
        /** A meeting, by its date or {@code COMMITTEE/YEAR/NUMBER}. */
        MEETING,
        /** A series of meetings, by its title or identity. */
        SERIES,
        /** A decision, by its reference or identity. */
        DECISION,
        /** A recommendation, by its reference or identity. */
        RECOMMENDATION,
        /** A policy review session: the meeting that holds it. */
        POLICY_REVIEW,
        /** A consultation round, by its title or identity. */
        CONSULTATION,
        /** A person, an organisation or a role, by its name. */
        PARTY,
        /** A day, as 2026-12-08. */
        DAY,
        /** Yes or no. */
        YES_NO,
        /** One of the choices. */
        CHOICE,
        /** A whole number. */
        NUMBER,
        /** Any text of one line. */
        TEXT
    }

    public ReportParameter {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not the name of a parameter: " + id);
        }
        Objects.requireNonNull(type);
        Objects.requireNonNull(fallback);
        choices = List.copyOf(choices);
        if (type == Type.CHOICE == choices.isEmpty()) {
            throw new IllegalArgumentException("A choice, and nothing else, has choices: " + id);
        }
    }

    /** A parameter there is no report without. */
    public static ReportParameter required(String id, Type type) {
        return new ReportParameter(id, type, true, "", List.of());
    }

    /** A parameter that may be left out. */
    public static ReportParameter optional(String id, Type type) {
        return new ReportParameter(id, type, false, "", List.of());
    }

    /** One of several; the first counts when nothing is chosen. */
    public static ReportParameter choice(String id, String... choices) {
        return new ReportParameter(id, Type.CHOICE, false, choices[0], List.of(choices));
    }

    /** Yes or no. */
    public static ReportParameter yesNo(String id, boolean fallback) {
        return new ReportParameter(id, Type.YES_NO, false, String.valueOf(fallback), List.of());
    }
}
