package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.hidden;
import static org.consultum.cli.commands.Values.shown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Suggestions;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.interchange.NaturalNames;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.RefusedException;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Lists of the items of subject areas. Keys are the names of features in the plugin's metamodel. */
final class ItemLists {

    private ItemLists() {
    }

    /** The names of all classes of subject areas, as they are typed. */
    static List<String> names(CommandContext context) {
        return context.service(SectionCatalogue.class).all().stream()
            .flatMap(area -> area.types().stream().map(type -> area.ePackage().getNsPrefix() + "/" + type.name())).toList();
    }

    /** The class that is meant. */
    static SectionTypeInfo type(CommandContext context, String typed) throws RefusedException {
        Optional<SectionTypeInfo> type = find(context, typed);
        if (type.isEmpty()) {
            List<String> names = names(context);
            throw new RefusedException(Texts.of("items.unknown", typed), names.isEmpty() ? Texts.of("items.unknown.none")
                : Texts.of("items.unknown.remedy", String.join(", ", names)));
        }
        return type.get();
    }

    static Optional<SectionTypeInfo> find(CommandContext context, String typed) {
        return context.service(SectionCatalogue.class).type(typed.replace('.', '/'));
    }

    /** The list of a kind that is built in or of a class of a subject area. */
    static Listing<?> listing(CommandContext context, Register register, String kind, List<Listing<?>> builtIn) throws RefusedException {
        Optional<Listing<?>> known = builtIn.stream().filter(listing -> listing.name().equals(kind)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Optional<SectionTypeInfo> type = find(context, kind);
        if (type.isPresent()) {
            return of(context.service(SectionCatalogue.class), register, type.get());
        }
        List<String> names = Stream.concat(builtIn.stream().map(Listing::name), names(context).stream()).toList();
        String meant = Suggestions.closest(kind, names).map(choice -> " " + Texts.of("usage.meant", choice)).orElse("");
        throw new RefusedException(Texts.of("usage.choice", ListCommand.KIND, kind, String.join(", ", names)) + meant,
            Texts.of("usage.help", "list"));
    }

    private static Listing<Element> of(SectionCatalogue catalogue, Register register, SectionTypeInfo type) {
        var names = new NaturalNames(register);
        var columns = new ArrayList<Column<Element>>();
        columns.add(hidden("id", Element::getId));
        columns.add(hidden("in", item -> item.eContainer() instanceof Section ? null
            : names.of(item.eContainer().eClass(), (Element) item.eContainer())));
        type.columns().forEach(feature -> columns.add(shown(feature.getName(), item -> value(item, feature, names))));
        type.type().getEAllStructuralFeatures().stream().filter(feature -> !type.columns().contains(feature) && isValue(feature))
            .forEach(feature -> columns.add(hidden(feature.getName(), item -> value(item, feature, names))));
        return new Listing<>(type.type().getEPackage().getNsPrefix() + "/" + type.name(), any -> catalogue.items(register, type).stream(),
            columns);
    }

    private static boolean isValue(EStructuralFeature feature) {
        return !feature.getName().equals("id") && !(feature instanceof EReference reference && reference.isContainment());
    }

    private static Object value(Element item, EStructuralFeature feature, NaturalNames names) {
        Object value = item.eGet(feature);
        if (value instanceof Collection<?> several) {
            return several.isEmpty() ? null : several.stream().map(each -> String.valueOf(one(feature, each, names)))
                .collect(Collectors.joining("; "));
        }
        return value == null ? null : one(feature, value, names);
    }

    private static Object one(EStructuralFeature feature, Object value, NaturalNames names) {
        return switch (value) {
            case Element element -> names.of(((EReference) feature).getEReferenceType(), element);
            case Enumerator literal -> literal.getLiteral();
            case Integer number -> number;
            case Boolean flag -> flag;
            default -> EcoreUtil.convertToString(((EAttribute) feature).getEAttributeType(), value);
        };
    }
}
