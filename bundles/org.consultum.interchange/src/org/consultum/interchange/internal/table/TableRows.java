package org.consultum.interchange.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.interchange.internal.Messages;
import org.consultum.interchange.internal.table.Grid.Line;
import org.consultum.interchange.internal.table.TypeColumns.TableColumn;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.sections.SectionInfo;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportNotice.Severity;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.Link;
import org.consultum.spi.importer.Origin;
import org.consultum.spi.importer.Place;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes items of the lines of one table. */
final class TableRows {

    private static final String SECTION = "section ";
    private static final int LONGEST_SOURCE = 200;

    private final Grid grid;
    private final TypeColumns type;
    private final ImportSink sink;
    private final CellValues values;
    private final String kind;
    private final Map<Integer, TableColumn> columns = new HashMap<>();
    private final Map<Integer, Long> kept = new HashMap<>();

    TableRows(Grid grid, TypeColumns type, ImportSink sink) {
        this.grid = grid;
        this.type = type;
        this.sink = sink;
        this.values = new CellValues(sink.zone());
        this.kind = FeatureTexts.ofUser().plural(type.type().type());
    }

    /**
     * Hands over the items.
     *
     * @param begun identities of the areas whose sections were handed over already
     */
    void run(List<String> begun) {
        SectionInfo area = type.area();
        if (!begun.contains(area.id())) {
            begun.add(area.id());
            section(area);
        }
        headings();
        for (Line line : grid.lines().subList(1, grid.lines().size())) {
            sink.progress().check();
            row(line);
        }
        kept.forEach((column, count) -> sink.account(kind, heading(column), Fate.KEPT, count, ""));
    }

    /** The section, in which the items stand; only where the register has none yet. */
    private void section(SectionInfo area) {
        Section section = (Section) EcoreUtil.create(area.sectionClass());
        section.setPlugin(area.id());
        section.setSchemaVersion(area.schemaVersion());
        sink.add(new Extracted(Extracted.trace(section, TableImporter.ID, SECTION + area.id()), List.of(Place.inRegister(
            Literals.REGISTER__SECTIONS)), List.of(), Origin.of(grid.file()), true));
    }

    private String heading(int column) {
        return grid.lines().getFirst().cell(column).strip();
    }

    private void headings() {
        var taken = new ArrayList<TableColumn>();
        Line first = grid.lines().getFirst();
        for (int i = 0; i < first.cells().size(); i++) {
            String heading = heading(i);
            Optional<TableColumn> column = type.column(heading).filter(known -> !taken.contains(known));
            if (column.isPresent()) {
                columns.put(i, column.get());
                taken.add(column.get());
            } else if (!heading.isEmpty()) {
                unknown(first, i, heading);
            }
        }
    }

    private void unknown(Line first, int column, String heading) {
        List<String> filled = grid.lines().stream().skip(1).map(line -> line.cell(column)).filter(cell -> !cell.isBlank()).toList();
        if (!filled.isEmpty()) {
            sink.account(kind, heading, Fate.NO_PLACE, filled.size(), filled.getFirst());
            sink.notice(new ImportNotice(Severity.WARNING, "table.heading", Optional.of(origin(first, column)),
                Messages.of("table.heading", heading), Messages.of("table.heading.remedy", String.join(", ", known()))));
        }
    }

    private List<String> known() {
        return TypeColumns.features(type.type().type()).stream().map(FeatureTexts.ofUser()::label).toList();
    }

