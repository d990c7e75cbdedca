package org.consultum.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consultum.edit.FeatureTexts;
import org.consultum.interchange.internal.Messages;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.sections.SectionTypeInfo;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Writes the items of one class of a subject area as a table, in the form in which tables are imported: reading it in again changes nothing.
 * Reads the register; not to be used while it changes.
 */
public final class TableExport {

    /** Heading of what an item is part of that is understood in every language. */
    public static final String PARENT = "in";

    private static final int LONGEST_SHEET_NAME = 31;

    private final SectionTypeInfo type;
    private final Locale language;
    private final NaturalNames names;
    private final List<SectionItem> items = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    /** A column: its heading, and what stands in it: a text, a number or a day; null where there is nothing. */
    private record Column(String heading, Function<SectionItem, Object> value) {
    }

    /**
     * A table of all items of a class.
     *
     * @param language language of headings and of the values of enumerations
     */
    public TableExport(Register register, SectionTypeInfo type, Locale language) {
        this.type = type;
        this.language = language;
        this.names = new NaturalNames(register);
        register.getSections().stream().filter(section -> section.eClass().getEPackage() == type.type().getEPackage())
            .forEach(section -> section.eAllContents().forEachRemaining(object -> {
                if (object.eClass() == type.type()) {
                    items.add((SectionItem) object);
                }
            }));
        columns();
    }

    /** How many items there are. */
    public int size() {
        return items.size();
    }

    private void columns() {
        var texts = FeatureTexts.in(language);
        var taken = new HashSet<String>();
        var references = new HashSet<String>();
        if (!items.stream().allMatch(item -> item.getReference() != null && references.add(item.getReference()))) {
            columns.add(new Column("id", SectionItem::getId));
        }
        if (items.stream().anyMatch(item -> !(item.eContainer() instanceof Section))) {
            String heading = Messages.of(language, "table.parent");
            boolean free = type.columns().stream().map(texts::label).noneMatch(heading::equalsIgnoreCase);
            columns.add(new Column(free ? heading : PARENT, item -> item.eContainer() instanceof SectionItem parent
                ? names.of(parent.eClass(), parent) : null));
        }
        for (EStructuralFeature feature : type.columns()) {
            String label = texts.label(feature);
            columns.add(new Column(taken.add(label) ? label : feature.getName(), item -> value(item, feature)));
        }
    }

    private Object value(SectionItem item, EStructuralFeature feature) {
        Object value = item.eGet(feature);
        boolean isSet = item.eIsSet(feature) || value instanceof Enumerator || value instanceof Number;
        if (!isSet || value == null) {
            return null;
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty() ? null : several.stream().map(each -> Objects.toString(one(feature, each))).collect(Collectors.joining("; "));
        }
        return one(feature, value);
    }

    private Object one(EStructuralFeature feature, Object value) {
        if (feature instanceof EReference reference) {
            return names.of(reference.getEReferenceType(), (Element) value);
        }
        if (feature.getEType() instanceof EEnum eEnum) {
            var literal = eEnum.getEEnumLiteralByLiteral(((Enumerator) value).getLiteral());
            return FeatureTexts.in(language).label(literal);
        }
        return value instanceof LocalDate || value instanceof Number || value instanceof String ? value
            : EcoreUtil.convertToString(((EAttribute) feature).getEAttributeType(), value);
    }

    /** Writes comma-separated values (RFC 4180) with a heading, with line feeds. The writer stays open. */
    public void writeCsv(Writer out) throws IOException {
        line(out, columns.stream().map(Column::heading).toList());
        for (SectionItem item : items) {
            line(out, columns.stream().map(column -> plain(column.value().apply(item))).toList());
        }
    }

    private static String plain(Object value) {
        String text = value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        // What a spreadsheet would take for a formula has an apostrophe in front, which importing takes away again.
        return !(value instanceof Number) && text.matches("(?s)'*[=+\\-@\t\r].*") ? "'" + text : text;
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.matches("(?s).*[\",;\t\r\n].*") || !cell.equals(cell.strip());
            out.write((i == 0 ? "" : ",") + (quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell));
        }
        out.write("\n");
    }

    /** Writes a workbook with one sheet. The stream stays open. */
    public void writeXlsx(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Consultum", "1.0")) {
            String name = FeatureTexts.in(language).plural(type.type()).replaceAll("[\\[\\]:*?/\\\\]", " ");
            Worksheet sheet = book.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME)));
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column).heading());
                sheet.style(0, column).bold().set();
                for (int row = 0; row < items.size(); row++) {
                    cell(sheet, row + 1, column, columns.get(column).value().apply(items.get(row)));
                }
            }
            sheet.freezePane(0, 1);
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> {
                // nothing
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-MM-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** The name of a class where it has to be exact: {@code procurement.ProcurementCase}. */
    public static String key(SectionTypeInfo type) {
        return type.type().getEPackage().getNsPrefix() + "." + type.name();
    }
}
