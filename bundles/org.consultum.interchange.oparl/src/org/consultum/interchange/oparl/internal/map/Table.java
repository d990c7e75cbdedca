package org.consultum.interchange.oparl.internal.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what words of the source mean, by a table beside this class.
 *
 * @param <E> the vocabulary of the register
 */
final class Table<E extends Enum<E>> {

    private static final int REMEMBERED = 1000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private final List<Row<E>> rows;
    /** Exports use few spellings many times. */
    private final Map<String, Optional<E>> answers = new HashMap<>();

    /**
     * Reads a table.
     *
     * @param name name of the file
     */
    Table(String name, Class<E> vocabulary) {
        try (var reader = new BufferedReader(new InputStreamReader(Table.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            var read = new ArrayList<Row<E>>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] columns = line.split("\\|", -1);
                    read.add(new Row<>(Enum.valueOf(vocabulary, columns[0].strip()), words(columns[1]),
                        words(columns[2].replace("*", ""))));
                }
            }
            rows = List.copyOf(read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> words(String column) {
        return Arrays.stream(column.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    /** What a text means; empty when no line fits. */
    Optional<E> find(String text) {
        Optional<E> known = answers.get(text);
        if (known == null) {
            String plain = plain(text);
            known = rows.stream().filter(row -> row.fits(plain)).map(Row::value).findFirst();
            if (answers.size() < REMEMBERED) {
                answers.put(text, known);
            }
        }
        return known;
    }

    /** A text in lower case with single blanks, and no more of it than can matter. */
    static String plain(String text) {
        String start = text.length() > 500 ? text.substring(0, 500) : text;
        String lower = Normalizer.normalize(start, Normalizer.Form.NFC).toLowerCase(Locale.GERMAN).replace('ß', 's');
        return BLANKS.matcher(lower).replaceAll(" ").strip();
    }

    private record Row<E>(E value, List<String> all, List<String> none) {

        boolean fits(String text) {
            return all.stream().allMatch(word -> stands(word, text)) && none.stream().noneMatch(word -> stands(word, text));
        }

        private static boolean stands(String word, String text) {
            if (word.startsWith("=")) {
                return text.equals(word.substring(1));
            }
            if (!word.endsWith("$")) {
                return text.contains(word);
            }
            String end = word.substring(0, word.length() - 1);
            for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
                int after = at + end.length();
                if (after == text.length() || !Character.isLetter(text.charAt(after))) {
                    return true;
                }
            }
            return false;
        }
    }
}
