package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListQuery;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Sort;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
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

    @Test
    void listsWhatAScanListsInTheSameOrderPageByPage() {
        try (var test = new IndexedRegister(temporary)) {
            var random = new Random(5);
            Register register = new RandomRegister(test, random).register(12);
            var actions = new ArrayList<ActionItem>();
            register.getCommittees().forEach(committee -> {
                if (committee.getActionList() != null) {
                    actions.addAll(committee.getActionList().getActions());
                }
            });
            test.create(register);
            var day = LocalDate.of(2025, 6, 30);
            String owner = register.getPeople().getFirst().getId();
            String committee = register.getCommittees().get(2).getId();

            expect(test, actions, Filter.ALL, action -> true);
            expect(test, actions, Filter.ALL.withStatus(Set.of("open", "waiting")),
                action -> Set.of("open", "waiting").contains(action.getStatus().getLiteral()));
            expect(test, actions, Filter.ALL.dueBy(day), action -> action.getDue() != null && !action.getDue().isAfter(day));
            expect(test, actions, Filter.ALL.ownedBy(owner).dueBy(day),
                action -> action.getOwners().getFirst().getId().equals(owner) && action.getDue() != null && !action.getDue().isAfter(day));
            expect(test, actions, Filter.ALL.inCommittee(committee),
                action -> ((Committee) action.eContainer().eContainer()).getId().equals(committee));
            expect(test, actions, Filter.ALL.withText("joi"), action -> Stream.of(action.getTitle(), action.getText())
                .anyMatch(text -> text != null && split(List.of(text)).stream().anyMatch(word -> word.startsWith("joi"))));
        }
    }

    private static void expect(IndexedRegister test, List<ActionItem> actions, Filter filter, Predicate<ActionItem> condition) {
        for (Column column : List.of(Column.TITLE, Column.DUE, Column.STATUS)) {
            for (boolean ascending : List.of(true, false)) {
                var expected = actions.stream().filter(condition).sorted(order(column, ascending)).map(Element::getId).toList();
                var paged = new ArrayList<String>();
                for (int from = 0; from <= expected.size(); from += 7) {
                    var page = test.index.list(new ListQuery("ActionItem", filter, new Sort(column, ascending), from, from + 7));
                    assertEquals(expected.size(), page.total());
                    page.rows().stream().map(IndexEntry::id).forEach(paged::add);
                }
                assertEquals(expected, paged, filter + " by " + column + (ascending ? " up" : " down"));
            }
        }
    }

    private static Comparator<ActionItem> order(Column column, boolean ascending) {
        Function<ActionItem, Comparable<?>> key = switch (column) {
            case TITLE -> action -> action.getTitle().toLowerCase();
            case DUE, DATE -> ActionItem::getDue;
            case STATUS -> action -> action.getStatus().getLiteral();
            default -> throw new IllegalArgumentException(column.name());
        };
        @SuppressWarnings({"unchecked", "rawtypes"})
        Comparator<Comparable> direction = ascending ? (a, b) -> a.compareTo(b) : (a, b) -> b.compareTo(a);
        return Comparator.<ActionItem, Comparable>comparing(key::apply, Comparator.nullsLast(direction)).thenComparing(Element::getId);
    }
}
