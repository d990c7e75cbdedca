package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.consultum.marking.EffectiveMarking;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.Protection;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.reporting.catalogue.FormatEntry.Needs;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.TemplateProblem;
import org.consultum.reporting.internal.WholeFile;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.pdf.QuietLibraries;
import org.consultum.reporting.internal.render.file.CsvRenderer;
import org.consultum.reporting.internal.text.MarkdownHtml;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.spi.Progress;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportLayout;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportTable;

/** One run of one report, from what was asked for to the file. */
final class Engine {

    private static final int STEPS = 3;
    /** The format that holds one table only, and the choice of that table. */
    private static final String ONE_TABLE = "csv";
    private static final String TABLE = "table";
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_MARKDOWN = 200_000;

    private final Contribution contribution;
    private final RendererContribution format;
    private final MarkingSchemes schemes;
    private final ReportOrder order;
    private final Progress progress;
    private final Words messages;

    Engine(Contribution contribution, RendererContribution format, MarkingSchemes schemes, ReportOrder order, Progress progress) {
        this.contribution = contribution;
        this.format = format;
        this.schemes = schemes;
        this.order = order;
        this.progress = progress;
        this.messages = new Words(order.messageLanguage());
    }

    /** What was collected: everything that needs the register. */
    private record Collected(ReportContent content, Words words, HouseStyle house, Optional<String> marking, String register,
            Optional<ReportLayout.Job> job) {
    }

    ReportOutcome write(Path out) {
        Path target = out.toAbsolutePath();
        if (Files.isDirectory(target)) {
            return failed("failed.isFolder", target);
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            return failed("failed.folder", target.getParent());
        }
        try (var quiet = new QuietLibraries()) {
            progress.begin(STEPS);
            progress.subtask(messages.text("progress.collecting"));
            Collected collected = collect();
            progress.check();
            progress.worked(1);
            var cleaner = new MarkupCleaner(collected.content().charts().keySet());
            if (collected.job().isPresent()) {
                layout(collected.job().get(), target);
            } else {
                render(collected, cleaner, target);
            }
            return new ReportOutcome.Written(target, collected.marking(), cleaner.removed());
        } catch (Cancelled | CancellationException e) {
            return new ReportOutcome.Cancelled();
        } catch (ReportRefusedException e) {
            return new ReportOutcome.Failed(e.getMessage(), e.remedy());
        } catch (TemplateFailure e) {
            return new ReportOutcome.TemplateWrong(e.problem());
        } catch (IOException | UncheckedIOException e) {
            return failed("failed.write", target, reason(e));
        } catch (OutOfMemoryError e) {
            return failed("failed.reportMemory");
        } catch (PluginFaultException e) {
            return new ReportOutcome.Failed(e.getMessage(), messages.text("failed.reportBroken.remedy"));
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            return failed("failed.reportBroken", contribution.entry().label(), contribution.entry().contributor(), reason(e));
        }
    }

    /** Fills the template, and says what is wrong with it. */
    Optional<TemplateProblem> check() throws Exception {
        try {
            Collected collected = collect();
            markup(collected, new MarkupCleaner(collected.content().charts().keySet()));
            return Optional.empty();
        } catch (TemplateFailure e) {
            return Optional.of(e.problem());
        }
    }

