package org.consultum.reporting.internal.engine;

import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.consultum.reporting.catalogue.TemplateProblem;
import org.consultum.reporting.internal.template.Confinement;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportWords;

/**
 * Fills templates of organisations and plugins. A template may come from anybody who may write to the register, so it is confined: it sees
 * plain values, no Java object and no class, reads no file but templates beside it, and has a limit of time and length.
 */
final class TemplateFiller {

    private static final int MOST_CHARACTERS = 64 << 20;
    private static final Duration MOST_TIME = Duration.ofSeconds(120);
    private static final String NUMBERS = "words";

    private final TemplateFiles files;
    private final ReportWords words;
    private final Words messages;

    /** @param messages words for messages */
    TemplateFiller(TemplateFiles files, ReportWords words, Words messages) {
        this.files = files;
        this.words = words;
        this.messages = messages;
    }

    /** Fills a template. */
    String fill(String name, Map<String, Object> values, PlainValues wrapper, Progress progress) throws TemplateFailure, IOException {
        try {
            return Confined.run(() -> filled(name, values, wrapper), MOST_TIME, progress);
        } catch (TimeoutException e) {
            throw new TemplateFailure(problem(name, 0, 0, Optional.empty(), messages.text("template.tooSlow", MOST_TIME.toSeconds())));
        } catch (ExecutionException e) {
            throw failure(name, e.getCause());
        }
    }

    private String filled(String name, Map<String, Object> values, PlainValues wrapper) throws TemplateException, IOException {
        var out = new Limited();
        Template template = new Interruptible(wrapper).getTemplate(name);
        Environment run = template.createProcessingEnvironment(wrapper.wrap(values), out, wrapper);
        run.setGlobalVariable("word", (TemplateMethodModelEx) this::word);
        run.setGlobalVariable("count", (TemplateMethodModelEx) this::count);
        run.process();
        return out.text.toString();
    }

