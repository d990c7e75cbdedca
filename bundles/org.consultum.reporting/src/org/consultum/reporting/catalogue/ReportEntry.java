package org.consultum.reporting.catalogue;

import java.util.List;

/**
 * A report of the catalogue.
 *
 * @param id identity, as it is typed on the command line
 * @param label its name, in the language of the user
 * @param description whom it is for and what it says, in the language of the user
 * @param category the heading it stands under
 * @param formats names of the formats it makes sense in; the first is proposed
 * @param hasTemplate whether it has a template that can be replaced
 * @param contributor symbolic name of the plugin it comes from
 */
public record ReportEntry(String id, String label, String description, Category category, List<String> formats, boolean hasTemplate,
        String contributor) {

    /**
     * A heading of the catalogue.
     *
     * @param order categories with smaller numbers come first
     */
    public record Category(String id, String label, int order) {
    }

    public ReportEntry {
        formats = List.copyOf(formats);
    }
}
