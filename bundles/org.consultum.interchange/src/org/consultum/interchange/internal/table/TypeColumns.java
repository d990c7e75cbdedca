package org.consultum.interchange.internal.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.FeatureTexts;
import org.consultum.interchange.TableExport;
import org.consultum.interchange.internal.Messages;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.sections.SectionInfo;
import org.consultum.sections.SectionTypeInfo;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The columns that tables of a class can have, by their headings: the names of features, and what the features are called in every language the
 * program speaks.
 */
final class TypeColumns {

    /** Languages in which headings are understood. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE, Locale.of("vi"), Locale.FRENCH);

    private final SectionInfo area;
    private final SectionTypeInfo type;
    private final Map<String, TableColumn> byHeading = new LinkedHashMap<>();

    /** What stands in a column. */
    sealed interface TableColumn {

        /** The identity of an item in the register. */
        record Identity() implements TableColumn {
        }

        /** What the item stands in. */
        record Parent() implements TableColumn {
        }

        /** The value of a feature. */
        record Value(EStructuralFeature feature) implements TableColumn {
        }

        /** The currency of an amount whose column has none; empty for that of the only amount. */
        record Currency(Optional<EStructuralFeature> amount) implements TableColumn {
        }
    }

    TypeColumns(SectionInfo area, SectionTypeInfo type) {
        this.area = area;
        this.type = type;
        List<EStructuralFeature> features = features(type.type());
        features.forEach(feature -> byHeading.putIfAbsent(normal(feature.getName()), new TableColumn.Value(feature)));
        byHeading.putIfAbsent("id", new TableColumn.Identity());
        byHeading.putIfAbsent(TableExport.PARENT, new TableColumn.Parent());
        for (Locale language : LANGUAGES) {
            var texts = FeatureTexts.in(language);
            features.forEach(feature -> byHeading.putIfAbsent(normal(texts.label(feature)), new TableColumn.Value(feature)));
            byHeading.putIfAbsent(normal(Messages.of(language, "table.parent")), new TableColumn.Parent());
            parents().forEach(parent -> byHeading.putIfAbsent(normal(texts.label(parent)), new TableColumn.Parent()));
            String currency = Messages.of(language, "table.currency");
            features.stream().filter(feature -> feature.getEType() == Literals.MONEY).forEach(amount -> byHeading.putIfAbsent(
                normal(texts.label(amount) + " " + currency), new TableColumn.Currency(Optional.of(amount))));
            byHeading.putIfAbsent(normal(currency), new TableColumn.Currency(Optional.empty()));
        }
    }

    SectionInfo area() {
        return area;
    }

    SectionTypeInfo type() {
        return type;
    }

    /** The features that can stand in a table: those that contain nothing and are not given by the register. */
    static List<EStructuralFeature> features(EClass type) {
        return type.getEAllStructuralFeatures().stream().filter(feature -> feature.getEContainingClass() != Literals.ELEMENT)
            .filter(feature -> !(feature instanceof EReference reference && reference.isContainment())).toList();
    }

    /** The classes whose objects can contain such items in lists. */
    List<EClass> parents() {
        var parents = new ArrayList<EClass>();
        area.types().stream().map(SectionTypeInfo::type).filter(parent -> !lists(parent).isEmpty()).forEach(parents::add);
        return parents;
    }

    /** The lists of a class that can hold such items. */
    List<EReference> lists(EClass parent) {
        return SectionTypeInfo.contents(parent).stream().filter(list -> list.isMany() && list.getEReferenceType().isSuperTypeOf(type.type()))
            .toList();
    }

    /** What stands under a heading. */
    Optional<TableColumn> column(String heading) {
        return Optional.ofNullable(byHeading.get(normal(heading)));
    }

    /** How many of some headings are known. */
    long known(List<String> headings) {
        return headings.stream().filter(heading -> column(heading).isPresent()).count();
    }

    /** What the class is called in file names and names of sheets. */
    Set<String> names() {
        var names = new HashSet<>(Set.of(normal(TableExport.key(type)), normal(type.name())));
        for (Locale language : LANGUAGES) {
            names.add(normal(FeatureTexts.in(language).label(type.type())));
            names.add(normal(FeatureTexts.in(language).plural(type.type())));
        }
        return names;
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "");
    }
}
