package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index finds and lists what a scan over all objects of random registers does. */
class BruteForceTest {

    @TempDir
    private Path temporary;

    /** One object as the scan sees it, found by its own means: words are separated by blanks and line ends. */
    private record Scanned(String id, String type, List<String> title, List<String> text) {

        boolean has(Predicate<List<String>> condition) {
            return condition.test(title) || condition.test(text);
        }
    }

    private static List<Scanned> scan(Register register) {
        var found = new ArrayList<Scanned>();
        collect(register, found);
        return found;
    }

    private static void collect(EObject object, List<Scanned> into) {
        if (object instanceof Element element) {
            var names = Stream.of("title", "name").map(name -> object.eClass().getEStructuralFeature(name)).filter(f -> f != null)
                .map(f -> (String) object.eGet(f)).filter(value -> value != null).toList();
            var texts = Stream.of("text", "mission").map(name -> object.eClass().getEStructuralFeature(name)).filter(f -> f != null)
                .map(f -> (String) object.eGet(f)).filter(value -> value != null).toList();
            into.add(new Scanned(element.getId(), object.eClass().getName(), split(names), split(texts)));
        }
        object.eContents().forEach(child -> collect(child, into));
    }

    private static List<String> split(List<String> texts) {
        return texts.stream().flatMap(text -> Arrays.stream(text.toLowerCase().split("\\s+"))).toList();
    }

    private static boolean hasPhrase(List<String> words, List<String> phrase) {
        return Collections.indexOfSubList(words, phrase) >= 0;
    }

    @Test
    void findsWhatAScanFinds() {
        for (int seed = 0; seed < 6; seed++) {
            try (var test = new IndexedRegister(temporary.resolve("r" + seed))) {
                var random = new Random(seed);
                var content = new RandomRegister(test, random);
                Register register = content.register(4);
                var scanned = scan(register);
                test.create(register);
                for (int i = 0; i < 120; i++) {
                    compare(test, scanned, content, random);
                }
            }
        }
    }

    private static void compare(IndexedRegister test, List<Scanned> scanned, RandomRegister content, Random random) {
        String one = content.word();
        String two = content.word();
        String start = one.substring(0, 1 + random.nextInt(one.length()));
        expect(test, scanned, one + " ", each -> each.has(words -> words.contains(one)));
        expect(test, scanned, one + " " + two + " ",
            each -> each.has(words -> words.contains(one)) && each.has(words -> words.contains(two)));
        expect(test, scanned, two + " " + start,
            each -> each.has(words -> words.contains(two)) && each.has(words -> words.stream().anyMatch(word -> word.startsWith(start))));
        expect(test, scanned, "\"" + one + " " + two + "\"", each -> each.has(words -> hasPhrase(words, List.of(one, two))));
        expect(test, scanned, one + " -" + two,
            each -> each.has(words -> words.contains(one)) && !each.has(words -> words.contains(two)));
    }

    private static void expect(IndexedRegister test, List<Scanned> scanned, String query, Predicate<Scanned> condition) {
        var expected = scanned.stream().filter(condition).map(Scanned::id).collect(Collectors.toSet());
        assertEquals(expected, Set.copyOf(test.find(query)), query);
        assertEquals(expected.size(), test.index.search(query, Optional.empty(), 1).total(), query);
    }

    @Test
    void countsEveryClass() {
        try (var test = new IndexedRegister(temporary)) {
            Register register = new RandomRegister(test, new Random(3)).register(6);
            var scanned = scan(register);
            test.create(register);

            scanned.stream().collect(Collectors.groupingBy(Scanned::type, Collectors.counting()))
                .forEach((type, count) -> assertEquals(count, test.index.count(type), type));
            assertEquals(scanned.stream().map(Scanned::id).collect(Collectors.toSet()), test.contents().keySet());
        }
    }
}
