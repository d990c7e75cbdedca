package org.consultum.marking;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.consultum.model.Marking;

/**
 * A marking scheme: which levels there are and in which order, caveats, to whom content may be released, and what is printed where. Data,
 * never code: read from a file by {@link MarkingSchemeReader}.
 *
 * @param id identity, as a register names it; never changed
 * @param name what the user reads
 * @param levels levels, lowest first
 * @param caveats caveats that narrow the handling
 * @param audiences nations, organisations and groups of them that content is released to
 * @param place where the banner stands on a page
 * @param alignment how the banner stands in its line
 * @param citation what the scheme was made from; empty for one the register made for itself
 */
public record MarkingScheme(String id, String name, List<Level> levels, List<Caveat> caveats, List<Audience> audiences, Place place,
        Alignment alignment, Optional<Citation> citation) {

    public MarkingScheme {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        levels = List.copyOf(levels);
        caveats = List.copyOf(caveats);
        audiences = List.copyOf(audiences);
        Objects.requireNonNull(place);
        Objects.requireNonNull(alignment);
        Objects.requireNonNull(citation);
    }

    /**
     * A level.
     *
     * @param code code used in markings, compared exactly
     * @param name what the user reads
     * @param banner text printed on pages
     * @param colour name or hexadecimal value of the colour that goes with it, as a hint only; never the only sign
     * @param open whether content of this level may be given to everybody
     */
    public record Level(String code, String name, String banner, Optional<String> colour, boolean open) {
    }

    /**
     * A caveat.
     *
     * @param code code used in markings and admissions, compared exactly
     * @param name what the user reads
     */
    public record Caveat(String code, String name) {
    }

    /**
     * Somebody content is released to.
     *
     * @param code code used in releasable-to lists, compared exactly
     * @param name what the user reads
     * @param members codes of the nations or organisations of a group; empty for a single one
     */
    public record Audience(String code, String name, Set<String> members) {

        public Audience {
            members = Set.copyOf(members);
        }
    }

    /**
     * Where a scheme is written down.
     *
     * @param source the text
     * @param date its date, as its source gives it; may be empty
     * @param read how well it was read
     * @param link where to find it
     */
    public record Citation(String source, String date, Read read, Optional<String> link) {
    }

    /** How well a source was read. */
    public enum Read {
        /** The text itself. */
        SOURCE,
        /** An excerpt, or second-hand. */
        EXCERPT,
        /** General knowledge. */
        KNOWLEDGE
    }

    /** Where the banner stands on a page. */
    public enum Place {
        TOP, BOTTOM, BOTH
    }

    /** How the banner stands in its line. */
    public enum Alignment {
        LEFT, CENTRE, RIGHT
    }

    /** The level of a code. */
    public Optional<Level> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    /** How high a level is, 0 for the lowest; empty for a code the scheme does not know. */
    public OptionalInt rank(String code) {
        return IntStream.range(0, levels.size()).filter(index -> levels.get(index).code().equals(code)).findFirst();
    }

    /**
     * The highest level that may be given to everybody; empty where only unmarked content may. Levels above one that is not open do not
     * count.
     */
    public Optional<Level> highestOpen() {
        return levels.stream().takeWhile(Level::open).reduce((lower, higher) -> higher);
    }

    /** Compares levels by their codes, the lower first. No level is the lowest; one the scheme does not know is above all it knows. */
    public Comparator<Optional<String>> byLevel() {
        return Comparator.comparingInt(code -> code.isEmpty() ? -1 : rank(code.get()).orElse(Integer.MAX_VALUE));
    }

    /** Compares markings by their levels, the lower first. */
    public Comparator<Marking> byLevelOfMarking() {
        return Comparator.comparing((Marking marking) -> Protection.of(marking).level(), byLevel());
    }

    /** What protects both: the higher level, all caveats, and only those to whom both may be released. */
    public Protection join(Protection one, Protection other) {
        var caveatsOfBoth = new LinkedHashSet<>(one.caveats());
        caveatsOfBoth.addAll(other.caveats());
        Optional<String> level = byLevel().compare(one.level(), other.level()) >= 0 ? one.level() : other.level();
        return new Protection(level, caveatsOfBoth, both(one.releasableTo(), other.releasableTo()));
    }

    private Optional<Set<String>> both(Optional<Set<String>> one, Optional<Set<String>> other) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return one.or(() -> other);
        }
        Set<String> left = withMembers(one.get());
        left.retainAll(withMembers(other.get()));
        return Optional.of(left);
    }

    /** Codes together with the members of those that are groups. */
    public Set<String> withMembers(Set<String> codes) {
        var all = new LinkedHashSet<>(codes);
        audiences.stream().filter(audience -> codes.contains(audience.code())).forEach(audience -> all.addAll(audience.members()));
        return all;
    }

    /** What is printed on pages: the banner of the level, the caveats and to whom it may be released; empty for what is not protected. */
    public String banner(Protection protection) {
        var parts = new LinkedHashSet<String>();
        protection.level().map(code -> level(code).map(Level::banner).orElse(code)).ifPresent(parts::add);
        if (!protection.caveats().isEmpty()) {
            parts.add(String.join(", ", ordered(protection.caveats())));
        }
        protection.releasableTo().ifPresent(codes -> parts.add("REL TO " + String.join(", ", codes)));
        return String.join(" - ", parts);
    }

    /** Caveats in the order of the scheme, those it does not know behind. */
    private List<String> ordered(Set<String> codes) {
        List<String> known = caveats.stream().map(Caveat::code).toList();
        return codes.stream().sorted(Comparator.comparingInt(code -> known.contains(code) ? known.indexOf(code) : known.size())).toList();
    }
}
