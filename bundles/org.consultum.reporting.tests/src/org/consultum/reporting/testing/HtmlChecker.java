package org.consultum.reporting.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker, asked through reflection: whether a page is valid HTML. */
public final class HtmlChecker {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final ClassLoader loader;

    private HtmlChecker(ClassLoader loader) {
        this.loader = loader;
    }

    /** {@return the checker, if its jars are there} */
    public static Optional<HtmlChecker> find() {
        return Apart.loader("org.consultum.htmlvalidator").map(HtmlChecker::new);
    }

    /** {@return what is wrong with a page; empty when it is valid} */
    public List<String> faults(String page) {
        var faults = new ArrayList<String>();
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
                faults.add(error.getLineNumber() + ": " + error.getMessage());
            }
        };
        return Apart.inside(loader, () -> {
            Class<?> type = Class.forName("nu.validator.validation.SimpleDocumentValidator", true, loader);
            Object validator = type.getConstructor(boolean.class).newInstance(false);
            type.getMethod("setUpMainSchema", String.class, ErrorHandler.class).invoke(validator, SCHEMA, handler);
            type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class)
                    .invoke(validator, handler, false, false);
            type.getMethod("checkHtmlInputSource", InputSource.class).invoke(validator, new InputSource(new StringReader(page)));
            return faults;
        });
    }
}
