package org.consultum.ui.sections.internal;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.base.Money;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.ui.ElementLabels;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A column of the table of a class: a feature, or what an item stands in.
 *
 * @param title its head
 * @param tip what it holds, in one sentence; may be empty
 * @param width least width in pixels; room that is left is shared in proportion
 * @param right whether its values are numbers, which stand on the right
 * @param value the value of an item; null for none
 * @param text the value in words
 */
record ItemColumn(String title, String tip, int width, boolean right, Function<Element, Object> value, Function<Element, String> text) {

    private static final int LONG = 220;
    private static final int USUAL = 110;
    private static final int SHORT = 85;

    ItemColumn {
        Objects.requireNonNull(title);
        Objects.requireNonNull(tip);
        Objects.requireNonNull(value);
        Objects.requireNonNull(text);
    }

    /** The columns of a class: what the plugin names, and before it, for classes that stand in others, where an item stands. */
    static List<ItemColumn> of(SectionTypeInfo type, ElementLabels labels, boolean inside) {
        var columns = new ArrayList<ItemColumn>();
        type.columns().forEach(feature -> columns.add(of(feature, labels)));
        if (inside) {
            columns.add(Math.min(2, columns.size()), new ItemColumn(Messages.table_in, Messages.table_inTip, LONG / 2, false,
                item -> place(item, labels), item -> place(item, labels)));
        }
        return List.copyOf(columns);
    }

    private static ItemColumn of(EStructuralFeature feature, ElementLabels labels) {
        Class<?> type = feature.getEType().getInstanceClass();
        boolean number = type == int.class || type == long.class || type == double.class || type == Money.class
            || type != null && Number.class.isAssignableFrom(type);
        int width = feature == Literals.SECTION_ITEM__TITLE ? LONG : feature == Literals.SECTION_ITEM__REFERENCE ? SHORT : USUAL;
        return new ItemColumn(labels.featureLabel(feature), labels.featureDescription(feature), width, number && !feature.isMany(),
            item -> item.eGet(feature), item -> words(item.eGet(feature), labels));
    }

    /** A value in words; several with commas between them. */
    static String words(Object value, ElementLabels labels) {
        String text = value instanceof List<?> many ? String.join(", ", many.stream().map(labels::getText).toList())
            : labels.getText(value);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + "\u2026";
    }

    private static String place(Element item, ElementLabels labels) {
        EObject parent = item.eContainer();
        return parent == null || parent instanceof Section ? "" : labels.text(parent);
    }

    /** The order by this column; items without a value come last. */
    Comparator<Element> order(boolean ascending) {
        Collator letters = Collator.getInstance();
        Comparator<Object> values = (one, other) -> compare(one, other, letters);
        return Comparator.comparing(item -> key(item), Comparator.nullsLast(ascending ? values : values.reversed()));
    }

    private Object key(Element item) {
        return switch (value.apply(item)) {
            case null -> null;
            case Enumerator literal -> literal.getValue();
            case Comparable<?> own -> own.toString().isEmpty() ? null : own;
            case Money money -> money;
            case Object other -> text.apply(item).isEmpty() ? null : text.apply(item);
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other, Collator letters) {
        if (one instanceof Money left && other instanceof Money right) {
            // Amounts of different currencies have no order; those of one stand together.
            int currency = left.currency().compareTo(right.currency());
            return currency != 0 ? currency : left.amount().compareTo(right.amount());
        }
        if (one instanceof String left && other instanceof String right) {
            return letters.compare(left, right);
        }
        if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
            return left.compareTo(right);
        }
        return one.getClass() == other.getClass() ? ((Comparable<Object>) one).compareTo(other)
            : one.toString().compareTo(other.toString());
    }
}
