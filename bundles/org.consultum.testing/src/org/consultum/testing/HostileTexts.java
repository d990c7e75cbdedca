package org.consultum.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that want to be more than text: markup, scripts, templates, formulas, paths, codes of formats, and what Unicode has for those who
 * wish to deceive. Each is a string in {@code hostile.json}, or a list of strings and of {@code {"repeat": TEXT, "times": N}}.
 *
 * @since 0.1
 */
public final class HostileTexts {

    private HostileTexts() {
    }

    /** All texts. */
    public static List<String> texts() {
        try (InputStream in = HostileTexts.class.getResourceAsStream("hostile.json")) {
            var texts = new ArrayList<String>();
            for (JsonNode text : new ObjectMapper().readTree(in)) {
                texts.add(text(text));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode text) {
        if (text.isArray()) {
            var all = new StringBuilder();
            text.forEach(part -> all.append(text(part)));
            return all.toString();
        }
        return text.isObject() ? text.path("repeat").asText().repeat(text.path("times").asInt()) : text.asText();
    }
}