    private void layout(ReportLayout.Job job, Path target) throws ReportRefusedException, IOException {
        Path folder = Files.createTempDirectory(target.getParent(), ".consultum");
        Path file = folder.resolve(target.getFileName());
        try {
            job.write(file, progress.part(2));
            progress.check();
            new WholeFile(target).write(out -> Files.copy(file, out), progress::isCancelled);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private void render(Collected collected, MarkupCleaner cleaner, Path target) throws Exception {
        if (format.entry().needs() == Needs.MARKUP) {
            checkLength(collected.content());
        }
        String markup = format.entry().needs() == Needs.MARKUP ? markup(collected, cleaner) : "";
        progress.check();
        progress.worked(1);
        progress.subtask(messages.text("progress.report"));
        var page = new ReportPage(contribution.entry().id(), collected.content(), markup, collected.words(), collected.house(),
            collected.marking(), order.source().recipient(), order.asOf(), collected.register());
        var renderer = format.renderer().make();
        new WholeFile(target).write(out -> {
            renderer.render(page, out, progress.part(1));
            return target;
        }, progress::isCancelled);
    }

    /** Documents are laid out in memory, which grows with their rows; formats of data have no such limit. */
    private void checkLength(ReportContent content) throws ReportRefusedException {
        int rows = content.tables().values().stream().mapToInt(ReportTable::rowCount).sum();
        if (rows > MOST_ROWS) {
            throw new ReportRefusedException(messages.text("failed.tooManyRows", rows, MOST_ROWS),
                messages.text("failed.tooManyRows.remedy"));
        }
    }

    private String markup(Collected collected, MarkupCleaner cleaner) throws TemplateFailure, IOException {
        progress.subtask(messages.text("progress.filling"));
        String template = contribution.template().orElseThrow(() -> new IOException(messages.text("template.none")));
        var files = new TemplateFiles(order.source().templates(), contribution);
        var markdown = new MarkdownHtml(TextCleaner.forAnyTypeface());
        var wrapper = new PlainValues(collected.words(), text -> markdown.html(text, MOST_MARKDOWN));
        return cleaner.clean(new TemplateFiller(files, collected.words(), messages).fill(
            template.substring(template.lastIndexOf('/') + 1), values(collected), wrapper, progress));
    }

    private Map<String, Object> values(Collected collected) {
        ReportContent content = collected.content();
        var values = new HashMap<String, Object>(content.values());
        values.put("tables", content.tables());
        values.put("charts", content.charts());
        var report = new LinkedHashMap<String, Object>();
        report.put("title", content.title());
        report.put("over", content.over());
        report.put("below", content.below());
        report.put("subject", content.subject());
        report.put("register", collected.register());
        report.put("marking", collected.marking().orElse(""));
        report.put("recipient", order.source().recipient().orElse(""));
        values.put("report", report);
        HouseStyle house = collected.house();
        var identity = new LinkedHashMap<String, Object>();
        identity.put("name", house.name());
        identity.put("unit", house.unit());
        identity.put("address", house.address());
        identity.put("contact", house.contact());
        identity.put("web", house.web());
        identity.put("footer", house.footer());
        identity.put("logo", house.logo().isPresent());
        values.put("identity", identity);
        values.put("today", order.asOf());
        values.put("language", collected.words().language());
        return values;
    }

    private Collected collect() throws Exception {
        var thrown = new Exception[1];
        Collected collected = order.source().reader().read(() -> {
            try {
                return read();
            } catch (Exception e) {
                thrown[0] = e;
                return null;
            }
        });
        if (thrown[0] != null) {
            throw thrown[0];
        }
        return collected;
    }

    private Collected read() throws Exception {
        Register register = order.source().register();
        Report report = contribution.report().make();
        var elements = new LinkedHashMap<String, Element>();
        var values = new HashMap<String, String>();
        choose(report.parameters(), values, elements);
        Words words = words(register, elements);
        var request = new Request(register, order.source().recipient(), order.asOf(), words, values, elements, order.source().papers(),
            progress);
        var layout = contribution.layouts().get(order.format());
        Optional<ReportLayout.Job> job = layout == null ? Optional.empty() : Optional.of(layout.make().prepare(request));
        ReportContent content = chosenTable(report.content(request));
        if (job.isEmpty() && format.entry().needs() == Needs.TABLES && content.tables().isEmpty()) {
            throw new ReportRefusedException(messages.text("failed.noTable", contribution.entry().label()),
                messages.text("failed.noTable.remedy"));
        }
        MarkingScheme scheme = schemes.of(register);
        Optional<String> marking = Stream.concat(Stream.of(Protection.of(register.getMarking())),
                content.about().stream().map(element -> EffectiveMarking.of(element, scheme).protection()))
            .reduce(scheme::join).map(scheme::banner).filter(banner -> !banner.isBlank());
        return new Collected(content, words, Houses.of(register, order.source().papers()), marking,
            Optional.ofNullable(register.getTitle()).orElse(""), job);
    }

    /** A format that holds one table takes the first, unless another is asked for. */
    private ReportContent chosenTable(ReportContent content) throws ReportRefusedException {
        String wanted = order.format().equals(ONE_TABLE) ? order.values().getOrDefault(TABLE, "") : "";
        if (wanted.isEmpty()) {
            return content;
        }
        if (!content.tables().containsKey(wanted)) {
            throw new ReportRefusedException(messages.text("failed.parameterWrong", wanted, TABLE),
                messages.text("failed.parameterWrong.remedy", String.join(", ", content.tables().keySet())));
        }
        var values = new LinkedHashMap<>(content.values());
        values.put(CsvRenderer.TABLE, wanted);
        return new ReportContent(content.title(), content.over(), content.below(), content.subject(), content.landscape(),
            content.about(), values, content.tables(), content.charts());
    }

    private void choose(List<ReportParameter> parameters, Map<String, String> values, Map<String, Element> elements)
            throws ReportRefusedException {
        var unknown = new TreeSet<>(order.values().keySet());
        parameters.forEach(parameter -> unknown.remove(parameter.id()));
        if (order.format().equals(ONE_TABLE)) {
            unknown.remove(TABLE);
        }
        if (!unknown.isEmpty()) {
            throw new ReportRefusedException(messages.text("failed.unknownParameter", unknown.first(), contribution.entry().label()),
                messages.text("failed.unknownParameter.remedy", String.join(", ",
                    parameters.stream().map(ReportParameter::id).toList())));
        }
        var references = new References(order.source().register(), order.source().finder());
        for (ReportParameter parameter : parameters) {
            String typed = Optional.ofNullable(order.values().get(parameter.id())).filter(text -> !text.isBlank())
                .orElse(parameter.fallback()).strip();
            if (typed.isEmpty()) {
                if (parameter.required()) {
                    throw new ReportRefusedException(messages.text("failed.parameterMissing", parameter.id(),
                        contribution.entry().label()), messages.text("failed.parameterMissing.remedy", parameter.id()));
                }
                continue;
            }
            check(parameter, typed, references, elements);
            values.put(parameter.id(), typed);
        }
    }

    private void check(ReportParameter parameter, String typed, References references, Map<String, Element> elements)
            throws ReportRefusedException {
        switch (parameter.type()) {
            case TEXT -> {
                // anything goes
            }
            case DAY -> check(parameter, typed, isDay(typed), "2026-12-08");
            case NUMBER -> check(parameter, typed, typed.matches("-?[0-9]{1,9}"), "12");
            case YES_NO -> check(parameter, typed, typed.equals("true") || typed.equals("false"), "true, false");
            case CHOICE -> check(parameter, typed, parameter.choices().contains(typed), String.join(", ", parameter.choices()));
            default -> {
                List<Element> found = references.find(parameter.type(), typed);
                if (found.size() != 1) {
                    String key = found.isEmpty() ? "failed.elementUnknown" : "failed.elementAmbiguous";
                    throw new ReportRefusedException(messages.text(key, typed, parameter.id(), found.size()),
                        messages.text(key + ".remedy"));
                }
                elements.put(parameter.id(), found.getFirst());
            }
        }
    }

    private void check(ReportParameter parameter, String typed, boolean good, String example) throws ReportRefusedException {
        if (!good) {
            throw new ReportRefusedException(messages.text("failed.parameterWrong", typed, parameter.id()),
                messages.text("failed.parameterWrong.remedy", example));
        }
    }

    private static boolean isDay(String typed) {
        try {
            LocalDate.parse(typed);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Words words(Register register, Map<String, Element> elements) throws IOException {
        String language = order.language()
            .or(() -> elements.values().stream().flatMap(element -> References.committee(element).stream())
                .flatMap(committee -> Optional.ofNullable(committee.getLanguage()).stream()).findFirst())
            .or(() -> Optional.ofNullable(register.getLanguage())).filter(tag -> !tag.isBlank()).orElse("en");
        return words(contribution, language, order.source().templates());
    }

    /** The words of a report: shipped ones, those of the organisation, and both again in the language. */
    static Words words(Contribution contribution, String language, List<Path> templates) throws IOException {
        var words = new Words(language);
        if (contribution.template().isPresent()) {
            var files = new TemplateFiles(templates, contribution);
            String template = contribution.template().get();
            String name = template.substring(template.lastIndexOf('/') + 1).replaceFirst("\\.ftlh$", "");
            for (String file : List.of(name + ".properties", name + "_" + words.shortLanguage() + ".properties")) {
                for (var found : List.of(files.shipped(file), files.own(file))) {
                    if (found.isPresent()) {
                        words.add(found.get().content());
                    }
                }
            }
        }
        return words;
    }

    private ReportOutcome.Failed failed(String key, Object... details) {
        return new ReportOutcome.Failed(messages.text(key, details), messages.text(key + ".remedy"));
    }

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }
}
