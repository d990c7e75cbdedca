package org.consultum.sections.internal;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.consultum.contributions.Contribution;
import org.consultum.edit.PackageLooks;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EClass;

/** Words and pictures of a subject area. Words are read when a language is asked for first. */
final class AreaLooks extends AdapterImpl implements PackageLooks {

    private static final int LONGEST = 500;
    private static final String EXTENSION = ".properties";

    private final Contribution<Void> contribution;
    private final Area area;
    private final String words;
    private final Map<EClass, URL> icons;
    private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

    AreaLooks(Contribution<Void> contribution, Area area, String words, Map<EClass, URL> icons) throws UnusableArea {
        this.contribution = contribution;
        this.area = area;
        this.words = words;
        this.icons = Map.copyOf(icons);
        if (area.find(words + EXTENSION).isEmpty()) {
            throw new UnusableArea("area.noFile", words + EXTENSION);
        }
    }

    @Override
    public boolean isAdapterForType(Object type) {
        return type == PackageLooks.class;
    }

    @Override
    public Optional<String> text(String key, Locale language) {
        return suffixes(language).map(suffix -> byLanguage.computeIfAbsent(suffix, this::read).get(key)).filter(Objects::nonNull).findFirst();
    }

    private static Stream<String> suffixes(Locale language) {
        String brief = "_" + language.getLanguage();
        return language.getLanguage().isEmpty() ? Stream.of("")
            : language.getCountry().isEmpty() ? Stream.of(brief, "") : Stream.of(brief + "_" + language.getCountry(), brief, "");
    }

    private Map<String, String> read(String suffix) {
        try {
            String file = words + suffix + EXTENSION;
            if (area.find(file).isEmpty()) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new StringReader(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(area.bytes(file))).toString()));
            var texts = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, line(properties.getProperty(key))));
            texts.values().removeIf(String::isEmpty);
            return Map.copyOf(texts);
        } catch (UnusableArea e) {
            contribution.switchOff(e.getMessage(), Optional.of(e));
        } catch (IOException | IllegalArgumentException e) {
            contribution.switchOff(Messages.text("area.words", words + suffix + EXTENSION), Optional.of(e));
        }
        return Map.of();
    }

    private static String line(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    @Override
    public Optional<URL> icon(EClass type) {
        return Stream.concat(Stream.of(type), type.getEAllSuperTypes().reversed().stream()).map(icons::get).filter(Objects::nonNull).findFirst();
    }
}
