package org.consultum.reporting.internal.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;

/**
 * Fills templates of this bundle. A template sees maps, lists, texts, numbers and truth values, nothing else: no Java object, no class,
 * no file, no other template outside the folder. Every text is escaped unless the template says otherwise, which it may only for
 * markup this bundle made.
 */
public final class TemplateEngine {
    private final Configuration configuration;

    public TemplateEngine() {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(TemplateEngine.class, "/templates"));
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        Confinement.apply(configuration);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNumberFormat("computer");
    }

    /**
     * Fills a template.
     *
     * @param name its file name
     * @param model maps, lists, strings, numbers and booleans
     * @throws IllegalStateException when the template and the model do not fit, which is a fault of this bundle
     */
    public String fill(String name, Map<String, Object> model) {
        var out = new StringWriter();
        try {
            configuration.getTemplate(name).process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("Template " + name + ": " + e.getMessageWithoutStackTop(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
