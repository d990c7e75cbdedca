package org.consultum.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The classes a run of Java loaded, as {@code -XX:DumpLoadedClassList} writes them (JDK 21 to 25), in an order of our own: the JVM's
 * numbers and order change from run to run.
 *
 * @param classes by name; of two bundles' classes of one name the first, because an archive holds one
 * @param directives lines that name no class, without those that only save resolving
 */
record ClassList(Map<String, Loaded> classes, Collection<String> directives) {

    private static final Pattern LINE = Pattern.compile(
            "(\\S+) id: (\\d+)(?: super: (\\d+))?(?: interfaces: ([\\d ]+?))?(?: source: (.+))?");

    /**
     * A class; what it extends and implements is known of those that a bundle's class loader loaded.
     *
     * @param needed names of superclass and interfaces
     * @param source the jar it came from
     */
    record Loaded(String name, List<String> needed, Optional<String> source) {
    }

    static ClassList read(Path file) throws IOException {
        Map<String, String> names = new HashMap<>();
        Map<String, Loaded> classes = new TreeMap<>();
        Collection<String> directives = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = LINE.matcher(line);
            if (line.startsWith("@lambda")) {
                directives.add(line);
            } else if (matcher.matches()) {
                String name = matcher.group(1);
                names.put(matcher.group(2), name);
                List<String> needed = new ArrayList<>();
                if (matcher.group(5) != null) {
                    needed.add(names.get(matcher.group(3)));
                    if (matcher.group(4) != null) {
                        for (String number : matcher.group(4).trim().split(" ")) {
                            needed.add(names.get(number));
                        }
                    }
                }
                classes.putIfAbsent(name, new Loaded(name, needed, Optional.ofNullable(matcher.group(5))));
            }
        }
        return new ClassList(classes, directives);
    }

    /** What all of them have. */
    static ClassList common(List<ClassList> lists) {
        ClassList first = lists.get(0);
        Map<String, Loaded> classes = new TreeMap<>(first.classes());
        Collection<String> directives = new TreeSet<>(first.directives());
        for (ClassList list : lists) {
            classes.entrySet().removeIf(entry -> !entry.getValue().equals(list.classes().get(entry.getKey())));
            directives.retainAll(list.directives());
        }
        return new ClassList(classes, directives);
    }

    /** The list in the form it was read from: by name, each class after what it needs; what cannot be so ordered is left out. */
    String text() {
        Map<String, Integer> numbers = new HashMap<>();
        StringBuilder text = new StringBuilder();
        directives.forEach(line -> text.append(line).append('\n'));
        classes.values().stream().filter(one -> one.source().isEmpty())
                .forEach(one -> text.append(one.name()).append(" id: ").append(number(numbers, one)).append('\n'));
        List<Loaded> waiting = new ArrayList<>(classes.values().stream().filter(one -> one.source().isPresent()).toList());
        boolean progress = true;
        while (progress) {
            List<Loaded> ready = waiting.stream().filter(one -> numbers.keySet().containsAll(one.needed())).toList();
            for (Loaded one : ready) {
                text.append(one.name()).append(" id: ").append(number(numbers, one));
                text.append(" super: ").append(numbers.get(one.needed().get(0)));
                if (one.needed().size() > 1) {
                    text.append(" interfaces: ").append(one.needed().stream().skip(1).map(name -> numbers.get(name).toString())
                            .collect(Collectors.joining(" ")));
                }
                text.append(" source: ").append(one.source().get()).append('\n');
            }
            waiting.removeAll(ready);
            progress = !ready.isEmpty();
        }
        return text.toString();
    }

    private static int number(Map<String, Integer> numbers, Loaded one) {
        int number = numbers.size();
        numbers.put(one.name(), number);
        return number;
    }
}
