package org.consultum.rules.packs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.spi.rule.Parameters.ParameterException;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Lists of fields in the parameters of a pack, such as what a notice has to say: words with spaces between them. */
public final class Fields {

    private Fields() {
    }

    /** The words of a parameter. */
    public static List<String> words(String parameter) {
        return Stream.of(parameter.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Names of the fields that say nothing, in the language of the user and in the order of the parameter.
     *
     * @param missing the field of a word when it says nothing; empty when it says something
     */
    public static String missing(String parameter, Function<String, Optional<? extends EStructuralFeature>> missing) {
        var names = new ArrayList<String>();
        words(parameter).forEach(word -> missing.apply(word).map(FeatureTexts.ofUser()::label).ifPresent(names::add));
        return String.join(", ", names.stream().distinct().toList());
    }

    /** A field when it says nothing. */
    public static Optional<EStructuralFeature> when(boolean empty, EStructuralFeature field) {
        return empty ? Optional.of(field) : Optional.empty();
    }

    /** A word that no rule knows. */
    public static ParameterException unknown(String rule, String word) {
        return new ParameterException(Texts.text("parameter.word", rule, word));
    }
}
