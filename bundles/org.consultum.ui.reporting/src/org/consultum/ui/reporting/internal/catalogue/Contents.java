package org.consultum.ui.reporting.internal.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.ui.reporting.internal.Messages;
import org.consultum.ui.reporting.internal.ReportShelf;

/** What the catalogue shows: favourites, what was made lately, then all by category; of these only what was searched for. */
final class Contents {

    static final String FAVOURITES = ".favourites";
    static final String RECENT = ".recent";

    private Contents() {
    }

    static List<Entry.Heading> of(List<ReportEntry> reports, ReportShelf shelf, String words) {
        var headings = new ArrayList<Entry.Heading>();
        Predicate<ReportEntry> wanted = searched(words);
        if (words.isBlank()) {
            add(headings, FAVOURITES, Messages.catalogue_favourites, named(reports, shelf.favourites()));
            add(headings, RECENT, Messages.catalogue_recent, named(reports, shelf.recent()));
        }
        reports.stream().map(ReportEntry::category).distinct()
            .sorted(Comparator.comparingInt(ReportEntry.Category::order).thenComparing(ReportEntry.Category::label))
            .forEach(category -> add(headings, category.id(), category.label(),
                reports.stream().filter(report -> report.category().equals(category)).filter(wanted).toList()));
        return headings;
    }

    private static void add(List<Entry.Heading> headings, String key, String label, List<ReportEntry> reports) {
        if (!reports.isEmpty()) {
            headings.add(new Entry.Heading(key, label, reports.stream().map(report -> new Entry.Line(key, report)).toList()));
        }
    }

    /** Reports by their ids; one that is not installed any more is left out. */
    private static List<ReportEntry> named(List<ReportEntry> reports, List<String> ids) {
        return ids.stream().flatMap(id -> reports.stream().filter(report -> report.id().equals(id))).toList();
    }

    private static Predicate<ReportEntry> searched(String text) {
        List<String> words = Stream.of(lower(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return report -> {
            String all = lower(report.label() + " " + report.description() + " " + report.id());
            return words.stream().allMatch(all::contains);
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.getDefault());
    }
}
