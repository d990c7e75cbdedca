package org.consultum.reporting.testing;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Apache POI, asked through reflection: what a reader of text documents that is not ours makes of one. */
public final class OfficeReader {
    private static final String WORDS = "org.apache.poi.xwpf.usermodel.";

    private final ClassLoader loader;

    private OfficeReader(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What was found in a document.
     *
     * @param title title in its properties
     * @param paragraphs text of the paragraphs outside tables
     * @param styles styles of these, by name
     * @param undefined styles that are used but not defined
     * @param tables how many tables stand at the top
     * @param external how many relationships of any part lead out of the file
     * @param heads how many rows are repeated as heads
     */
    public record Found(String title, List<String> paragraphs, TreeSet<String> styles, TreeSet<String> undefined, int tables, int external,
            int heads) {
    }

    /** {@return the reader, if its jars are there} */
    public static Optional<OfficeReader> find() {
        return Apart.loader("org.consultum.poi").map(OfficeReader::new);
    }

    /** Opens a document and closes it. */
    public Found read(Path file) {
        return Apart.inside(loader, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                Class<?> type = type(WORDS + "XWPFDocument");
                Object document = type.getConstructor(InputStream.class).newInstance(in);
                Object styles = call(document, "getStyles");
                var texts = new ArrayList<String>();
                var used = new TreeSet<String>();
                var undefined = new TreeSet<String>();
                for (Object paragraph : (List<?>) call(document, "getParagraphs")) {
                    texts.add((String) call(paragraph, "getText"));
                    String style = (String) call(paragraph, "getStyle");
                    if (style != null) {
                        Object definition = styles.getClass().getMethod("getStyle", String.class).invoke(styles, style);
                        (definition == null ? undefined : used).add(definition == null ? style : (String) call(definition, "getName"));
                    }
                }
                List<?> tables = (List<?>) call(document, "getTables");
                int heads = 0;
                for (Object table : tables) {
                    for (Object row : (List<?>) call(table, "getRows")) {
                        heads += (boolean) call(row, "isRepeatHeader") ? 1 : 0;
                    }
                }
                Object properties = call(call(document, "getProperties"), "getCoreProperties");
                return new Found((String) call(properties, "getTitle"), texts, used, undefined, tables.size(),
                        external(call(document, "getPackage")), heads);
            }
        });
    }

    private int external(Object container) throws ReflectiveOperationException {
        int external = count(call(container, "getRelationships"));
        for (Object part : (List<?>) container.getClass().getMethod("getParts").invoke(container)) {
            if (!(boolean) call(part, "isRelationshipPart")) {
                external += count(call(part, "getRelationships"));
            }
        }
        return external;
    }

    private static int count(Object relationships) throws ReflectiveOperationException {
        int external = 0;
        for (Object relationship : (Iterable<?>) relationships) {
            external += call(relationship, "getTargetMode").toString().equals("EXTERNAL") ? 1 : 0;
        }
        return external;
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
