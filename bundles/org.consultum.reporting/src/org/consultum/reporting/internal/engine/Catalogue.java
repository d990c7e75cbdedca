package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.marking.MarkingSchemes;
import org.consultum.reporting.catalogue.FormatEntry;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.reporting.catalogue.TemplateProblem;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportWords;

/** The catalogue over what plugins contribute, wherever that was read from. */
public class Catalogue implements Reports {

    private static final List<String> LANGUAGES = List.of("", "_de", "_ja", "_vi");

    private final Supplier<Contributions> contributions;
    private final MarkingSchemes schemes;

    /**
     * @param contributions what plugins contribute now
     * @param schemes the marking schemes of the installation
     */
    public Catalogue(Supplier<Contributions> contributions, MarkingSchemes schemes) {
        this.contributions = contributions;
        this.schemes = schemes;
    }

    @Override
    public List<ReportEntry> all() {
        return contributions.get().reports().stream().map(Contribution::entry)
            .sorted(Comparator.comparingInt((ReportEntry entry) -> entry.category().order())
                .thenComparing(entry -> entry.category().id()).thenComparing(ReportEntry::label)).toList();
    }

    @Override
    public List<FormatEntry> formats() {
        return contributions.get().renderers().stream().map(RendererContribution::entry).toList();
    }

    @Override
    public List<String> faults() {
        return contributions.get().faults();
    }

    @Override
    public List<ReportParameter> parameters(String report) {
        return contribution(report).flatMap(found -> {
            try {
                return Optional.of(found.report().make().parameters());
            } catch (PluginFaultException named) {
                return Optional.empty();
            } catch (Exception broken) {
                contributions.get().broken(found.entry(), broken);
                return Optional.empty();
            }
        }).orElse(List.of());
    }

    @Override
    public ReportWords words(String report, String language, List<Path> templates) {
        try {
            Optional<Contribution> found = contribution(report);
            return found.isPresent() ? Engine.words(found.get(), language, templates) : new Words(language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ReportOutcome write(ReportOrder order, Path out, Progress progress) {
        var messages = new Words(order.messageLanguage());
        Optional<Contribution> report = contribution(order.report());
        if (report.isEmpty()) {
            return new ReportOutcome.Failed(messages.text("failed.reportUnknown", order.report()),
                messages.text("failed.reportUnknown.remedy"));
        }
        List<String> known = report.get().entry().formats();
        Optional<RendererContribution> format = renderer(order.format()).filter(any -> known.contains(order.format()));
        if (format.isEmpty()) {
            return new ReportOutcome.Failed(messages.text("failed.formatUnknown", report.get().entry().label(), order.format()),
                messages.text("failed.formatUnknown.remedy", String.join(", ", known)));
        }
        return new Engine(report.get(), format.get(), schemes, order, progress).write(out);
    }

    @Override
    public Optional<TemplateProblem> check(ReportOrder order, Progress progress) {
        Contribution report = contribution(order.report()).orElseThrow();
        try {
            return new Engine(report, renderer(order.format()).orElseThrow(), schemes, order, progress).check();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return Optional.of(new TemplateProblem(order.report(), 0, 0, Optional.empty(), String.valueOf(e.getMessage()), ""));
        }
    }

    @Override
    public List<Path> copyTemplate(String report, Path folder) throws IOException {
        Contribution found = contribution(report).filter(each -> each.template().isPresent())
            .orElseThrow(() -> new IllegalArgumentException(report));
        Files.createDirectories(folder);
        var files = new TemplateFiles(List.of(), found);
        var copied = new ArrayList<Path>();
        var names = new ArrayList<>(List.of(report + ".ftlh"));
        LANGUAGES.forEach(language -> names.add(report + language + ".properties"));
        names.add(TemplateFiles.HOUSE);
        for (String name : names) {
            Optional<TemplateFiles.Found> shipped = files.shipped(name);
            if (shipped.isPresent()) {
                Path file = folder.resolve(name);
                if (Files.notExists(file)) {
                    Files.write(file, shipped.get().content());
                }
                copied.add(file);
            }
        }
        return copied;
    }

    @Override
    public Optional<Path> ownTemplate(String report, List<Path> templates) {
        return TemplateFiles.own(templates, report + ".ftlh");
    }

    private Optional<Contribution> contribution(String id) {
        return contributions.get().reports().stream().filter(each -> each.entry().id().equals(id)).findFirst();
    }

    private Optional<RendererContribution> renderer(String format) {
        return contributions.get().renderers().stream().filter(each -> each.entry().format().equals(format)).findFirst();
    }
}
