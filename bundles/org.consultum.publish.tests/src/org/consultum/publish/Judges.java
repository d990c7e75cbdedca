package org.consultum.publish;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Programs of others that say whether what we write is what it says it is, loaded apart and asked through reflection. */
final class Judges {

    private Judges() {
    }

    private static ClassLoader loader(String module) {
        Path folder = Path.of(System.getProperty("consultum.root", "../.."), "releng", module, "target", "jars");
        var urls = new ArrayList<URL>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
        } catch (IOException e) {
            urls.clear();
        }
        Assumptions.assumeFalse(urls.isEmpty(), "Not fetched: build releng/" + module);
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** The Nu Html Checker. */
    static final class Html {

        private final ClassLoader loader = loader("org.consultum.htmlvalidator");
        private final Object validator;
        private final List<String> faults = new ArrayList<>();

        Html() throws Exception {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                Class<?> type = Class.forName("nu.validator.validation.SimpleDocumentValidator", true, loader);
                validator = type.getConstructor(boolean.class).newInstance(false);
                var handler = new ErrorHandler() {
                    @Override
                    public void warning(SAXParseException warning) {
                        // advice, such as on the language a text seems to be in
                    }

                    @Override
                    public void error(SAXParseException error) {
                        faults.add(error.getLineNumber() + ": " + error.getMessage());
                    }

                    @Override
                    public void fatalError(SAXParseException error) {
                        error(error);
                    }
                };
                type.getMethod("setUpMainSchema", String.class, ErrorHandler.class).invoke(validator,
                    "http://s.validator.nu/html5-rdfalite.rnc", handler);
                type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class).invoke(validator, handler,
                    false, false);
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        /** What is wrong with a page. */
        List<String> faults(String page) throws Exception {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            faults.clear();
            try {
                validator.getClass().getMethod("checkHtmlInputSource", InputSource.class).invoke(validator,
                    new InputSource(new StringReader(page)));
                return List.copyOf(faults);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    /** The official schemas of OParl 1.1, asked through a validator of JSON Schema. */
    static final class Oparl {

        private final ClassLoader loader = loader("org.consultum.sarif");
        private final Path schemas = Path.of(System.getProperty("consultum.data", "../../../shared/data"), "oparl-spec", "schema");

        Oparl() {
            Assumptions.assumeTrue(Files.isDirectory(schemas), "The schemas of OParl are not here: " + schemas.toAbsolutePath());
        }

        /** What is wrong with an object of a type. */
        List<String> faults(String type, String object) throws Exception {
            Class<?> versions = loader.loadClass("com.networknt.schema.SpecVersion$VersionFlag");
            Class<?> factories = loader.loadClass("com.networknt.schema.JsonSchemaFactory");
            Object factory = factories.getMethod("getInstance", versions).invoke(null, versions.getField("V7").get(null));
            Object schema = factories.getMethod("getSchema", String.class).invoke(factory,
                Files.readString(schemas.resolve(type + ".json")));
            Class<?> formats = loader.loadClass("com.networknt.schema.InputFormat");
            var messages = (Set<?>) schema.getClass().getMethod("validate", String.class, formats)
                .invoke(schema, object, formats.getField("JSON").get(null));
            return messages.stream().map(String::valueOf).toList();
        }
    }
}
