package org.consultum.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of contribution: which elements of which extension point, and what is created from them.
 *
 * @param <T> type of what is created; {@code Void} where a contribution is data only
 * @param point id of the extension point
 * @param element name of the elements
 * @param type what is created
 * @param key attribute that identifies a contribution of this kind among all plugins; several are separated by blanks, and their values
 *            are put together with {@code #}
 * @param keys regular expression of the whole of an identity
 * @param required attributes without which a contribution cannot be used
 * @param instance attribute that names the class
 * @param fresh whether a new instance is created for every call
 * @since 0.1
 */
public record Kind<T>(String point, String element, Class<T> type, String key, String keys, List<String> required, String instance,
        boolean fresh) {

    private static final String ANY = "\\S(.{0,198}\\S)?";

    public Kind {
        Objects.requireNonNull(point);
        Objects.requireNonNull(element);
        Objects.requireNonNull(type);
        Objects.requireNonNull(key);
        Objects.requireNonNull(keys);
        Objects.requireNonNull(instance);
        required = List.copyOf(required);
    }

    /** Elements with an {@code id} and a {@code class}, which is created once. */
    public static <T> Kind<T> of(String point, String element, Class<T> type) {
        return new Kind<>(point, element, type, "id", ANY, List.of(), "class", false);
    }

    /** Elements with an {@code id} that are data only. */
    public static Kind<Void> data(String point, String element) {
        return of(point, element, Void.class);
    }

    /** This kind, identified by an attribute, or by several separated by blanks. */
    public Kind<T> keyed(String attribute) {
        return new Kind<>(point, element, type, attribute, keys, required, instance, fresh);
    }

    /** The identity an element of this kind has. */
    public String identity(Part part) {
        return Stream.of(key.split(" ")).map(part::text).collect(Collectors.joining("#"));
    }

    /** This kind with identities that match an expression; others cannot be used. */
    public Kind<T> matching(String expression) {
        return new Kind<>(point, element, type, key, expression, required, instance, fresh);
    }

    /** This kind, where a contribution without an attribute cannot be used. */
    public Kind<T> requiring(String attribute) {
        var more = new ArrayList<>(required);
        more.add(attribute);
        return new Kind<>(point, element, type, key, keys, more, instance, fresh);
    }

    /** This kind with an instance of its own for every call. */
    public Kind<T> forEveryCall() {
        return new Kind<>(point, element, type, key, keys, required, instance, true);
    }
}