    /** What went wrong, in terms of the template; what is our fault is thrown as it is. */
    private TemplateFailure failure(String name, Throwable thrown) throws IOException {
        return new TemplateFailure(switch (thrown) {
            case ParseException e -> problem(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), Optional.empty(),
                firstLine(e.getEditorMessage()));
            case InvalidReferenceException e -> problem(e.getTemplateSourceName(), number(e.getLineNumber()), number(e.getColumnNumber()),
                Optional.ofNullable(e.getBlamedExpressionString()),
                messages.text("template.unknown", String.valueOf(e.getBlamedExpressionString())));
            case TemplateException e when e.getCause() instanceof TooLong -> problem(name, 0, 0, Optional.empty(),
                messages.text("template.tooLong"));
            case TemplateException e -> problem(e.getTemplateSourceName(), number(e.getLineNumber()), number(e.getColumnNumber()),
                Optional.empty(), firstLine(e.getMessageWithoutStackTop()));
            case TemplateNotFoundException e -> problem(name, 0, 0, Optional.empty(),
                messages.text("template.missing", e.getTemplateName()));
            case TooLong e -> problem(name, 0, 0, Optional.empty(), messages.text("template.tooLong"));
            case StackOverflowError e -> problem(name, 0, 0, Optional.empty(), messages.text("template.tooDeep"));
            case OutOfMemoryError e -> problem(name, 0, 0, Optional.empty(), messages.text("template.memory"));
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        });
    }

    private Object word(List<?> arguments) throws TemplateModelException {
        if (arguments.isEmpty()) {
            throw new TemplateModelException(messages.text("template.wordKey"));
        }
        String key = String.valueOf(plain(arguments.getFirst()));
        if (words.find(key).isEmpty()) {
            throw new TemplateModelException(messages.text("template.noWord", key));
        }
        return words.text(key, rest(arguments, 1));
    }

    private Object count(List<?> arguments) throws TemplateModelException {
        if (arguments.size() < 2 || !(plain(arguments.get(1)) instanceof Number number)) {
            throw new TemplateModelException(messages.text("template.countKey"));
        }
        String key = String.valueOf(plain(arguments.getFirst()));
        if (words.find(key + ".one").isEmpty() || words.find(key + ".many").isEmpty()) {
            throw new TemplateModelException(messages.text("template.noWord", key + ".one, " + key + ".many"));
        }
        return words.count(key, number.longValue(), rest(arguments, 2));
    }

    private static Object[] rest(List<?> arguments, int from) throws TemplateModelException {
        var rest = new Object[arguments.size() - from];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = plain(arguments.get(from + i));
        }
        return rest;
    }

    private static Object plain(Object argument) throws TemplateModelException {
        return switch (argument) {
            case TemplateNumberModel number -> number.getAsNumber();
            case TemplateScalarModel text -> text.getAsString();
            case null, default -> "";
        };
    }

    private TemplateProblem problem(String name, int line, int column, Optional<String> variable, String message) {
        try {
            Optional<TemplateFiles.Found> file = name == null ? Optional.empty() : files.find(name);
            return new TemplateProblem(file.map(TemplateFiles.Found::name).orElse(String.valueOf(name)), Math.max(0, line),
                Math.max(0, column), variable, message, file.flatMap(found -> found.line(line)).map(String::strip).orElse(""));
        } catch (IOException e) {
            return new TemplateProblem(String.valueOf(name), Math.max(0, line), Math.max(0, column), variable, message, "");
        }
    }

    private static int number(Integer number) {
        return number == null ? 0 : number;
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("").strip();
    }

    /** Confines templates, and makes each of them stop when the thread is interrupted. */
    private final class Interruptible extends Configuration {

        private final Set<Template> made = Collections.newSetFromMap(new IdentityHashMap<>());

        Interruptible(PlainValues wrapper) {
            super(Configuration.VERSION_2_3_34);
            setTemplateLoader(new Loader());
            setObjectWrapper(wrapper);
            Confinement.apply(this);
            setRecognizeStandardFileExtensions(false);
            setWrapUncheckedExceptions(false);
            setCustomNumberFormats(Map.of(NUMBERS, new Numbers()));
            setNumberFormat("@" + NUMBERS);
            setBooleanFormat("c");
            addAutoImport("house", TemplateFiles.HOUSE);
        }

        @Override
        public Template getTemplate(String name, Locale locale, Object condition, String encoding, boolean parse, boolean ignoreMissing)
                throws IOException {
            Template template = super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
            if (template != null && made.add(template)) {
                _CoreAPI.addThreadInterruptedChecks(template);
            }
            return template;
        }
    }

    /** Templates from the folders and the plugin. */
    private final class Loader implements TemplateLoader {

        @Override
        public Object findTemplateSource(String name) throws IOException {
            return files.find(name).orElse(null);
        }

        @Override
        public long getLastModified(Object source) {
            return -1;
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader(((TemplateFiles.Found) source).text());
        }

        @Override
        public void closeTemplateSource(Object source) {
            // it is in memory
        }
    }

    /** Numbers in the way of the language. */
    private final class Numbers extends TemplateNumberFormatFactory {

        @Override
        public TemplateNumberFormat get(String parameters, Locale locale, Environment environment) {
            return new TemplateNumberFormat() {
                @Override
                public String formatToPlainText(TemplateNumberModel model) throws TemplateModelException {
                    return words.number(model.getAsNumber());
                }

                @Override
                public boolean isLocaleBound() {
                    return false;
                }

                @Override
                public String getDescription() {
                    return "numbers in the language of the report";
                }
            };
        }
    }

    /** Collects what a template says, up to a limit. */
    private static final class Limited extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int offset, int length) {
            if (text.length() + length > MOST_CHARACTERS) {
                throw new TooLong();
            }
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {
            // it is in memory
        }

        @Override
        public void close() {
            // it is in memory
        }
    }

    /** The template says too much. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
