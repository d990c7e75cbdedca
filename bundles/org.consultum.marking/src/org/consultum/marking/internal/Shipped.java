package org.consultum.marking.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingScheme.Alignment;
import org.consultum.marking.MarkingScheme.Level;
import org.consultum.marking.MarkingScheme.Place;
import org.consultum.marking.MarkingSchemeReader;
import org.consultum.marking.MarkingSchemes;
import org.consultum.model.MarkingLevel;

/** The schemes that come with the workbench, and those that registers make for themselves. */
public record Shipped(List<MarkingScheme> all) implements MarkingSchemes {

    /** Files of our schemes, in the order they are offered. */
    static final List<String> IDS = List.of("plain", "uk", "nato", "cui");

    public static final MarkingSchemes SCHEMES = new Shipped(IDS.stream().map(Shipped::read).toList());

    @Override
    public List<String> faults() {
        return List.of();
    }

    /** A scheme of nothing but the levels of a register. */
    public static MarkingScheme own(String name, List<MarkingLevel> levels) {
        return new MarkingScheme("", name, IntStream.range(0, levels.size()).mapToObj(index -> own(levels.get(index), index == 0)).toList(),
            List.of(), List.of(), Place.BOTH, Alignment.CENTRE, Optional.empty());
    }

    /** A scheme with the levels of a register in the place of its own. Whether a level is open is what the scheme says of its code. */
    public static MarkingScheme withLevels(MarkingScheme scheme, List<MarkingLevel> levels) {
        return new MarkingScheme(scheme.id(), scheme.name(), levels.stream().map(own -> scheme.level(own.getCode())
            .map(known -> new Level(known.code(), known.name(), banner(own), known.colour(), known.open()))
            .orElseGet(() -> own(own, false))).toList(), scheme.caveats(), scheme.audiences(), scheme.place(), scheme.alignment(),
            scheme.citation());
    }

    private static Level own(MarkingLevel level, boolean open) {
        String code = level.getCode() == null ? "" : level.getCode();
        return new Level(code, code, banner(level), Optional.empty(), open);
    }

    private static String banner(MarkingLevel level) {
        return Stream.of(level.getBanner(), level.getCode()).filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
    }

    static MarkingScheme read(String id) {
        try (InputStream input = MarkingScheme.class.getResourceAsStream("schemes/" + id + ".xml")) {
            return MarkingSchemeReader.read(input, id, Messages.text("scheme." + id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
