package org.consultum.publish.internal.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.consultum.publish.internal.Words;
import org.consultum.publish.internal.folder.SiteFolder;

/**
 * The index of the search without a server, made while pages are written. It is laid down in small parts, by the first character of a
 * word, of which a search loads only those it needs; what is shown of what was found lies in parts of its own. The parts are scripts that
 * hold nothing but data, because a page opened from a disk may load scripts and nothing else. The script of the search page puts the
 * parts together to an index of lunr 2.3.9, whose way of weighing words (BM25, with its parameters) is the one here.
 */
public final class SearchIndex {

    /** Pages described in one part. */
    static final int PART = 250;
    private static final int MOST_TEXT = 60_000;
    private static final int EXCERPT = 240;
    private static final int TITLE_WEIGHT = 4;
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int UNSPACED = 0x3000;
    private static final int UNSPACED_PARTS = 64;

    private record Entry(String path, String title, String kind, String day, String excerpt, int length) {
    }

    /** Where a word stands: numbers of pages and how often, in turn. */
    private static final class Postings {
        private int[] numbers = new int[4];
        private int used;

        void add(int page, int times) {
            if (used + 2 > numbers.length) {
                numbers = Arrays.copyOf(numbers, numbers.length * 2);
            }
            numbers[used] = page;
            numbers[used + 1] = times;
            used += 2;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Postings> words = new HashMap<>();

    /**
     * Adds a page.
     *
     * @param kind a key of the words below {@code search.kind}
     * @param about shown below the title; where it is empty the beginning of the text is
     */
    public void add(String path, String title, String kind, Optional<LocalDate> day, String about, String text) {
        var counts = new HashMap<String, Integer>();
        int[] length = new int[1];
        Tokens.of(title, token -> counts.merge(token, TITLE_WEIGHT, Integer::sum));
        Tokens.of(text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text, token -> {
            counts.merge(token, 1, Integer::sum);
            length[0]++;
        });
        int page = entries.size();
        counts.forEach((token, times) -> words.computeIfAbsent(token, word -> new Postings()).add(page, times));
        String excerpt = (about.isBlank() ? text : about).replaceAll("\\s+", " ").strip();
        entries.add(new Entry(path, title, kind, day.map(LocalDate::toString).orElse(""), excerpt.length() > EXCERPT
            ? excerpt.substring(0, Character.isHighSurrogate(excerpt.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT) + "\u2026" : excerpt,
            length[0]));
    }

    /** Writes the parts. */
    public void write(SiteFolder folder, Words labels) throws IOException {
        double mean = Math.max(1, entries.stream().mapToInt(Entry::length).average().orElse(1));
        var parts = new TreeMap<String, StringBuilder>();
        int number = 0;
        for (String word : new TreeSet<>(words.keySet())) {
            StringBuilder part = parts.computeIfAbsent(part(word), name -> new StringBuilder());
            part.append(part.isEmpty() ? "" : ",\n").append('[').append(quoted(word)).append(',').append(number++);
            Postings postings = words.get(word);
            int pages = postings.used / 2;
            double rarity = Math.log(1 + Math.abs((entries.size() - pages + 0.5) / (pages + 0.5)));
            for (int i = 0; i < postings.used; i += 2) {
                int times = postings.numbers[i + 1];
                double share = entries.get(postings.numbers[i]).length() / mean;
                double score = rarity * ((K1 + 1) * times) / (K1 * (1 - B + B * share) + times);
                part.append(',').append(postings.numbers[i]).append(',').append(Math.round(score * 1_000));
            }
            part.append(']');
        }
        for (var part : parts.entrySet()) {
            folder.write("search/words-" + part.getKey() + ".js", "consultumSearch.words(" + quoted(part.getKey()) + ", [\n"
                + part.getValue() + "\n]);\n");
        }
        for (int i = 0; i * PART < entries.size(); i++) {
            folder.write("search/pages-" + i + ".js", pages(i));
        }
        folder.write("search/meta.js", meta(parts.keySet(), labels));
    }

    private String pages(int part) {
        var text = new StringBuilder("consultumSearch.pages(").append(part).append(", [\n");
        int end = Math.min(entries.size(), (part + 1) * PART);
        for (int i = part * PART; i < end; i++) {
            Entry entry = entries.get(i);
            text.append('[').append(quoted(entry.path())).append(',').append(quoted(entry.title())).append(',')
                .append(quoted(entry.kind())).append(',').append(quoted(entry.day())).append(',').append(quoted(entry.excerpt()))
                .append(i + 1 < end ? "],\n" : "]\n");
        }
        return text.append("]);\n").toString();
    }

    private String meta(Iterable<String> parts, Words labels) {
        var text = new StringBuilder("const consultumSearchMeta = {\"pages\": ").append(entries.size()).append(", \"part\": ").append(PART)
            .append(", \"words\": [");
        String gap = "";
        for (String part : parts) {
            text.append(gap).append(quoted(part));
            gap = ",";
        }
        text.append("],\n\"texts\": {");
        gap = "\n";
        for (String key : new TreeSet<>(labels.keys())) {
            if (key.startsWith("search.")) {
                text.append(gap).append(quoted(key)).append(": ").append(quoted(labels.text(key, "{0}", "{1}")));
                gap = ",\n";
            }
        }
        return text.append("\n}};\n").toString();
    }

    /** The part a word is in: words that begin alike are together, so that the beginning of a word is enough to find them. */
    static String part(String word) {
        int first = word.codePointAt(0);
        return first < UNSPACED ? String.format(Locale.ROOT, "%04x", first) : "k" + first % UNSPACED_PARTS;
    }

    /** A text as a literal of JavaScript in which nothing can end the script or the line. */
    static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x7F || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)
                        && !paired(text, i)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
            : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