    private Origin origin(Line line, int column) {
        String sheet = grid.name().isEmpty() ? "" : grid.name() + " ";
        return new Origin(grid.file(), line.number(), sheet + Messages.of("table.column", letters(column), heading(column)));
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private void row(Line line) {
        SectionItem item = (SectionItem) EcoreUtil.create(type.type().type());
        var links = new ArrayList<Link>();
        Optional<String> id = Optional.empty();
        Optional<String> parent = Optional.empty();
        for (var entry : columns.entrySet()) {
            int column = entry.getKey();
            String text = text(line.cell(column));
            if (text.isBlank()) {
                continue;
            }
            switch (entry.getValue()) {
                case TableColumn.Identity identity -> id = Optional.of(text.strip());
                case TableColumn.Parent place -> parent = Optional.of(text.strip());
                case TableColumn.Currency currency -> kept.merge(column, 1L, Long::sum);
                case TableColumn.Value(EAttribute attribute) -> attribute(item, attribute, text, line, column);
                case TableColumn.Value(EStructuralFeature feature) -> link(item, (EReference) feature, text, column, links);
            }
        }
        List<Place> places = places(parent);
        if (places.isEmpty()) {
            sink.notice(new ImportNotice(Severity.ERROR, "table.parent.missing", Optional.of(origin(line, 0)), Messages.of("table.parent.missing"),
                Messages.of("table.parent.missing.remedy", FeatureTexts.ofUser().label(type.parents().getFirst()))));
            return;
        }
        String source = id.or(() -> Optional.ofNullable(item.getReference())).orElseGet(() -> likeness(line));
        sink.add(Extracted.of(Extracted.<Element>trace(item, TableImporter.ID, source), places, links, new Origin(grid.file(), line.number(),
            grid.name())));
    }

    /** A text without the apostrophe that keeps spreadsheets from taking it for a formula. */
    private String text(String cell) {
        return grid.plain() && cell.matches("(?s)'+[=+\\-@\t\r].*") ? cell.substring(1) : cell;
    }

    /** What a line without a reference is known by when it comes again. */
    private String likeness(Line line) {
        String text = String.join("|", line.cells());
        return text.length() > LONGEST_SOURCE ? text.substring(0, LONGEST_SOURCE) + "#" + Integer.toHexString(text.hashCode()) : text;
    }

    private void attribute(SectionItem item, EAttribute attribute, String text, Line line, int column) {
        if (attribute.isMany()) {
            List<Object> found = Stream.of(text.split("[;\n]")).filter(part -> !part.isBlank())
                .flatMap(part -> value(attribute, part, line, column).stream()).toList();
            item.eSet(attribute, found);
        } else {
            value(attribute, text, line, column).ifPresent(value -> item.eSet(attribute, value));
        }
    }

    private Optional<Object> value(EAttribute attribute, String text, Line line, int column) {
        Optional<Object> value = values.of(attribute, text, currency(attribute, line));
        if (value.isPresent()) {
            kept.merge(column, 1L, Long::sum);
        } else {
            sink.account(kind, heading(column), Fate.UNUSABLE, 1, text);
            sink.notice(new ImportNotice(Severity.WARNING, "table.value." + attribute.getName(), Optional.of(origin(line, column)),
                Messages.of("table.value", text.strip().length() > 60 ? text.strip().substring(0, 60) + "…" : text.strip(), heading(column)),
                Messages.of("table.value." + CellForms.of(attribute), CellForms.examples(attribute, Locale.getDefault()))));
        }
        return value;
    }

    /** The currency in the column of its own that belongs to an amount. */
    private String currency(EAttribute attribute, Line line) {
        return columns.entrySet().stream().filter(entry -> entry.getValue() instanceof TableColumn.Currency(var amount)
            && amount.filter(feature -> feature != attribute).isEmpty()).map(entry -> line.cell(entry.getKey())).findFirst().orElse("");
    }

    private void link(SectionItem item, EReference reference, String text, int column, List<Link> links) {
        List<String> targets = Stream.of(text.split("[;\n]")).map(String::strip).filter(target -> !target.isEmpty()).toList();
        if (!reference.isMany() && targets.size() > 1) {
            sink.account(kind, heading(column), Fate.CONTRADICTED, targets.size() - 1L, targets.get(1));
            targets = targets.subList(0, 1);
        }
        links.add(new Link(item, reference, targets, kind, heading(column)));
    }

    /** Where an item can stand: in the item its line names, or in the section itself. */
    private List<Place> places(Optional<String> parent) {
        var places = new ArrayList<Place>();
        if (parent.isPresent()) {
            for (EClass owner : type.parents()) {
                type.lists(owner).forEach(list -> places.add(Place.in(parent.get(), list)));
            }
        } else {
            type.lists(type.area().sectionClass()).forEach(list -> places.add(Place.in(SECTION + type.area().id(), list)));
        }
        return places;
    }
}
