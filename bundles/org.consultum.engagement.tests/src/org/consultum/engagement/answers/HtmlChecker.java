package org.consultum.engagement.answers;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker, whose jars the build fetches, asked through reflection apart from everything else. */
final class HtmlChecker {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private HtmlChecker() {
    }

    /** What is wrong with a page; the test is left out where the checker was not fetched. */
    static List<String> faults(String page) throws IOException, ReflectiveOperationException {
        Path jars = Path.of(System.getProperty("consultum.root", "../.."), "releng", "org.consultum.htmlvalidator", "target", "jars");
        Assumptions.assumeTrue(Files.isDirectory(jars), "The Nu Html Checker was not fetched: " + jars);
        var faults = new ArrayList<String>();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(urls(jars), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            ErrorHandler handler = handler(faults);
            Class<?> type = Class.forName("nu.validator.validation.SimpleDocumentValidator", true, loader);
            Object validator = type.getConstructor(boolean.class).newInstance(false);
            type.getMethod("setUpMainSchema", String.class, ErrorHandler.class).invoke(validator, SCHEMA, handler);
            type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class)
                .invoke(validator, handler, false, false);
            type.getMethod("checkHtmlInputSource", InputSource.class).invoke(validator, new InputSource(new StringReader(page)));
        } finally {
            thread.setContextClassLoader(before);
        }
        return faults;
    }

    private static URL[] urls(Path jars) throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            var urls = new ArrayList<URL>();
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }
    }

    private static ErrorHandler handler(List<String> faults) {
        return new ErrorHandler() {
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
                faults.add(error.getLineNumber() + ": " + error.getMessage());
            }
        };
    }
}
