package org.consultum.edit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.consultum.edit.internal.Documentation;
import org.consultum.edit.internal.EditBundle;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Labels and explanations of the metamodel's classes, features and values in one language.
 *
 * <p>Labels come from {@code plugin.properties} of this bundle, explanations from the documentation in the Ecore, which is read when the
 * first explanation is asked for. What a plugin's own metamodel adds is labelled by its
 * {@link PackageLooks}, and by its name, split into words, where it has none. Immutable and safe for
 * use by several threads.
 */
public final class FeatureTexts {

    private static final ConcurrentMap<Locale, FeatureTexts> BY_LOCALE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> texts;

    private FeatureTexts(Locale locale) {
        this.locale = locale;
        texts = load(locale);
    }

    /** Texts in a language; in English where there is no translation. */
    public static FeatureTexts in(Locale locale) {
        return BY_LOCALE.computeIfAbsent(Objects.requireNonNull(locale), FeatureTexts::new);
    }

    /** Texts in the language of the user. */
    public static FeatureTexts ofUser() {
        return in(Locale.getDefault());
    }

    /** The name of a class as users know it, such as "Agenda item". */
    public String label(EClass type) {
        return ours(type) ? text("_UI_" + type.getName() + "_type").orElseGet(() -> words(type.getName()))
            : ofPlugin(type, type.getName()).orElseGet(() -> words(type.getName()));
    }

    /** The name of a feature as users know it, such as "Time box (minutes)". */
    public String label(EStructuralFeature feature) {
        EClass owner = feature.getEContainingClass();
        return (ours(owner) ? text("_UI_" + owner.getName() + "_" + feature.getName() + "_feature")
            : ofPlugin(owner, owner.getName() + "." + feature.getName())).orElseGet(() -> words(feature.getName()));
    }

    /** The name of a value of an enumeration as users know it, such as "Agenda published". */
    public String label(EEnumLiteral literal) {
        EEnum owner = literal.getEEnum();
        return (ours(owner) ? text("_UI_" + owner.getName() + "_" + literal.getName() + "_literal")
            : ofPlugin(owner, owner.getName() + "." + literal.getLiteral())).orElseGet(() -> words(literal.getLiteral()));
    }

    /** The name of a generated value of the register's metamodel, such as {@code MeetingState.DRAFT}. */
    public String label(Enumerator value) {
        if (value instanceof EEnumLiteral literal) {
            return label(literal);
        }
        return RegisterPackage.eINSTANCE.getEClassifier(value.getClass().getSimpleName()) instanceof EEnum type
            && type.getInstanceClass() == value.getClass() ? label(type.getEEnumLiteral(value.getValue())) : words(value.getLiteral());
    }

    /** The name of several objects of a class of a plugin, such as "Procurement cases"; that of the class where there is none. */
    public String plural(EClass type) {
        return ofPlugin(type, type.getName() + ".many").orElseGet(() -> label(type));
    }

    /** What a class is, in one or two sentences. */
    public Optional<String> description(EClassifier type) {
        return ours(type) ? Documentation.of(type.getName()) : Optional.ofNullable(EcoreUtil.getDocumentation(type));
    }

    /** What a feature holds, in one or two sentences: text for a tooltip. */
    public Optional<String> description(EStructuralFeature feature) {
        EClass owner = feature.getEContainingClass();
        return ours(owner) ? Documentation.of(owner.getName(), feature.getName())
            : ofPlugin(owner, owner.getName() + "." + feature.getName() + ".hint")
                .or(() -> Optional.ofNullable(EcoreUtil.getDocumentation(feature)));
    }

    /** What a value of an enumeration means, in one sentence. */
    public Optional<String> description(EEnumLiteral literal) {
        return ours(literal.getEEnum()) ? Documentation.of(literal.getEEnum().getName(), literal.getName())
            : Optional.ofNullable(EcoreUtil.getDocumentation(literal));
    }

    /** The documentation of a feature or value of the register's metamodel by the names of its class and its own. */
    public Optional<String> documentation(String type, String name) {
        return Documentation.of(type, name);
    }

    /** The text of a key of {@code plugin.properties}. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    private Optional<String> ofPlugin(EClassifier owner, String key) {
        return PackageLooks.of(owner.getEPackage()).flatMap(looks -> looks.text(key, locale));
    }

    private static boolean ours(EClassifier type) {
        return type.getEPackage() == RegisterPackage.eINSTANCE;
    }

    private static String words(String name) {
        String spaced = name.replace('_', ' ').replaceAll("(\\p{javaLowerCase})(\\p{javaUpperCase})", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static Map<String, String> load(Locale locale) {
        var suffixes = new ArrayList<>(List.of(""));
        if (!locale.getLanguage().isEmpty()) {
            suffixes.add("_" + locale.getLanguage());
            if (!locale.getCountry().isEmpty()) {
                suffixes.add("_" + locale.getLanguage() + "_" + locale.getCountry());
            }
        }
        var texts = new HashMap<String, String>();
        for (String suffix : suffixes) {
            EditBundle.entry("plugin" + suffix + ".properties").ifPresent(file -> {
                try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(reader);
                    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
                } catch (IOException e) {
                    throw new UncheckedIOException("The labels in " + file + " cannot be read.", e);
                }
            });
        }
        return Map.copyOf(texts);
    }
}
